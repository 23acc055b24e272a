// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.configuration;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.ftracktray.launch.ApplicationOptions;
import org.ftracktray.launch.EnvironmentChange;
import org.ftracktray.launch.internal.configuration.LaunchConfiguration.NamedExecutable;
import org.ftracktray.launch.internal.document.Documents;
import org.ftracktray.launch.internal.document.Node;
import org.ftracktray.launch.internal.document.SyntaxException;

/**
 * Reads the application settings that OpenPype and AYON export as JSON: groups with a label, an environment and
 * variants, each with executables, arguments and environment by platform (shapes as in OpenPype's
 * settings/defaults/system_settings/applications.json and ayon-applications' server/applications.json).
 */
final class PipelineSettings {

    private static final List<String> PLATFORMS = List.of("windows", "darwin", "linux");

    private final Function<String, References> references;
    private final Problems problems;
    private final List<LaunchConfiguration> configurations = new ArrayList<>();

    private PipelineSettings(Function<String, References> references, Problems problems) {
        this.references = references;
        this.problems = problems;
    }

    /** Whether at least one of the values, or of those below "applications", is a group with variants. */
    static boolean recognises(Node.Mapping mapping) {
        return groups(mapping).values().values().stream()
                .anyMatch(group -> group instanceof Node.Mapping values && values.get("variants").isPresent());
    }

    static List<LaunchConfiguration> read(Node.Mapping mapping, Function<String, References> references,
            Problems problems) {
        PipelineSettings settings = new PipelineSettings(references, problems);
        settings.readGroups(groups(mapping));
        return settings.configurations;
    }

    private static Node.Mapping groups(Node.Mapping mapping) {
        return mapping.get("applications").filter(Node.Mapping.class::isInstance).map(Node.Mapping.class::cast)
                .orElse(mapping);
    }

    private void readGroups(Node.Mapping groups) {
        groups.values().forEach((name, node) -> {
            if (name.equals("additional_apps")) {
                readAdditional(node);
            } else if (node instanceof Node.Mapping group && group.get("variants").isPresent()) {
                readGroup(name, group);
            }
        });
    }

    /** OpenPype has a group by name here, AYON a list of groups with their names inside. */
    private void readAdditional(Node node) {
        switch (node) {
            case Node.Mapping groups -> readGroups(groups);
            case Node.Sequence groups -> {
                for (Node each : groups.values()) {
                    if (each instanceof Node.Mapping group) {
                        section(group, "").text("name").ifPresent(name -> readGroup(name, group));
                    }
                }
            }
            default -> {
            }
        }
    }

    private void readGroup(String name, Node.Mapping mapping) {
        Section group = section(mapping, name);
        if (!group.truth("enabled").orElse(true)) {
            return;
        }
        Map<String, List<NamedExecutable>> executables = new HashMap<>();
        switch (mapping.get("variants").orElseThrow()) {
            case Node.Mapping variants -> variants.values().forEach((variant, node) -> {
                if (node instanceof Node.Mapping values && !variant.startsWith("__")) {
                    readVariant(variant, values, name, executables);
                }
            });
            case Node.Sequence variants -> {
                for (Node node : variants.values()) {
                    if (node instanceof Node.Mapping values) {
                        section(values, name).text("name")
                                .ifPresent(variant -> readVariant(variant, values, name, executables));
                    }
                }
            }
            default -> problems.add(group.position(), name + ".variants", "Variants are expected.", "Correct it.");
        }
        ApplicationOptions options = ApplicationOptions.NONE.withEnvironment(environment(group));
        configurations.add(new LaunchConfiguration(group.position(), group.folder(), "launch-" + name,
                name + "_{variant}", group.text("label").filter(label -> !label.isBlank()).orElse(name),
                icon(group, name), "{variant}", Optional.empty(), Map.of(), Map.copyOf(executables), options));
    }

    /** Their icons are addresses of their own servers; the group's name is usually one of ftrack's own icons. */
    private static Optional<String> icon(Section group, String name) {
        return group.text("icon").filter(icon -> icon.startsWith("http")).or(() -> Optional.of(name));
    }

    private void readVariant(String variant, Node.Mapping mapping, String group,
            Map<String, List<NamedExecutable>> all) {
        Section section = section(mapping, group + ".variants." + variant);
        List<EnvironmentChange> environment = environment(section);
        Optional<Section> executables = section.section("executables");
        for (String platform : PLATFORMS) {
            List<String> arguments = section.section("arguments").map(each -> each.texts(platform)).orElse(List.of());
            for (Node node : executables.map(each -> each.nodes(platform)).orElse(List.of())) {
                String field = section.field("executables") + "." + platform;
                section.textOf(node, field).filter(path -> !path.isBlank())
                        .ifPresent(path -> all.computeIfAbsent(platform, key -> new ArrayList<>())
                                .add(new NamedExecutable(node.position(), field, path, arguments, Optional.of(variant),
                                        environment)));
            }
        }
    }

    /** OpenPype has values here, AYON a text that holds them as JSON. */
    private List<EnvironmentChange> environment(Section section) {
        if (!(section.values().get("environment") instanceof Node.Text text)) {
            return EnvironmentReader.read(section, "environment");
        }
        try {
            Node parsed = Documents.read(text.position().file(), text.value().getBytes(StandardCharsets.UTF_8));
            return parsed instanceof Node.Mapping values
                    ? EnvironmentReader.read(section, values, "environment")
                    : List.of();
        } catch (SyntaxException e) {
            problems.add(text.position(), section.field("environment"), e.getMessage(), "Correct the text.");
            return List.of();
        }
    }

    private Section section(Node.Mapping mapping, String path) {
        return new Section(mapping, path, references, problems);
    }
}
