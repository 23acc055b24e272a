// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.api;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import org.ftracktray.sandbox.internal.graph.Dates;
import org.ftracktray.sandbox.internal.graph.JsonValues;
import org.ftracktray.sandbox.internal.schema.Attribute;
import org.ftracktray.sandbox.internal.schema.Attribute.Reference;
import org.ftracktray.sandbox.internal.schema.Attribute.Scalar;
import org.ftracktray.sandbox.internal.schema.Schema;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The {@code entity_data} of a create or update operation.
 *
 * @param values stored scalars by name; a relation has become its foreign key
 * @param relations relations as they were sent; collections are to have exactly these elements
 */
record EntityData(Map<String, Object> values, Map<Attribute, JsonNode> relations) {

    static EntityData read(Schema schema, JsonNode json) {
        EntityData data = new EntityData(new LinkedHashMap<>(), new LinkedHashMap<>());
        json.properties().forEach(property -> {
            if (!property.getKey().equals("__entity_type__")) {
                data.add(schema, property.getKey(), property.getValue());
            }
        });
        return data;
    }

    /**
     * For new entities. Data in which no attribute is known makes an entity of defaults, because sites take that from
     * clients that are not strict (ftrack-javascript, session.test.ts); one wrong name among others is a mistake.
     */
    static EntityData readLeniently(Schema schema, JsonNode json) {
        boolean known = json.propertyNames().stream().anyMatch(name -> schema.attribute(name).isPresent());
        return known ? read(schema, json) : new EntityData(new LinkedHashMap<>(), new LinkedHashMap<>());
    }

    /**
     * Puts moments into an answer as they were sent. A site keeps whole seconds, but the first answer still has the
     * fraction, and clients compare (ftrack-python, test_ensure_entity_with_non_string_data_types).
     */
    ObjectNode echoMoments(JsonNode sent, ObjectNode answer) {
        values.forEach((name, value) -> {
            JsonNode moment = sent.path(name).path("value");
            if (value instanceof Instant && moment.isString() && answer.has(name)) {
                Dates.parse(moment.stringValue()).ifPresent(exact -> answer.set(name, JsonValues.toJson(exact)));
            }
        });
        return answer;
    }

    private void add(Schema schema, String name, JsonNode json) {
        Attribute attribute = schema.attribute(name).filter(a -> !a.hidden() || name.endsWith("_id")).orElseThrow(
                () -> ApiError.validation("Unknown attribute \"" + name + "\" on " + schema.id() + "."));
        switch (attribute) {
            case Scalar scalar when !scalar.stored() ->
                throw ApiError.validation("Attribute " + name + " on " + schema.id() + " is computed.");
            case Scalar scalar -> values.put(name, JsonValues.fromJson(schema.id(), scalar, json));
            case Reference reference -> {
                values.put(reference.by().orElseThrow(
                        () -> ApiError.validation("Attribute " + name + " on " + schema.id() + " is computed.")),
                        reference(schema, name, json));
                relations.put(reference, json);
            }
            case Attribute.Collection collection -> relations.put(collection, json);
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
