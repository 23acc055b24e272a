// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import tools.jackson.databind.json.JsonMapper;

/** All entity types of the studio. */
public final class Schemas {

    private final Map<String, Schema> byId;
    private final Map<String, List<Schema>> concrete = new HashMap<>();
    private final Map<String, Schema> byObjectType = new HashMap<>();

    Schemas(Map<String, Schema> byId) {
        this.byId = byId;
        for (Schema schema : byId.values()) {
            schema.objectType().ifPresent(objectType -> byObjectType.put(objectType, schema));
            List<Schema> family = new ArrayList<>();
            byId.values().stream().filter(s -> s.is(schema.id()) && !s.isAbstract()).forEach(family::add);
            concrete.put(schema.id(), List.copyOf(family));
        }
    }

    /** Reads the types that come with the sandbox. */
    public static Schemas load() {
        try (InputStream in = Schemas.class.getResourceAsStream("types.json")) {
            return new SchemaReader().read(JsonMapper.shared().readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Optional<Schema> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** @throws IllegalArgumentException if there is no such type */
    public Schema get(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("No entity type " + id));
    }

    public Collection<Schema> all() {
        return byId.values();
    }

    /** The type itself and its subtypes, as far as entities can have them. */
    public List<Schema> family(Schema schema) {
        return concrete.get(schema.id());
    }

    public Optional<Schema> ofObjectType(String objectTypeId) {
        return Optional.ofNullable(byObjectType.get(objectTypeId));
    }
}
