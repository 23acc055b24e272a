// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.configuration;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.ftracktray.launch.EnvironmentChange;
import org.ftracktray.launch.EnvironmentChange.Operation;
import org.ftracktray.launch.internal.document.Node.Position;

/**
 * Finds references to variables that nothing sets: neither this workstation, nor a launch itself, nor any of the files. What they
 * stand in is handed on as it is written, so it is told, once for each variable and file.
 */
final class UnsetVariables {

    private static final Pattern REFERENCE = Pattern.compile("\\$?\\{([A-Z][A-Z0-9_]*)\\}");
    /** What a launch sets; see the packages of the environment. */
    private static final List<String> OF_A_LAUNCH = List.of("FTRACK_", "AVALON_");

    private final Set<String> known = new HashSet<>();
    private final Set<String> told = new HashSet<>();
    private final boolean caseSensitive;
    private final Problems problems;

    private UnsetVariables(boolean caseSensitive, Problems problems) {
        this.caseSensitive = caseSensitive;
        this.problems = problems;
    }

    static void tell(Configurations configurations, Set<String> environment, boolean caseSensitive, Problems problems) {
        UnsetVariables unset = new UnsetVariables(caseSensitive, problems);
        environment.forEach(unset::know);
        changes(configurations).filter(change -> change.operation() != Operation.UNSET)
                .forEach(change -> unset.know(change.name()));
        changes(configurations).forEach(change -> unset.look(change.value(), place(change.origin()), change.name()));
        configurations.applications().forEach(application -> {
            application.searches().values().forEach(all -> all.forEach(each -> each.arguments()
                    .forEach(argument -> unset.look(argument, each.position(), each.field() + ".launch_arguments"))));
            application.executables().values().forEach(all -> all.forEach(each -> each.arguments()
                    .forEach(argument -> unset.look(argument, each.position(), each.field() + ".launch_arguments"))));
        });
    }

    private static Stream<EnvironmentChange> changes(Configurations configurations) {
        Stream<EnvironmentChange> ofApplications = configurations.applications().stream()
                .flatMap(application -> Stream.concat(application.options().environment().stream(),
                        application.executables().values().stream().flatMap(List::stream)
                                .flatMap(executable -> executable.environment().stream())));
        return Stream.concat(ofApplications,
                configurations.layers().stream().flatMap(layer -> layer.changes().stream()));
    }

    private void know(String name) {
        known.add(caseSensitive ? name : name.toUpperCase(Locale.ROOT));
    }

    private void look(String value, Position position, String field) {
        REFERENCE.matcher(value).results().map((MatchResult match) -> match.group(1))
                .filter(name -> !known.contains(name) && OF_A_LAUNCH.stream().noneMatch(name::startsWith))
                .filter(name -> told.add(position.file() + '\0' + name))
                .forEach(name -> problems.add(position, field, "It refers to the variable " + name
                        + ", which is set neither here nor in any of the files; it is handed on as it is written.",
                        "Set " + name + ", or write the value itself."));
    }

    private static Position place(String origin) {
        int colon = origin.lastIndexOf(':');
        return new Position(origin.substring(0, colon), Integer.parseInt(origin.substring(colon + 1)));
    }
}
