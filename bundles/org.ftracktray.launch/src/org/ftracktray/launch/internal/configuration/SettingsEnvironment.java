// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.configuration;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.ftracktray.launch.EnvironmentChange;
import org.ftracktray.launch.internal.document.Documents;
import org.ftracktray.launch.internal.document.Node;
import org.ftracktray.launch.internal.document.SyntaxException;

/**
 * Reads the environments of OpenPype's and AYON's settings. OpenPype has values here and passes an empty one over (acre.parse);
 * AYON has a text that holds them as JSON, sets an empty one, and may have one value for artists and another one for the farm
 * (parse_environments).
 */
final class SettingsEnvironment {

    private static final Set<String> PLATFORMS = Set.of("windows", "darwin", "linux");
    /** AYON's values for artists, beside those for the farm. */
    private static final String STANDARD = "standard";

    private SettingsEnvironment() {}

    static List<EnvironmentChange> read(Section section) {
        return switch (section.values().get("environment")) {
            case Node.Mapping values ->
                EnvironmentReader.read(section.with(values(values, false), section.field("environment")));
            case Node.Text text when !text.value().isBlank() -> ofAyon(section, text);
            case null, default -> List.of();
        };
    }

    private static List<EnvironmentChange> ofAyon(Section section, Node.Text text) {
        String field = section.field("environment");
        try {
            String file = text.position().file();
            Node parsed = Documents.read(file + ".json", text.value().getBytes(StandardCharsets.UTF_8));
            if (Moved.to(text.position(), parsed) instanceof Node.Mapping values) {
                return EnvironmentReader.read(section.with(values(values, true), field));
            }
            section.problem(text.position(), field, "A group of variables as JSON is expected in this text.",
                    "Correct the text.");
        } catch (SyntaxException e) {
            section.problem(text.position(), field, e.getMessage(), "Correct the text.");
        }
        return List.of();
    }

    private static Node.Mapping values(Node.Mapping all, boolean emptyOnes) {
        Map<String, Node> values = new LinkedHashMap<>();
        all.values().forEach((name, node) -> {
            Node value = node instanceof Node.Mapping group
                    && group.values().keySet().stream().noneMatch(PLATFORMS::contains)
                            ? group.values().get(STANDARD)
                            : node;
            boolean empty = value instanceof Node.Nothing
                    || !emptyOnes && value instanceof Node.Text text && text.value().isEmpty();
            if (value != null && !empty && !name.startsWith("_comment") && !name.startsWith("__")) {
                values.put(name, value);
            }
        });
        return new Node.Mapping(all.position(), values);
    }
}
