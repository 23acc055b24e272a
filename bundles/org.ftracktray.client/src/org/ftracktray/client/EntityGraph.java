// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * All entities of one answer, each with everything that any place of the answer says about it; where places differ, the last
 * one counts, because operations of one request are done in their order.
 */
final class EntityGraph {
    static final String TYPE = "__entity_type__";
    static final EntityGraph EMPTY = new EntityGraph();

    /** Types that a mention may use for an entity of a more specific type. */
    private static final Set<String> GENERAL = Set.of("Context", "TypedContext", "Resource", "BaseUser", "Component");

    /** What makes two mentions mean the same entity. */
    record Identity(String type, List<JsonNode> key) {}

    private final Map<Identity, ObjectNode> merged = new HashMap<>();
    private final Map<String, String> specificTypes = new HashMap<>();
    private final PrimaryKeys primaryKeys = new PrimaryKeys();

    private EntityGraph() {}

    static EntityGraph of(JsonNode answer) {
        EntityGraph graph = new EntityGraph();
        List<ObjectNode> mentions = graph.mentions(answer);
        for (ObjectNode mention : mentions) {
            String type = mention.path(TYPE).stringValue();
            if (!GENERAL.contains(type) && mention.path("id").isString()) {
                graph.specificTypes.put(mention.path("id").stringValue(), type);
            }
        }
        mentions.forEach(graph::add);
        return graph;
    }

    /** In the order of the text. */
    private List<ObjectNode> mentions(JsonNode answer) {
        List<ObjectNode> found = new ArrayList<>();
        ArrayDeque<JsonNode> open = new ArrayDeque<>();
        open.push(answer);
        while (!open.isEmpty()) {
            JsonNode node = open.pop();
            if (node instanceof ObjectNode object) {
                if (isEntity(object)) {
                    found.add(object);
                } else {
                    primaryKeys.learn(object);
                }
            }
            List.copyOf(node.values()).reversed().stream().filter(JsonNode::isContainer).forEach(open::push);
        }
        return found;
    }

    private void add(ObjectNode mention) {
        identity(mention).ifPresent(identity -> {
            ObjectNode known = merged.get(identity);
            if (known == null) {
                merged.put(identity, named(mention, identity.type));
            } else if (mention.size() > 1 + identity.key.size()) {
                merged.put(identity,
                        named(JsonNodeFactory.instance.objectNode().setAll(known).setAll(mention), identity.type));
            }
        });
    }

    private static ObjectNode named(ObjectNode entity, String type) {
        return entity.path(TYPE).stringValue().equals(type)
                ? entity
                : JsonNodeFactory.instance.objectNode().setAll(entity).put(TYPE, type);
    }

    /** Empty if the mention does not contain its whole primary key. */
    Optional<Identity> identity(JsonNode mention) {
        String named = mention.path(TYPE).asString("");
        String type = GENERAL.contains(named)
                ? specificTypes.getOrDefault(mention.path("id").asString(""), named)
                : named;
        return primaryKeys.values(type, mention).map(key -> new Identity(type, key));
    }

    /** What the whole answer says about the entity, or the node itself if it is no entity of this graph. */
    JsonNode resolve(JsonNode node) {
        return isEntity(node)
                ? identity(node).<JsonNode>map(identity -> merged.getOrDefault(identity, (ObjectNode) node))
                        .orElse(node)
                : node;
    }

    static boolean isEntity(JsonNode node) {
        return node.path(TYPE).isString();
    }

    static ObjectNode bareReference(String type, String id) {
        return JsonNodeFactory.instance.objectNode().put(TYPE, type).put("id", id);
    }

    /** Type and primary key only. */
    ObjectNode bareReference(JsonNode entity) {
        String type = entity.path(TYPE).asString("");
        ObjectNode reference = JsonNodeFactory.instance.objectNode().put(TYPE, type);
        primaryKeys.attributes(type).forEach(name -> reference.set(name, entity.path(name).deepCopy()));
        return reference;
    }
}
