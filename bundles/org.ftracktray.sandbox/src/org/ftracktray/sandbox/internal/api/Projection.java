// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.ftracktray.sandbox.internal.query.Path;

/** The attributes to answer, as a tree: below a relation stands what to answer of the entities it leads to. */
record Projection(Map<String, Projection> attributes) {

    static final Projection DEFAULT = new Projection(Map.of());

    static Projection of(List<Path> paths) {
        Projection root = new Projection(new LinkedHashMap<>());
        for (Path path : paths) {
            Projection at = root;
            for (String name : path.names()) {
                at = at.attributes.computeIfAbsent(name, n -> new Projection(new LinkedHashMap<>()));
            }
        }
        return root;
    }

    boolean isDefault() {
        return attributes.isEmpty();
    }

    Projection below(String name) {
        return attributes.getOrDefault(name, DEFAULT);
    }
}
