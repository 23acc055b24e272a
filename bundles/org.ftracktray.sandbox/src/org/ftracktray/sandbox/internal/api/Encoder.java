// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.api;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import org.ftracktray.sandbox.internal.graph.JsonValues;
import org.ftracktray.sandbox.internal.graph.Navigator;
import org.ftracktray.sandbox.internal.graph.Row;
import org.ftracktray.sandbox.internal.schema.Attribute;
import org.ftracktray.sandbox.internal.schema.Attribute.Reference;
import org.ftracktray.sandbox.internal.schema.Attribute.Scalar;
import org.ftracktray.sandbox.internal.schema.Schema;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes entities for one answer. What an answer says of an entity it says once; further mentions carry the identity
 * only, and clients merge them (recorded answers of a real server show this; ftrack-javascript session.ts,
 * {@code decode}). With {@code denormalize} every mention is complete.
 */
final class Encoder {

    private final Navigator navigator;
    private final ApiOptions options;
    private final Map<String, Set<String>> said = new HashMap<>();

    Encoder(Navigator navigator, ApiOptions options) {
        this.navigator = navigator;
        this.options = options;
    }

    ObjectNode encode(Row row, Projection projection) {
        Schema schema = row.schema();
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("__entity_type__", schema.id());
        schema.primaryKey().forEach(name -> json.set(name, JsonValues.toJson(row.get(name))));
        Set<String> before = options.denormalize()
                ? new HashSet<>()
                : said.computeIfAbsent(schema.root() + " " + row.key(), key -> new HashSet<>());
        List<Runnable> relations = new ArrayList<>();
        for (String name : names(schema, projection)) {
            Attribute attribute = schema.attributes().get(name);
            if (attribute == null || schema.primaryKey().contains(name)) {
                continue;
            }
            if (attribute instanceof Scalar scalar) {
                if (before.add(name)) {
                    json.set(name, JsonValues.toJson(navigator.value(row, scalar)));
                }
            } else {
                boolean known = !before.add(name);
                relations.add(() -> relation(row, attribute, projection.below(name), json, known));
            }
        }
        relations.forEach(Runnable::run);
        return json;
    }

    /** @param known whether the answer has said already which entities the relation leads to */
    private void relation(Row row, Attribute attribute, Projection projection, ObjectNode json, boolean known) {
        if (attribute instanceof Reference reference) {
            navigator.follow(row, reference).ifPresentOrElse(target -> {
                ObjectNode encoded = encode(target, projection);
                if (!known || encoded.size() > 1 + target.schema().primaryKey().size()) {
                    json.set(reference.name(), encoded);
                }
            }, () -> json.putNull(reference.name()));
        } else if (attribute instanceof Attribute.Collection collection) {
            Collection<Row> elements = navigator.elements(row, collection);
            ArrayNode array = json.putArray(collection.name());
            Projection below = collection.mapped() && !projection.isDefault()
                    && elements.stream().noneMatch(e -> projection.attributes().keySet().stream()
                            .anyMatch(name -> e.schema().attribute(name).isPresent()))
                                    ? Projection.DEFAULT
                                    : projection;
            elements.forEach(element -> array.add(encode(element, below)));
        }
    }

    private Set<String> names(Schema schema, Projection projection) {
        Set<String> names = new LinkedHashSet<>();
        if (!options.strict()) {
            names.addAll(schema.systemProjections());
            if (schema.objectType().isPresent()) {
                names.add("object_type_id");
            }
        }
        names.addAll(projection.isDefault() ? schema.defaultProjections() : projection.attributes().keySet());
        return names;
    }

    /** What an entity that was just made has. */
    ObjectNode created(Row row) {
        return some(row, scalar -> row.get(scalar.name()) != null);
    }

    /** What a client may have changed. */
    ObjectNode updated(Row row, Set<String> names) {
        Set<String> told = new HashSet<>(row.schema().systemProjections());
        told.addAll(names);
        return some(row, scalar -> told.contains(scalar.name()));
    }

    private static ObjectNode some(Row row, Predicate<Scalar> condition) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("__entity_type__", row.schema().id());
        for (Attribute attribute : row.schema().attributes().values()) {
            if (attribute instanceof Scalar scalar && scalar.stored() && !scalar.hidden()
                    && (row.schema().primaryKey().contains(scalar.name()) || condition.test(scalar))) {
                json.set(scalar.name(), JsonValues.toJson(row.get(scalar.name())));
            }
        }
        return json;
    }
}
