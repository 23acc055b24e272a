// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.configuration;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import org.ftracktray.launch.Restriction.Subject;
import org.ftracktray.launch.internal.configuration.EnvironmentLayer.Level;
import org.ftracktray.launch.internal.document.Node;

/** Reads our own type of file, "environment". */
final class EnvironmentLayerReader {

    static final String TYPE = "environment";

    private static final Set<Subject> LIMITS = EnumSet.complementOf(EnumSet.of(Subject.ENTITY_TYPE));

    static final Set<String> KNOWN = Set.of("type", "name", "layer", "sites", "platforms", "hosts", "users",
            "groups", "roles", "projects", "task_types", "applications", "tools", "environment_variables");

    private EnvironmentLayerReader() {}

    static boolean recognises(Node.Mapping mapping) {
        return mapping.get("type").filter(type -> type instanceof Node.Text text && text.value().equals(TYPE))
                .isPresent();
    }

    static Optional<EnvironmentLayer> read(Node.Mapping mapping, Function<String, References> references,
            Problems problems) {
        Section section = new Section(mapping, "", references, problems);
        section.unknownKeys(KNOWN);
        String name = section.text("layer").orElse("studio").toUpperCase(Locale.ROOT);
        Optional<Level> level = Stream.of(Level.values()).filter(each -> each.name().equals(name)).findFirst();
        if (level.isEmpty()) {
            problems.add(section.position(), "layer", "There is no such layer.",
                    "Use one of site, studio, project, tool and user.");
            return Optional.empty();
        }
        List<String> tools = section.texts("tools");
        if (level.get() == Level.TOOL && tools.isEmpty()) {
            problems.add(section.position(), "tools", "It is missing.", "Say which tools the layer is for.");
            return Optional.empty();
        }
        return Optional.of(new EnvironmentLayer(section.position(), level.get(),
                RestrictionReader.read(section, LIMITS), section.texts("applications"), tools,
                EnvironmentReader.read(section, "environment_variables")));
    }
}
