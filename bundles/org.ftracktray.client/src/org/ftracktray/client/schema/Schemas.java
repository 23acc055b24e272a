// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.schema;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import tools.jackson.databind.JsonNode;

/** The entity types of a site. Immutable; nothing in this client needs them for reading. */
public final class Schemas {
    private final JsonNode json;
    private final String hash;
    private final Map<String, EntityType> types = new LinkedHashMap<>();

    private Schemas(JsonNode json) {
        this.json = json;
        this.hash = PythonJson.md5(json);
        json.forEach(schema -> types.put(schema.path("id").asString(""), EntityType.of(schema)));
    }

    /** @param answer the array of a {@code query_schemas}; do not change it afterwards */
    public static Schemas of(JsonNode answer) {
        return new Schemas(answer);
    }

    /** By name, in the site's order; do not change it. */
    public Map<String, EntityType> types() {
        return java.util.Collections.unmodifiableMap(types);
    }

    /** @param name exact, such as {@code AssetVersion} */
    public Optional<EntityType> type(String name) {
        return Optional.ofNullable(types.get(name));
    }

    /**
     * The type that an event or a selection calls by its legacy name, such as {@code assetversion}, {@code task} or
     * {@code show}. Source: ftrack-action-handler and AYON, which compare the same way.
     */
    public Optional<EntityType> legacyType(String name) {
        String wanted = name.replace("_", "").toLowerCase(java.util.Locale.ROOT);
        return types.values().stream().filter(type -> type.alias().filter(wanted::equals).isPresent()).findFirst()
                .or(() -> types.values().stream().filter(type -> type.name().equalsIgnoreCase(wanted)).findFirst());
    }

    /** The site's own hash of this. */
    public String hash() {
        return hash;
    }

    public JsonNode json() {
        return json;
    }
}
