// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.configuration;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;

import org.ftracktray.launch.ApplicationOptions;
import org.ftracktray.launch.Restriction.Subject;
import org.ftracktray.launch.internal.configuration.LaunchConfiguration.NamedExecutable;
import org.ftracktray.launch.internal.configuration.LaunchConfiguration.SearchPath;
import org.ftracktray.launch.internal.document.Node;

/**
 * Reads ftrack Connect's {@code launch_config} (as its apps/connect/source/ftrack_connect/application_launcher and
 * ftrack-application-launcher read it) with our additions {@code executables}, {@code sites} and the like.
 */
public final class LaunchConfigurationReader {

    private static final Set<String> PLATFORMS = Set.of("windows", "darwin", "linux");

    static final Set<String> SEARCH_FIELDS = Set.of("prefix", "expression", "version_expression", "launch_arguments",
            "rosetta", "match");

    /** Fields that Connect reads and that mean nothing to a launch from here are accepted without a word. */
    static final Set<String> KNOWN = Set.of("type", "name", "priority", "context", "identifier",
            "applicationIdentifier", "integrations", "label", "icon", "variant", "description", "search_path",
            "extensions_path", "environment_variables", "standalone_module", "version_year_offset", "executables",
            "sites", "platforms", "hosts", "users", "groups", "roles", "projects", "task_types", "several",
            "most_running",
            "work_folder", "working_directory", "environment_profiles", "work_file", "status_on_start", "timer",
            "hooks");

    private final Section section;
    private final Optional<String> ownField;
    private final Problems problems;

    private LaunchConfigurationReader(Section section, Optional<String> ownField, Problems problems) {
        this.section = section;
        this.ownField = ownField;
        this.problems = problems;
    }

    /** The application; empty when a field without which it cannot exist is missing or wrong. */
    public static Optional<LaunchConfiguration> read(Node.Mapping mapping, LaunchDefaults defaults,
            Function<String, References> references, Problems problems) {
        return new LaunchConfigurationReader(new Section(defaults.addedTo(mapping), "", references, problems),
                OwnFields.besideTheSearch(mapping), problems).read();
    }

    private Optional<LaunchConfiguration> read() {
        section.unknownKeys(KNOWN);
        Optional<String> identifier = section.requiredText("identifier",
                "Give a name for the action, for instance \"studio-launch-maya\".");
        Optional<String> application = section.requiredText("applicationIdentifier",
                "Give a name for each version, for instance \"maya_{variant}\".");
        Optional<String> label = section.requiredText("label", "Give the name that artists see.");
        if (!section.has("search_path") && !section.has("executables")) {
            problems.add(section.position(), "executables", "Neither \"executables\" nor \"search_path\" is given.",
                    "Say which program is to be started.");
            return Optional.empty();
        }
        Map<String, List<SearchPath>> searches = byPlatform("search_path", this::searchPath);
        Map<String, List<NamedExecutable>> executables = byPlatform("executables", this::executable);
        if (section.has("standalone_module") && searches.containsKey(section.platform())) {
            section.problem(section.values().get("standalone_module").position(), "standalone_module",
                    "Connect starts this module of its own beside the application; here it is not started.",
                    "Write what has to run beside it as a program into \"hooks\", or remove the field.");
        }
        if (identifier.isEmpty() || application.isEmpty() || label.isEmpty()) {
            return Optional.empty();
        }
        return Optional
                .of(new LaunchConfiguration(section.position(), section.folder(), identifier.get(), application.get(),
                        label.get(), section.text("icon"), section.text("variant").orElse("{version}"),
                        section.text("description"), searches, executables, options(),
                        ConnectIntegrations.of(section.values().get("integrations")), versionYearOffset(), 0));
    }

    private OptionalInt versionYearOffset() {
        Optional<String> offset = section.text("version_year_offset");
        if (offset.filter(years -> !years.matches("-?[0-9]{1,5}")).isPresent()) {
            section.problem(section.values().get("version_year_offset").position(), "version_year_offset",
                    "A number of years is expected, but it is \"" + offset.get() + "\".",
                    "Write for instance 2000, which makes the year 2026 of version 26.");
            return OptionalInt.empty();
        }
        return offset.map(years -> OptionalInt.of(Integer.parseInt(years))).orElse(OptionalInt.empty());
    }

    private ApplicationOptions options() {
        return OptionsReader.around(section, ApplicationOptions.NONE)
                .withEnvironment(ConnectExtensions.read(section))
                .withEnvironment(EnvironmentReader.read(section, "environment_variables"))
                .restrictedTo(RestrictionReader.read(section, EnumSet.allOf(Subject.class)));
    }

    private interface EntryReader<T> {
        Optional<T> read(Section platforms, Node node, String field);
    }

    private <T> Map<String, List<T>> byPlatform(String key, EntryReader<T> reader) {
        Map<String, List<T>> all = new LinkedHashMap<>();
        section.section(key).ifPresent(platforms -> {
            platforms.unknownKeys(PLATFORMS);
            for (String platform : platforms.values().keySet()) {
                List<T> entries = new ArrayList<>();
                for (Node node : platforms.nodes(platform)) {
                    reader.read(platforms, node, platforms.field(platform)).ifPresent(entries::add);
                }
                all.put(platform, List.copyOf(entries));
            }
        });
        return Map.copyOf(all);
    }

    private Optional<SearchPath> searchPath(Section platforms, Node node, String field) {
        if (!(node instanceof Node.Mapping mapping)) {
            problems.add(node.position(), field, "A group with \"prefix\" and \"expression\" is expected, but it is "
                    + node.kind() + ".", "Write both below it, each on its own line and indented.");
            return Optional.empty();
        }
        Section search = platforms.with(mapping, field);
        search.unknownKeys(SEARCH_FIELDS);
        List<String> prefix = prefix(search);
        List<String> expression = search.texts("expression");
        if (prefix.isEmpty() || expression.isEmpty()) {
            String missing = prefix.isEmpty() ? "prefix" : "expression";
            problems.add(mapping.position(), search.field(missing), "It is missing or empty.",
                    prefix.isEmpty()
                            ? "Give the folder where the search begins, for instance [\"/\", \"opt\"]."
                            : "Give one expression for each part of the path below the prefix.");
            return Optional.empty();
        }
        Optional<String> version = search.text("version_expression");
        if (!Expressions.areValid(search, "prefix", 1) || !Expressions.areValid(search, "expression", 0)
                || !Expressions.areValid(search, "version_expression", 0)) {
            return Optional.empty();
        }
        return Optional.of(new SearchPath(mapping.position(), field, prefix, expression, version,
                search.texts("launch_arguments"), ownFieldOf(search)));
    }

    /** Why expressions must match whole names; empty when they match the beginning as in Connect. */
    private Optional<String> ownFieldOf(Section search) {
        Optional<String> match = search.text("match");
        if (match.filter(word -> !word.equals("beginning") && !word.equals("whole")).isPresent()) {
            search.problem(search.values().get("match").position(), search.field("match"),
                    "It is neither \"beginning\" nor \"whole\".",
                    "Write one of them: what of a name the expressions must match.");
            return ownField;
        }
        return match.map(word -> word.equals("whole") ? Optional.of("match") : Optional.<String>empty())
                .orElse(ownField);
    }

    /** The first part is a folder, the others are expressions. */
    private static List<String> prefix(Section search) {
        List<String> prefix = new ArrayList<>();
        List<Node> nodes = search.nodes("prefix");
        for (Node node : nodes) {
            String field = search.field("prefix");
            (node == nodes.getFirst() ? search.pathOf(node, field) : search.textOf(node, field))
                    .ifPresent(prefix::add);
        }
        return prefix;
    }

    private Optional<NamedExecutable> executable(Section platforms, Node node, String field) {
        if (!(node instanceof Node.Mapping mapping)) {
            return platforms.pathOf(node, field)
                    .map(path -> new NamedExecutable(node.position(), field, path, List.of(), Optional.empty(),
                            List.of()));
        }
        Section executable = platforms.with(mapping, field);
        executable.unknownKeys(Set.of("path", "launch_arguments", "variant", "environment_variables"));
        if (executable.missing("path", "Give the path of the program.")) {
            return Optional.empty();
        }
        return executable.path("path").map(path -> new NamedExecutable(
                mapping.position(), field, path, executable.texts("launch_arguments"), executable.text("variant"),
                EnvironmentReader.read(executable, "environment_variables")));
    }
}
