// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.app.internal;

import java.net.URI;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** What the desktop starts for the menu entry and for links that begin with "ftracktray:". */
@Command(name = "open", mixinStandardHelpOptions = true, versionProvider = ProductVersion.class, //
        description = "Shows the window, that of the tray that runs or of a new one, for a link of ftracktray:.")
final class OpenCommand implements Callable<Integer> {

    static final String SCHEME = "ftracktray";

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private Callable<Integer> tray;

    @Parameters(paramLabel = "URL", arity = "0..1", description = "A link that begins with ftracktray:; without one the window is shown.")
    private URI link;

    @Override
    public Integer call() throws Exception {
        if (link != null) {
            if (!SCHEME.equalsIgnoreCase(link.getScheme())) {
                throw new ParameterException(spec.commandLine(), "Not a link of " + SCHEME + ": " + link);
            }
            spec.commandLine().getOut().println("open: " + link + " shows the window.");
        }
        return tray.call();
    }
}
