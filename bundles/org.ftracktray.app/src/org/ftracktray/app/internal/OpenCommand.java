// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.app.internal;

import java.util.Optional;
import java.util.concurrent.Callable;

import org.ftracktray.launch.Link;
import org.ftracktray.launch.UnusableAddressException;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** What the desktop starts for the menu entry and for links that begin with "ftracktray:". */
@Command(name = "open", mixinStandardHelpOptions = true, versionProvider = ProductVersion.class, //
        description = "Shows the window, that of the tray that runs or of a new one, with what a link names.")
final class OpenCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private Tray tray;

    @Parameters(paramLabel = "URL", arity = "0..1", description = {
            "ftracktray://task/ID, ftracktray://task/ID/launch/APPLICATION, ftracktray://site/HOST, the address of a task in",
            "ftrack's web page, or the id of a task. Without one the window is shown."})
    private String link;

    @Override
    public Integer call() throws Exception {
        try {
            return tray.open(Optional.ofNullable(link).map(Link::of));
        } catch (UnusableAddressException e) {
            spec.commandLine().getErr().println(spec.qualifiedName() + ": " + e.problem().sentence());
            tray.show(e.problem());
            return CommandLine.ExitCode.USAGE;
        }
    }
}
