// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.configuration;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.ftracktray.launch.internal.document.Node;

/**
 * What a group of values at the top of a file is. Folders of configuration hold other tools' files, too, so whatever has
 * neither a type of ours nor the fields of an application is foreign.
 */
enum EntryKind {
    /** An application, also with mistakes in it, or what overrides one with the same name. */
    APPLICATION,
    /** A shared environment. */
    ENVIRONMENT,
    /** What all applications share. */
    DEFAULTS,
    /** A launcher of Pype. */
    PYPE_LAUNCHER,
    /** An environment of Pype. */
    PYPE_ENVIRONMENT,
    /** Exported settings of OpenPype or AYON. */
    SETTINGS,
    /** Meant for this client, but of a type that does not exist. */
    WRONG_TYPE,
    /** Another program's. */
    FOREIGN;

    static final String LAUNCH_CONFIG = "launch_config";
    private static final Set<String> TYPES = Set.of(LAUNCH_CONFIG, EnvironmentLayerReader.TYPE, LaunchDefaults.TYPE);
    private static final Set<String> RARE = Set.of("applicationIdentifier", "search_path", "environment_variables");
    private static final Set<String> PLATFORMS = Set.of("windows", "darwin", "linux");

    /** @param names those of the applications before, which a group with nothing but fields of ours overrides */
    static EntryKind of(Node.Mapping mapping, Set<String> names) {
        Optional<Node> type = mapping.get("type").filter(node -> !(node instanceof Node.Nothing));
        String named = type.filter(Node.Text.class::isInstance).map(text -> ((Node.Text) text).value()).orElse("");
        switch (named) {
            case LAUNCH_CONFIG -> {
                return APPLICATION;
            }
            case EnvironmentLayerReader.TYPE -> {
                return ENVIRONMENT;
            }
            case LaunchDefaults.TYPE -> {
                return DEFAULTS;
            }
            default -> {
            }
        }
        if (PipelineSettings.recognises(mapping)) {
            return SETTINGS;
        }
        if (type.isPresent()) {
            return meant(named).isPresent() || isOurs(mapping) ? WRONG_TYPE : FOREIGN;
        }
        if (PypeLauncher.recognises(mapping)) {
            return PYPE_LAUNCHER;
        }
        if (PypeEnvironment.recognises(mapping)) {
            return PYPE_ENVIRONMENT;
        }
        if (overrides(mapping, names)) {
            return APPLICATION;
        }
        if (!isOurs(mapping)) {
            return FOREIGN;
        }
        return mapping.get("environment_variables").isPresent() && !isApplication(mapping) ? WRONG_TYPE : APPLICATION;
    }

    /** The type that somebody meant who wrote something like it. */
    static Optional<String> meant(String type) {
        return Spelling.closest(type.strip().toLowerCase(Locale.ROOT).replaceAll("[- ]", "_"), TYPES);
    }

    /** Says that the type is missing or does not exist. */
    static void tellWrongType(Node.Mapping mapping, Problems problems) {
        Node type = mapping.values().get("type");
        if (type == null || type instanceof Node.Nothing) {
            problems.add(mapping.position(), "type", "It is missing.",
                    "Write \"type: environment\" for variables that several applications share.");
            return;
        }
        String named = type instanceof Node.Text text ? text.value() : type.kind();
        problems.add(type.position(), "type", "There is no type \"" + named + "\".",
                meant(named).map(name -> "Did you mean \"" + name + "\"?")
                        .orElse("Use one of launch_config, environment and launch_defaults."));
    }

    private static boolean isOurs(Node.Mapping mapping) {
        return isApplication(mapping) || mapping.get("environment_variables").isPresent()
                || mapping.values().keySet().stream().anyMatch(key -> Spelling.closest(key, RARE).isPresent());
    }

    private static boolean isApplication(Node.Mapping mapping) {
        boolean byPlatform = mapping.get("executables").filter(node -> node instanceof Node.Mapping executables
                && executables.values().keySet().stream().anyMatch(PLATFORMS::contains)).isPresent();
        return byPlatform || mapping.get("applicationIdentifier").isPresent() || mapping.get("search_path").isPresent()
                || mapping.get("identifier").isPresent()
                        && (mapping.get("label").isPresent() || hasNothingElse(mapping));
    }

    private static boolean overrides(Node.Mapping mapping, Set<String> names) {
        return mapping.get("name").filter(name -> name instanceof Node.Text text && names.contains(text.value()))
                .isPresent() && hasNothingElse(mapping);
    }

    private static boolean hasNothingElse(Node.Mapping mapping) {
        return LaunchConfigurationReader.KNOWN.containsAll(mapping.values().keySet());
    }
}
