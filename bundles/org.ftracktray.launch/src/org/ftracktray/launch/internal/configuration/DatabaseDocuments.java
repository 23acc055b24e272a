// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.configuration;

import java.lang.module.ModuleDescriptor;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.ftracktray.launch.internal.document.Node;

/**
 * OpenPype's settings as {@code mongoexport} writes the documents of their collection: one for each version of OpenPype
 * that ever saved them ({@code system_settings}, and {@code system_settings_versioned} since 3.8). The newest counts.
 */
final class DatabaseDocuments {

    private static final String SETTINGS = "system_settings";
    private static final Comparator<Node.Mapping> OLDEST_FIRST = Comparator.comparing(
            document -> version(document).orElse(null), Comparator.nullsFirst(Comparator.naturalOrder()));

    private DatabaseDocuments() {}

    /** The values without the settings of earlier versions; in their order. */
    static List<Node> newest(Node.Sequence sequence) {
        Optional<Node.Mapping> newest = sequence.values().stream().filter(Node.Mapping.class::isInstance)
                .map(Node.Mapping.class::cast).filter(DatabaseDocuments::isSettings)
                .reduce((one, other) -> OLDEST_FIRST.compare(one, other) <= 0 ? other : one);
        return sequence.values().stream().filter(each -> !(each instanceof Node.Mapping document)
                || !isSettings(document) || newest.orElseThrow() == document).toList();
    }

    private static boolean isSettings(Node.Mapping document) {
        return document.get("data").isPresent() && text(document, "type").filter(type -> type.equals(SETTINGS)
                || type.equals(SETTINGS + "_versioned")).isPresent();
    }

    /** As OpenPype numbers its versions, for instance 3.15.0-nightly.1; empty, and the lowest, when it is none. */
    private static Optional<ModuleDescriptor.Version> version(Node.Mapping document) {
        try {
            return text(document, "version").map(ModuleDescriptor.Version::parse);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> text(Node.Mapping document, String name) {
        return document.get(name).filter(Node.Text.class::isInstance).map(node -> ((Node.Text) node).value());
    }
}
