// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.configuration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.ftracktray.launch.ApplicationOptions;
import org.ftracktray.launch.internal.configuration.LaunchConfiguration.NamedExecutable;
import org.ftracktray.launch.internal.configuration.SettingsExport.Group;
import org.ftracktray.launch.internal.document.Node;

/**
 * Reads the application settings that OpenPype and AYON export as JSON: groups with a label, an environment and
 * variants, each with executables, arguments and environment by platform (shapes as in OpenPype's
 * settings/defaults/system_settings/applications.json and ayon-applications' server/applications.json, labels as in
 * lib/applications.py and client/ayon_applications/defs.py). Each variant is an application of its own.
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

    static boolean recognises(Node.Mapping mapping) {
        return SettingsExport.isWrapped(mapping) || !SettingsExport.in(mapping).isEmpty();
    }

    /** The applications, and the environments of tools and of everything. */
    static Configurations read(Node.Mapping mapping, Function<String, References> references, Problems problems) {
        SettingsExport export = SettingsExport.in(mapping);
        if (export.isEmpty()) {
            problems.add(mapping.position(), "", "This export holds no applications.",
                    "Extract the applications of the system settings.");
        }
        PipelineSettings settings = new PipelineSettings(references, problems);
        export.groups().forEach(settings::readGroup);
        return new Configurations(settings.configurations, ToolSettings.read(export, references, problems));
    }

    private void readGroup(Group each) {
        String name = name(each);
        Section group = section(each.values(), name);
        if (name.isEmpty() || !group.truth("enabled").orElse(true)) {
            return;
        }
        Map<String, Node.Mapping> variants = new LinkedHashMap<>();
        each.values().get("variants").map(SettingsExport::named).ifPresent(variants::putAll);
        Map<String, String> labels = labels(group);
        if (each.values().get("variants").isEmpty()) {
            problems.add(group.position(), name + ".variants",
                    "The variants are missing; a file of overrides holds only what the studio changed.",
                    "Use \"Extract to file\" on the applications, which writes all values.");
        }
        // AYON shows its list in its order, OpenPype's names are sorted
        boolean ordered = each.values().values().get("variants") instanceof Node.Sequence;
        int place = 0;
        for (Map.Entry<String, Node.Mapping> variant : variants.entrySet()) {
            place++;
            readVariant(name, group, variant.getKey(), variant.getValue(), labels.get(variant.getKey()),
                    ordered ? place : 0);
        }
    }

    /** A group that was exported alone does not say what it is called; mostly it is the name of its integration. */
    private String name(Group group) {
        if (!group.name().isEmpty()) {
            return group.name();
        }
        Optional<String> host = section(group.values(), "").text("host_name").filter(text -> !text.isBlank());
        problems.add(group.values().position(), "", "This group does not say what it is called"
                + host.map(name -> "; it is taken for \"" + name + "\", its \"host_name\".").orElse("."),
                "Export all applications, or write the group below its name.");
        return host.orElse("");
    }

    private static Map<String, String> labels(Section group) {
        Map<String, String> labels = new HashMap<>();
        group.section("variants", "__dynamic_keys_labels__").ifPresent(section -> section.values().keySet()
                .forEach(key -> section.text(key).ifPresent(label -> labels.put(key, label))));
        return labels;
    }

    private void readVariant(String groupName, Section group, String name, Node.Mapping mapping, String dynamicLabel,
            int place) {
        Section variant = section(mapping, groupName + ".variants." + name);
        if (!variant.truth("enabled").orElse(true)) {
            return;
        }
        String label = filled(variant, "variant_label").or(() -> Optional.ofNullable(dynamicLabel))
                .or(() -> filled(variant, "label")).orElse(name);
        String groupLabel = filled(variant, "group_label").or(() -> filled(group, "label"))
                .orElseGet(() -> KnownApplications.label(groupName));
        ApplicationOptions options = ApplicationOptions.NONE.withEnvironment(SettingsEnvironment.read(group))
                .withEnvironment(SettingsEnvironment.read(variant));
        configurations.add(new LaunchConfiguration(variant.position(), variant.folder(), "launch-" + groupName,
                groupName + "_" + name, groupLabel, KnownApplications.icon(filled(group, "icon"), groupName), label,
                Optional.empty(), Map.of(), executables(variant, label), options).at(place));
    }

    private static Optional<String> filled(Section section, String key) {
        return section.text(key).filter(text -> !text.isBlank());
    }

    private static Map<String, List<NamedExecutable>> executables(Section variant, String label) {
        Map<String, List<NamedExecutable>> all = new HashMap<>();
        for (String platform : PLATFORMS) {
            List<String> arguments = new ArrayList<>();
            byPlatform(variant, "arguments", platform)
                    .forEach(node -> variant.textOf(node, variant.field("arguments") + "." + platform)
                            .ifPresent(arguments::add));
            List<NamedExecutable> executables = new ArrayList<>();
            for (Node node : byPlatform(variant, "executables", platform)) {
                String field = variant.field("executables") + "." + platform;
                variant.pathOf(node, field).filter(path -> !path.isBlank())
                        .ifPresent(path -> executables.add(new NamedExecutable(node.position(), field, path, arguments,
                                Optional.of(label), List.of())));
            }
            if (!executables.isEmpty()) {
                all.put(platform, List.copyOf(executables));
            }
        }
        return Map.copyOf(all);
    }

    /** A list is meant for all platforms. */
    private static List<Node> byPlatform(Section variant, String key, String platform) {
        return variant.values().get(key) instanceof Node.Sequence
                ? variant.nodes(key)
                : variant.section(key).map(each -> each.nodes(platform)).orElse(List.of());
    }

    private Section section(Node.Mapping mapping, String path) {
        return new Section(mapping, path, references, problems);
    }
}
