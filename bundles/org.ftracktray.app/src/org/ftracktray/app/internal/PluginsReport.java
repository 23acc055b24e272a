// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.app.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.ftracktray.client.SecretMask;
import org.ftracktray.plugin.PluginProblem;
import org.ftracktray.plugin.PluginStatus;

/**
 * What {@code plugins} prints; with {@code --json} the components in this order.
 *
 * @param running whether these are the plug-ins of a process that runs; else their files were loaded to look at them
 * @param plugins sorted by name
 * @param problems of the folders themselves
 */
record PluginsReport(boolean running, List<PluginStatus> plugins, List<PluginProblem> problems) {

    boolean needsAttention() {
        return !problems.isEmpty() || plugins.stream().anyMatch(PluginStatus::needsAttention);
    }

    /** For a person; free of secrets. */
    List<String> lines() {
        SecretMask mask = SecretMask.ofThisProcess();
        List<String> lines = new ArrayList<>();
        for (PluginStatus plugin : plugins) {
            lines.add("%-30s %s".formatted(plugin.title(),
                    running ? plugin.state().words() : plugin.files() + " files can be loaded"));
            add(lines, "folder", plugin.folder() + ", from " + plugin.source());
            add(lines, "python", plugin.interpreter() + (plugin.api().isEmpty() ? "" : ", ftrack_api " + plugin.api()));
            add(lines, "audience", plugin.everybody() ? "all: it answers the clicks of all users" : "");
            add(lines, "actions", plugin.actions().stream()
                    .map(each -> each.label().isEmpty()
                            ? each.identifier()
                            : each.label() + " (" + each.identifier() + ")")
                    .collect(Collectors.joining(", ")));
            add(lines, "log", plugin.log());
            plugin.problems().forEach(
                    problem -> add(lines, problem.harmless() ? "note" : "problem", problem.sentence()));
        }
        problems.forEach(problem -> lines.add("problem   " + problem.sentence()));
        long wrong = problems.size() + plugins.stream().filter(PluginStatus::needsAttention).count();
        lines.add(plugins.size() + (plugins.size() == 1 ? " plug-in" : " plug-ins") + ", " + wrong
                + " with problems. " + (running
                        ? "Ftrack Tray runs them."
                        : "They were loaded to look at them; nothing of them runs now."));
        return lines.stream().map(mask::text).toList();
    }

    private static void add(List<String> lines, String word, String text) {
        if (!text.isEmpty()) {
            lines.add("    %-9s %s".formatted(word, text));
        }
    }
}
