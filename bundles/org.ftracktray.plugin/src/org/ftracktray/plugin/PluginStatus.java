// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.plugin;

import java.util.List;

/**
 * One plug-in and how it is.
 *
 * @param name of its folder, without version
 * @param version as its folder says, {@code ""} when it says none
 * @param folder where it is
 * @param source which setting named the folder above it
 * @param state how far it is
 * @param pid the number of its process, 0 while it has none
 * @param everybody whether it hears events of all users, as its folder wants
 * @param interpreter the program that runs it and its version, {@code ""} when there is none
 * @param api the version of {@code ftrack_api}, {@code ""} when it is not known
 * @param files how many of its files were loaded
 * @param actions the actions that it has registered or offered
 * @param slowestMillis the longest that it took for an answer in this run, in milliseconds
 * @param problems what is wrong, the last one last
 * @param log where its output is, {@code ""} when there is none yet
 */
public record PluginStatus(String name, String version, String folder, String source, PluginState state, long pid,
        boolean everybody, String interpreter, String api, int files, List<HostedAction> actions, long slowestMillis,
        List<PluginProblem> problems, String log) {

    /**
     * An action that a plug-in answers.
     *
     * @param identifier ftrack's {@code actionIdentifier}
     * @param label as it is offered, {@code ""} before it was offered once
     */
    public record HostedAction(String identifier, String label) {}

    public PluginStatus {
        actions = List.copyOf(actions);
        problems = List.copyOf(problems);
    }

    /** Its name and version. */
    public String title() {
        return (name + " " + version).strip();
    }

    /** Whether somebody has to do something. */
    public boolean needsAttention() {
        return problems.stream().anyMatch(problem -> !problem.harmless());
    }
}
