// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.configuration;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.ftracktray.launch.internal.document.Node;
import org.ftracktray.launch.internal.document.Node.Position;

/** What a studio sets once for all its applications, in files of our own type "launch_defaults". */
final class LaunchDefaults {

    static final String TYPE = "launch_defaults";

    /** Fields that make sense for every application. */
    static final Set<String> FIELDS = Set.of("status_on_start", "timer", "work_file", "hooks", "work_folder",
            "working_directory", "environment_profiles");

    private final Map<String, Node> values;
    private final Section section;

    private LaunchDefaults(Map<String, Node> values, Section section) {
        this.values = values;
        this.section = section;
    }

    static boolean recognises(Node.Mapping mapping) {
        return mapping.get("type").filter(type -> type instanceof Node.Text text && text.value().equals(TYPE))
                .isPresent();
    }

    /** All defaults among the entries; a later one wins. */
    static LaunchDefaults read(Collection<Node.Mapping> entries, Function<String, References> references,
            Problems problems) {
        Map<String, Node> values = new LinkedHashMap<>();
        Position position = new Position("", 0);
        for (Node.Mapping entry : entries) {
            if (recognises(entry)) {
                position = entry.position();
                Section section = new Section(entry, "", references, problems);
                section.problemsOfUnknownKeys(FIELDS, Set.of("type", "name"));
                entry.values().forEach((key, node) -> {
                    if (FIELDS.contains(key)) {
                        values.put(key, node);
                    }
                });
            }
        }
        return new LaunchDefaults(values, new Section(new Node.Mapping(position, values), "", references, problems));
    }

    /** The application with the defaults for the fields that it does not set. */
    Node.Mapping addedTo(Node.Mapping application) {
        Map<String, Node> merged = new LinkedHashMap<>(application.values());
        values.forEach(merged::putIfAbsent);
        return new Node.Mapping(application.position(), merged);
    }

    /** An application of another program's settings, which know none of these fields. */
    LaunchConfiguration addedTo(LaunchConfiguration application) {
        return values.isEmpty()
                ? application
                : application.with(OptionsReader.around(section, application.options()));
    }
}
