// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.diagnostics.internal.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.ftracktray.diagnostics.Check;
import org.ftracktray.diagnostics.CheckResult;
import org.ftracktray.plugin.PluginProblem;
import org.ftracktray.plugin.PluginState;
import org.ftracktray.plugin.PluginStatus;
import org.ftracktray.plugin.Plugins;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Whether the Python plug-ins of the studio run, and what is wrong with each. */
@Component
public final class PluginsCheck implements Check {
    private final Plugins plugins;

    @Activate
    public PluginsCheck(@Reference Plugins plugins) {
        this.plugins = plugins;
    }

    @Override
    public String id() {
        return "ftracktray.plugins";
    }

    @Override
    public String title() {
        return "Python plug-ins";
    }

    @Override
    public int order() {
        return 460;
    }

    @Override
    public CheckResult run() {
        List<PluginStatus> all = plugins.plugins();
        List<String> problems = new ArrayList<>(
                plugins.folderProblems().stream().map(PluginProblem::sentence).toList());
        for (PluginStatus plugin : all) {
            plugin.problems().stream().filter(problem -> !problem.harmless())
                    .forEach(problem -> problems.add(plugin.name() + ": " + problem.sentence()));
        }
        String detail = all.stream().map(PluginsCheck::line).collect(Collectors.joining("\n"));
        if (!problems.isEmpty()) {
            return CheckResult.warning(
                    problems.size() == 1
                            ? "One thing about the Python plug-ins needs somebody."
                            : problems.size() + " things about the Python plug-ins need somebody.",
                    problems.getFirst(),
                    "The details name file, line and remedy of each; give them to whoever wrote it.")
                    .withDetail(String.join("\n", problems) + (detail.isEmpty() ? "" : "\n" + detail));
        }
        if (all.isEmpty()) {
            return CheckResult.ok("No Python plug-ins are set up, or nobody is signed in.");
        }
        long running = all.stream().filter(plugin -> plugin.state() == PluginState.RUNNING).count();
        return CheckResult.ok(running + " of " + all.size() + " Python plug-ins run.").withDetail(detail);
    }

    private static String line(PluginStatus plugin) {
        String actions = plugin.actions().stream().map(PluginStatus.HostedAction::identifier)
                .collect(Collectors.joining(", "));
        return plugin.title() + " " + plugin.state().words() + "; "
                + (plugin.interpreter().isEmpty() ? "no Python" : plugin.interpreter())
                + (actions.isEmpty() ? "" : "; actions: " + actions) + "; " + plugin.folder();
    }
}
