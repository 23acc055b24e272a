// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;

import org.ftracktray.client.query.Identified;

import tools.jackson.databind.JsonNode;

/**
 * An entity as a site described it in one answer. Immutable. Paths lead through references ({@code project.full_name},
 * {@code status.state.short}); what the answer does not contain is empty, and nothing is ever fetched by reading. A site encodes
 * each entity once per answer and refers to it afterwards; that is resolved here.
 */
public final class Entity implements Identified {
    private final EntityGraph graph;
    private final JsonNode json;

    /**
     * Reads an answer of the API. What its parts say about the same entity is merged over the whole of it.
     *
     * @param answer any JSON; it is kept, so do not change it afterwards
     * @return gives the entity for an object with {@code __entity_type__} anywhere in the answer
     */
    public static Function<JsonNode, Entity> reader(JsonNode answer) {
        EntityGraph graph = EntityGraph.of(answer);
        return json -> of(graph, json);
    }

    /** A bare reference, to be used as a value when creating or changing other entities. */
    public static Entity reference(String type, String id) {
        return new Entity(EntityGraph.EMPTY, EntityGraph.bareReference(type, id));
    }

    private static Entity of(EntityGraph graph, JsonNode json) {
        return new Entity(graph, graph.resolve(json));
    }

    private Entity(EntityGraph graph, JsonNode json) {
        this.graph = graph;
        this.json = json;
    }

    /** The most specific type, such as {@code Task} or {@code Shot}. */
    public String type() {
        return json.path(EntityGraph.TYPE).asString("");
    }

    /** The identifier; {@code ""} for the few types that have a composite key, see {@link #primaryKey()}. */
    @Override
    public String id() {
        return json.path("id").asString("");
    }

    /**
     * The values that identify it among the entities of its type, as {@link Operation.Update} and {@link Operation.Delete} take
     * them. The attributes are told by schemas in the same answer, else by what is known of ftrack's own types.
     *
     * @return empty if the answer does not contain all of them
     */
    public List<String> primaryKey() {
        return graph.identity(json).map(identity -> identity.key().stream().map(value -> value.asString()).toList())
                .orElse(List.of());
    }

    /** Text; for dates the text as sent. Empty if absent, null, or not text. */
    public Optional<String> string(String path) {
        JsonNode node = Dates.unwrap(at(path));
        return node.isString() ? Optional.of(node.stringValue()) : Optional.empty();
    }

    /** Empty if absent, null, or neither true nor false. */
    public Optional<Boolean> bool(String path) {
        JsonNode node = at(path);
        return node.isBoolean() ? Optional.of(node.booleanValue()) : Optional.empty();
    }

    /** A whole number; empty if it has a fraction or does not fit. */
    public OptionalLong integer(String path) {
        JsonNode node = at(path);
        return node.isNumber() && node.canConvertToExactIntegral() && node.canConvertToLong()
                ? OptionalLong.of(node.longValue())
                : OptionalLong.empty();
    }

    /** Any number; empty if absent, null, or none. */
    public OptionalDouble number(String path) {
        JsonNode node = at(path);
        return node.isNumber() ? OptionalDouble.of(node.doubleValue()) : OptionalDouble.empty();
    }

    /**
     * A point in time. Values without zone are read as UTC, which is what sites with time zone support send; a bare date is
     * its first moment in UTC. Text that merely looks like a date is not one.
     */
    public Optional<Instant> instant(String path) {
        return Dates.instant(at(path));
    }

    /** A calendar date; of a point in time its date in UTC. */
    public Optional<LocalDate> date(String path) {
        return Dates.date(at(path));
    }

    /** The entity that an attribute refers to. */
    public Optional<Entity> reference(String path) {
        JsonNode node = at(path);
        return EntityGraph.isEntity(node) ? Optional.of(new Entity(graph, node)) : Optional.empty();
    }

    /** The entities in a collection; empty if absent. */
    public List<Entity> collection(String path) {
        return at(path).valueStream().filter(EntityGraph::isEntity).map(node -> of(graph, node)).toList();
    }

    /** Custom attributes by key, in the site's order. */
    public Map<String, JsonNode> customAttributes() {
        return mapped("custom_attributes");
    }

    /** Metadata by key, in the site's order. */
    public Map<String, String> metadata() {
        Map<String, String> values = new LinkedHashMap<>();
        mapped("metadata").forEach((key, value) -> values.put(key, value.asString("")));
        return values;
    }

    private Map<String, JsonNode> mapped(String attribute) {
        Map<String, JsonNode> values = new LinkedHashMap<>();
        for (JsonNode element : at(attribute)) {
            JsonNode entry = graph.resolve(element);
            if (entry.path("key").isString()) {
                values.put(entry.path("key").stringValue(), entry.path("value"));
            }
        }
        return values;
    }

    /** A copy of the JSON, with what other places of the same answer said about this entity. */
    public JsonNode raw() {
        return json.deepCopy();
    }

    private JsonNode at(String path) {
        JsonNode node = json;
        for (int from = 0, dot; from <= path.length(); from = dot + 1) {
            dot = path.indexOf('.', from) < 0 ? path.length() : path.indexOf('.', from);
            node = graph.resolve(node.path(path.substring(from, dot)));
        }
        return node;
    }

    /** Same type and primary key; without the whole of a key the same content. */
    @Override
    public boolean equals(Object other) {
        if (!(other instanceof Entity entity)) {
            return false;
        }
        Optional<EntityGraph.Identity> identity = graph.identity(json);
        return identity.equals(entity.graph.identity(entity.json))
                && (identity.isPresent() || json.equals(entity.json));
    }

    @Override
    public int hashCode() {
        return graph.identity(json).<Object>map(identity -> identity).orElse(json).hashCode();
    }

    /** Type and primary key, which is how an operation names it. */
    JsonNode asReference() {
        return graph.bareReference(json);
    }

    @Override
    public String toString() {
        return type() + " " + String.join(",", primaryKey())
                + string("name").map(name -> " \"" + name + "\"").orElse("");
    }
}
