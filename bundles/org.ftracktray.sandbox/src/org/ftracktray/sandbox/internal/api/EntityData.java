// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.api;

import java.util.LinkedHashMap;
import java.util.Map;

import org.ftracktray.sandbox.internal.graph.JsonValues;
import org.ftracktray.sandbox.internal.schema.Attribute;
import org.ftracktray.sandbox.internal.schema.Attribute.Reference;
import org.ftracktray.sandbox.internal.schema.Attribute.Scalar;
import org.ftracktray.sandbox.internal.schema.Schema;

import tools.jackson.databind.JsonNode;

/**
 * The {@code entity_data} of a create or update operation.
 *
 * @param values stored scalars by name; a relation has become its foreign key
 * @param collections collections that are to have exactly these elements
 */
record EntityData(Map<String, Object> values, Map<Attribute.Collection, JsonNode> collections) {

    static EntityData read(Schema schema, JsonNode json) {
        EntityData data = new EntityData(new LinkedHashMap<>(), new LinkedHashMap<>());
        json.properties().forEach(property -> {
            if (!property.getKey().equals("__entity_type__")) {
                data.add(schema, property.getKey(), property.getValue());
            }
        });
        return data;
    }

    private void add(Schema schema, String name, JsonNode json) {
        Attribute attribute = schema.attribute(name).filter(a -> !a.hidden() || name.endsWith("_id")).orElseThrow(
                () -> ApiError.validation("Unknown attribute \"" + name + "\" on " + schema.id() + "."));
        switch (attribute) {
            case Scalar scalar when !scalar.stored() ->
                throw ApiError.validation("Attribute " + name + " on " + schema.id() + " is computed.");
            case Scalar scalar -> values.put(name, JsonValues.fromJson(schema.id(), scalar, json));
            case Reference reference -> values.put(
                    reference.by().orElseThrow(
                            () -> ApiError.validation("Attribute " + name + " on " + schema.id() + " is computed.")),
                    reference(schema, name, json));
            case Attribute.Collection collection -> collections.put(collection, json);
        }
    }

    private static String reference(Schema schema, String name, JsonNode json) {
        if (json.isNull()) {
            return null;
        }
        JsonNode id = json.isObject() ? json.path("id") : json;
        if (!id.isString()) {
            throw ApiError.validation(schema.id() + "." + name + " must be an entity with an id, not " + json + ".");
        }
        return id.stringValue();
    }
}
