// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.configuration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.ftracktray.launch.internal.document.Node;

/**
 * The groups in what OpenPype and AYON export, whatever they are wrapped in: OpenPype's "Extract to file"
 * ({@code __value__} with the path of what was extracted, tools/settings/settings/base.py), its system settings as a whole
 * or as the document of its database, its overrides, AYON's settings of one add-on, or of all (its REST answer
 * {@code /api/settings}), by name and version.
 *
 * @param groups
 *            the groups of applications, in their order
 * @param tools
 *            the groups of tools, in their order
 * @param general
 *            OpenPype's variables for everything
 */
record SettingsExport(List<Group> groups, List<Group> tools, Optional<Node.Mapping> general) {

    /**
     * A group with its variants.
     *
     * @param name
     *            what it is called in identifiers; empty when the export does not say it
     */
    record Group(String name, Node.Mapping values) {}

    private static final String VALUE = "__value__";
    private static final int DEEPEST = 8;
    private static final Set<String> OF_A_VARIANT = Set.of("executables", "arguments", "environment", "use_python_2");

    /** What was found, also when that is nothing. */
    static SettingsExport in(Node.Mapping mapping) {
        SettingsExport found = new SettingsExport(new ArrayList<>(), new ArrayList<>(), general(mapping));
        found.descend(unwrapped(mapping), 0);
        return found;
    }

    /** Whether it calls itself an export. */
    static boolean isWrapped(Node.Mapping mapping) {
        return mapping.get(VALUE).isPresent()
                && (mapping.get("__root_key__").isPresent() || mapping.get("__extracted__").isPresent());
    }

    boolean isEmpty() {
        return groups.isEmpty() && tools.isEmpty();
    }

    /** What was extracted, below the names that lead to it, so that a part has the shape of the whole. */
    private static Node.Mapping unwrapped(Node.Mapping mapping) {
        if (!isWrapped(mapping)) {
            return mapping;
        }
        Node value = mapping.values().get(VALUE);
        String path = mapping.get("__settings_path__").filter(Node.Text.class::isInstance)
                .map(text -> ((Node.Text) text).value()).orElse("");
        List<String> names = List.of(path.split("/"));
        for (String name : names.subList(Math.min(1, names.size()), names.size()).reversed()) {
            value = new Node.Mapping(value.position(), Map.of(name, value));
        }
        return value instanceof Node.Mapping group ? group : new Node.Mapping(value.position(), Map.of());
    }

    private static Optional<Node.Mapping> general(Node.Mapping mapping) {
        Node.Mapping settings = unwrapped(mapping);
        Node.Mapping inside = settings.get("data").filter(Node.Mapping.class::isInstance).map(Node.Mapping.class::cast)
                .orElse(settings);
        return inside.get("general").filter(Node.Mapping.class::isInstance).map(Node.Mapping.class::cast)
                .filter(general -> general.get("environment").isPresent());
    }

    private void descend(Node.Mapping mapping, int depth) {
        if (isGroup(mapping)) {
            groups.add(new Group(name(mapping), mapping));
        } else if (mapping.values().values().stream().anyMatch(SettingsExport::isGroup)
                || mapping.get("additional_apps").isPresent()) {
            mapping.values().forEach(this::add);
        } else if (depth < DEEPEST) {
            mapping.values().forEach((key, node) -> {
                if (key.equals("tool_groups")) {
                    addTools(node);
                } else {
                    descend(node, depth + 1);
                }
            });
        }
    }

    private void descend(Node node, int depth) {
        switch (node) {
            case Node.Mapping mapping -> descend(mapping, depth);
            case Node.Sequence sequence when depth < DEEPEST -> sequence.values()
                    .forEach(each -> descend(each, depth + 1));
            default -> {
            }
        }
    }

    private void add(String key, Node node) {
        if (key.equals("additional_apps")) {
            named(node).forEach((name, group) -> groups.add(new Group(name, group)));
        } else if (node instanceof Node.Mapping group && !key.startsWith("__")
                && (group.get("variants").isPresent() || group.get("__overriden_keys__").isPresent())) {
            groups.add(new Group(key, group));
        }
    }

    private void addTools(Node node) {
        named(node).forEach((name, group) -> tools.add(new Group(name, group)));
    }

    /** OpenPype has groups by their names, AYON a list of groups with their names inside. */
    static Map<String, Node.Mapping> named(Node node) {
        Map<String, Node.Mapping> named = new LinkedHashMap<>();
        switch (node) {
            case Node.Mapping groups -> groups.values().forEach((name, each) -> {
                if (each instanceof Node.Mapping group && !name.startsWith("__")) {
                    named.put(name, group);
                }
            });
            case Node.Sequence groups -> {
                for (Node each : groups.values()) {
                    if (each instanceof Node.Mapping group && !name(group).isEmpty()) {
                        named.put(name(group), group);
                    }
                }
            }
            default -> {
            }
        }
        return named;
    }

    private static String name(Node.Mapping group) {
        return switch (group.values().get("name")) {
            case Node.Text text -> text.value();
            case Node.Number number -> number.value();
            case null, default -> "";
        };
    }

    /** Other programs have variants of other things. */
    private static boolean isGroup(Node node) {
        if (!(node instanceof Node.Mapping group) || group.get("variants").isEmpty()) {
            return false;
        }
        return group.get("host_name").isPresent() || named(group.values().get("variants")).values().stream()
                .anyMatch(variant -> OF_A_VARIANT.stream().anyMatch(variant.values()::containsKey));
    }
}
