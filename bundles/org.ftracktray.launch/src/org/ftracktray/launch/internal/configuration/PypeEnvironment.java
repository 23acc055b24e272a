// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.configuration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.ftracktray.launch.EnvironmentChange;
import org.ftracktray.launch.internal.configuration.EnvironmentLayer.Level;
import org.ftracktray.launch.internal.document.Node;

/**
 * Reads one of Pype's environments: a JSON file in a folder called {@code environments} whose name is an application, a group of
 * applications or a tool, and {@code global} for everything. As in acre (core.py) a semicolon separates parts on every
 * system, an empty value changes nothing, and a list that does not mention its own variable adds to what others put there.
 */
final class PypeEnvironment {

    private static final String FOLDER = "environments";
    private static final String FOR_EVERYTHING = "global";
    private static final Pattern VARIABLE = Pattern.compile("[A-Z_][A-Z0-9_]*");
    private static final Set<String> PLATFORMS = Set.of("windows", "darwin", "linux");

    private PypeEnvironment() {}

    static boolean recognises(Node.Mapping mapping) {
        String[] path = mapping.position().file().replace('\\', '/').split("/");
        return path.length > 1 && path[path.length - 2].equals(FOLDER) && path[path.length - 1].endsWith(".json")
                && !mapping.values().isEmpty() && mapping.values().entrySet().stream()
                        .allMatch(each -> VARIABLE.matcher(each.getKey()).matches() && isValue(each.getValue()));
    }

    private static boolean isValue(Node node) {
        return !(node instanceof Node.Mapping byPlatform)
                || PLATFORMS.containsAll(byPlatform.values().keySet());
    }

    static List<EnvironmentLayer> read(Node.Mapping mapping, Function<String, References> references,
            Problems problems) {
        String file = mapping.position().file().replace('\\', '/');
        String name = file.substring(file.lastIndexOf('/') + 1, file.length() - ".json".length());
        Section section = new Section(new Node.Mapping(mapping.position(), changes(mapping)), "", references, problems);
        List<EnvironmentChange> changes = EnvironmentReader.read(section);
        return name.equals(FOR_EVERYTHING)
                ? List.of(new EnvironmentLayer(mapping.position(), Level.STUDIO, List.of(), List.of(), List.of(),
                        changes))
                : List.of(
                        new EnvironmentLayer(mapping.position(), Level.PROJECT, List.of(), List.of(name, name + "_*"),
                                List.of(), changes),
                        new EnvironmentLayer(mapping.position(), Level.TOOL, List.of(), List.of(), List.of(name),
                                changes));
    }

    private static Map<String, Node> changes(Node.Mapping mapping) {
        Map<String, Node> changes = new LinkedHashMap<>();
        mapping.values().forEach((name, node) -> {
            Node value = parts(node);
            boolean adds = isList(value) && !mentions(value, "{" + name + "}");
            if (!isEmpty(value)) {
                changes.put(adds ? name + ".append" : name, value);
            }
        });
        return changes;
    }

    private static Node parts(Node node) {
        return switch (node) {
            case Node.Mapping byPlatform -> {
                Map<String, Node> values = new LinkedHashMap<>();
                byPlatform.values().forEach((platform, value) -> {
                    if (!isEmpty(parts(value))) {
                        values.put(platform, parts(value));
                    }
                });
                yield new Node.Mapping(byPlatform.position(), values);
            }
            case Node.Sequence list -> new Node.Sequence(list.position(), list.values().stream()
                    .flatMap(each -> flat(parts(each)).stream()).filter(each -> !isEmpty(each)).toList());
            case Node.Text text when text.value().contains(";") -> {
                List<Node> parts = new ArrayList<>();
                for (String part : text.value().split(";")) {
                    if (!part.isEmpty()) {
                        parts.add(new Node.Text(text.position(), part));
                    }
                }
                yield new Node.Sequence(text.position(), parts);
            }
            default -> node;
        };
    }

    private static List<Node> flat(Node node) {
        return node instanceof Node.Sequence list ? list.values() : List.of(node);
    }

    private static boolean isList(Node node) {
        return node instanceof Node.Sequence || node instanceof Node.Mapping byPlatform
                && byPlatform.values().values().stream().anyMatch(Node.Sequence.class::isInstance);
    }

    private static boolean isEmpty(Node node) {
        return switch (node) {
            case Node.Nothing nothing -> true;
            case Node.Text text -> text.value().isEmpty();
            case Node.Sequence list -> list.values().isEmpty();
            case Node.Mapping group -> group.values().isEmpty();
            default -> false;
        };
    }

    private static boolean mentions(Node node, String reference) {
        return switch (node) {
            case Node.Text text -> text.value().contains(reference);
            case Node.Sequence list -> list.values().stream().anyMatch(each -> mentions(each, reference));
            case Node.Mapping group -> group.values().values().stream().anyMatch(each -> mentions(each, reference));
            default -> false;
        };
    }
}
