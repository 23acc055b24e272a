// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.configuration;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.ftracktray.launch.ApplicationOptions;
import org.ftracktray.launch.FollowUp;
import org.ftracktray.launch.internal.configuration.LaunchConfiguration.NamedExecutable;
import org.ftracktray.launch.internal.document.Node;

/**
 * Reads one of Pype's launchers: a TOML file whose name is the application's, for instance {@code maya_2018.toml}, beside
 * folders {@code windows}, {@code linux} and {@code darwin} with the scripts that it names (fields as in pype 2.x
 * modules/ftrack/lib/ftrack_app_handler.py and lib/applications.py, environment as in avalon's application schema).
 */
final class PypeLauncher {

    private static final Set<String> KNOWN = Set.of("schema", "executable", "label", "label_variant", "ftrack_label",
            "ftrack_icon", "icon", "description", "preactions", "application_dir", "environment", "arguments", "order");
    private static final Set<String> TELLING = Set.of("executable", "ftrack_label", "label_variant", "application_dir",
            "launch_hook");
    private static final Map<String, String> NOT_DONE = Map.of("launch_hook",
            "Pype's hooks are Python classes of its own; write a program for the field \"hooks\" instead.", "copy",
            "Files are not copied into the work folder; let a hook do it.", "default_dirs",
            "No folders are made below the work folder; let a hook do it.");
    private static final List<String> PLATFORMS = List.of("windows", "darwin", "linux");

    private final Section section;
    private final Problems problems;
    private final String name;

    private PypeLauncher(Section section, String name, Problems problems) {
        this.section = section;
        this.name = name;
        this.problems = problems;
    }

    /** Whether a TOML file is a launcher at all; many other programs keep their settings in TOML. */
    static boolean recognises(Node.Mapping mapping) {
        boolean schema = mapping.get("schema").filter(node -> node instanceof Node.Text text
                && text.value().startsWith("avalon-core:application")).isPresent();
        return isToml(mapping) && mapping.get("type").isEmpty()
                && (schema || TELLING.stream().anyMatch(field -> mapping.get(field).isPresent()));
    }

    private static boolean isToml(Node.Mapping mapping) {
        return mapping.position().file().endsWith(".toml");
    }

    static Optional<LaunchConfiguration> read(Node.Mapping mapping, Function<String, References> references,
            Problems problems) {
        String file = mapping.position().file().replace('\\', '/');
        String name = file.substring(file.lastIndexOf('/') + 1, file.length() - ".toml".length());
        return new PypeLauncher(new Section(mapping, "", references, problems), name, problems).read();
    }

    private Optional<LaunchConfiguration> read() {
        section.problemsOfUnknownKeys(KNOWN, NOT_DONE.keySet());
        NOT_DONE.forEach((field, remedy) -> {
            if (section.has(field)) {
                section.problem(section.values().get(field).position(), field, "This field has no effect here.",
                        remedy);
            }
        });
        boolean missing = section.missing("executable",
                "Give the name of the script in the folder of the system, for instance \"maya2018\".");
        Optional<String> executable = section.path("executable");
        if (missing || executable.isEmpty()) {
            return Optional.empty();
        }
        int underscore = name.indexOf('_');
        String group = underscore < 0 ? name : name.substring(0, underscore);
        String variant = section.text("label_variant").orElse(underscore < 0 ? "" : name.substring(underscore + 1));
        String label = section.text("ftrack_label").or(() -> section.text("label")).orElse(group);
        return Optional.of(new LaunchConfiguration(section.position(), section.folder(), "launch-" + group, name, label,
                KnownApplications.icon(section.text("ftrack_icon"), group), variant,
                section.text("description"), Map.of(), executables(executable.get(), variant), options()));
    }

    /** The script of each system; a program that lies elsewhere is named by its path, or is on the search path. */
    private Map<String, List<NamedExecutable>> executables(String executable, String variant) {
        Node.Position position = section.values().get("executable").position();
        List<String> arguments = section.texts("arguments");
        Map<String, List<NamedExecutable>> all = new HashMap<>();
        for (String platform : PLATFORMS) {
            List<NamedExecutable> alternatives = new ArrayList<>();
            for (String place : List.of(Path.of(section.folder(), platform).toString() + "/" + executable,
                    executable)) {
                alternatives.add(new NamedExecutable(position, "executable", place, arguments, Optional.of(variant),
                        List.of()));
            }
            all.put(platform, isAbsolute(executable) ? alternatives.subList(1, 2) : alternatives);
        }
        return all;
    }

    private static boolean isAbsolute(String path) {
        return path.startsWith("/") || path.startsWith("\\") || path.matches("[A-Za-z]:.*");
    }

    private ApplicationOptions options() {
        boolean timer = section.texts("preactions").contains("start.timer");
        return ApplicationOptions.NONE.withEnvironment(EnvironmentReader.read(section, "environment"))
                .with(Set.of(ApplicationOptions.Profile.CONNECT, ApplicationOptions.Profile.AVALON))
                .with(Optional.empty(), new FollowUp(List.of(), timer), List.of());
    }
}
