// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.app.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.ftracktray.client.SecretMask;
import org.ftracktray.launch.ConfigurationProblem;
import org.ftracktray.launch.Explanation;
import org.ftracktray.launch.LaunchCommand;
import org.ftracktray.launch.TaskContext;

/**
 * What {@code explain} found out. Goes into tickets, so it is free of keys; identifiers stay.
 *
 * @param selection
 *            what was asked about
 * @param applications
 *            why each application is offered or not; empty when a command was asked for
 * @param problems
 *            what is wrong in the configuration
 * @param command
 *            what would be started, when that was asked for
 */
record ExplainReport(List<TaskContext> selection, List<Explanation> applications, List<ConfigurationProblem> problems,
        Optional<LaunchCommand> command) {

    /** As lines for people. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        selection.forEach(each -> lines.add("selected  " + each.path() + " (" + each.entityType() + ")"));
        applications.forEach(each -> lines.addAll(lines(each)));
        command.ifPresent(each -> lines.addAll(lines(each)));
        problems.forEach(problem -> lines.add("problem   " + problem));
        return lines.stream().map(SecretMask.ofThisProcess()::text).toList();
    }

    private static List<String> lines(Explanation explanation) {
        String name = explanation.application().identifier() + " (" + explanation.application().title() + ")";
        return explanation.leftOutBy()
                .map(reason -> List.of("left out  " + name + ": " + reason.sentence(),
                        "          " + reason.origin() + " " + reason.remedy()))
                .orElseGet(() -> List.of("offered   " + name + ": " + explanation.application().executable()));
    }

    private static List<String> lines(LaunchCommand command) {
        return Stream.concat(
                Stream.of("folder    " + command.directory(), "command   " + String.join(" ", command.command())),
                new TreeMap<>(command.environment()).entrySet().stream()
                        .map(variable -> "variable  " + variable.getKey() + "=" + variable.getValue()))
                .toList();
    }

    /** What {@code --json} prints; the order of the components is the order in the object. */
    private record Document(List<Selected> selection, List<Explained> applications, List<ConfigurationProblem> problems,
            Started command) {}

    private record Selected(String id, String type, String path) {}

    /** Without an executable when it is left out, without a reason when it is offered. */
    private record Explained(String identifier, String title, boolean offered, String executable,
            Explanation.Reason reason) {}

    private record Started(String folder, List<String> command, SortedMap<String, String> environment) {}

    /** As one JSON object for programs, in several lines. */
    String json() {
        Document document = new Document(
                selection.stream().map(each -> new Selected(each.id(), each.entityType(), each.path())).toList(),
                applications.stream().map(ExplainReport::explained).toList(), problems,
                command.map(ExplainReport::started).orElse(null));
        return MaskedJson.of(document);
    }

    private static Explained explained(Explanation each) {
        return new Explained(each.application().identifier(), each.application().title(), each.offered(),
                each.offered() ? String.valueOf(each.application().executable()) : null,
                each.leftOutBy().orElse(null));
    }

    private static Started started(LaunchCommand command) {
        return new Started(command.directory().toString(), command.command(),
                new TreeMap<>(SecretMask.ofThisProcess().environment(command.environment())));
    }
}
