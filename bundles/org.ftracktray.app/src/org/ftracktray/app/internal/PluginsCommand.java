// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.app.internal;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.ftracktray.app.internal.data.OpenData;
import org.ftracktray.app.internal.data.UnusableFolderException;
import org.ftracktray.plugin.PluginStatus;
import org.ftracktray.plugin.Plugins;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says how the Python plug-ins are: those that run on this machine, or what loading them would give. */
@Command(name = "plugins", mixinStandardHelpOptions = true, versionProvider = ProductVersion.class, //
        description = "Says which Python plug-ins there are, whether they run, and what is wrong with them.", //
        footer = "While Ftrack Tray runs on this machine its own plug-ins are told. Otherwise, and with --check, the files of each are loaded once, without a site and without registering anything.", //
        exitCodeListHeading = "Exit codes:%n", //
        exitCodeList = {"0:nothing is wrong", "1:there are problems", "2:wrong arguments"})
final class PluginsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--check", description = "Load the files of each plug-in now, also while Ftrack Tray runs.")
    private boolean check;

    @Option(names = "--json", description = "Print one JSON object instead of lines.")
    private boolean json;

    @Override
    public Integer call() throws InterruptedException, UnusableFolderException {
        OpenData.forReading();
        try (Services services = new Services()) {
            Plugins plugins = services.get(Plugins.class);
            Optional<List<PluginStatus>> running = check ? Optional.empty() : plugins.ofRunningProcess();
            List<PluginStatus> found = running.isPresent() ? running.get() : plugins.check();
            PluginsReport report = new PluginsReport(running.isPresent(), found, plugins.folderProblems());
            if (json) {
                spec.commandLine().getOut().println(MaskedJson.of(report));
            } else {
                report.lines().forEach(spec.commandLine().getOut()::println);
            }
            return report.needsAttention() ? 1 : 0;
        }
    }
}
