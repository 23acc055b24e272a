// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** All entities of one answer, each with everything that any place of the answer says about it. */
final class EntityGraph {
    static final String TYPE = "__entity_type__";
    static final EntityGraph EMPTY = new EntityGraph();

    /** Types that a mention may use for an entity of a more specific type. */
    private static final Set<String> GENERAL = Set.of("Context", "TypedContext", "Resource", "BaseUser", "Component");

    private record Key(String type, String id) {}

    private final Map<Key, ObjectNode> merged = new HashMap<>();
    private final Map<String, String> specificTypes = new HashMap<>();

    private EntityGraph() {}

    static EntityGraph of(JsonNode answer) {
        var graph = new EntityGraph();
        List<ObjectNode> mentions = mentions(answer);
        for (var mention : mentions) {
            var type = mention.path(TYPE).stringValue();
            if (!GENERAL.contains(type)) {
                graph.specificTypes.put(mention.path("id").stringValue(), type);
            }
        }
        mentions.forEach(graph::add);
        return graph;
    }

    private static List<ObjectNode> mentions(JsonNode answer) {
        List<ObjectNode> found = new ArrayList<>();
        var open = new ArrayDeque<JsonNode>();
        open.push(answer);
        while (!open.isEmpty()) {
            var node = open.pop();
            if (node instanceof ObjectNode object && isEntity(object) && object.path("id").isString()) {
                found.add(object);
            }
            node.values().stream().filter(JsonNode::isContainer).forEach(open::push);
        }
        return found;
    }

    private void add(ObjectNode mention) {
        var key = key(mention);
        var known = merged.get(key);
        if (known == null) {
            merged.put(key, named(mention, key.type));
        } else if (mention.size() > 2) {
            merged.put(key, named(JsonNodeFactory.instance.objectNode().setAll(known).setAll(mention), key.type));
        }
    }

    private static ObjectNode named(ObjectNode entity, String type) {
        return entity.path(TYPE).stringValue().equals(type)
                ? entity
                : JsonNodeFactory.instance.objectNode().setAll(entity).put(TYPE, type);
    }

    private Key key(JsonNode mention) {
        var type = mention.path(TYPE).stringValue();
        var id = mention.path("id").stringValue();
        return new Key(GENERAL.contains(type) ? specificTypes.getOrDefault(id, type) : type, id);
    }

    /** What the whole answer says about the entity, or the node itself if it is no entity of this graph. */
    JsonNode resolve(JsonNode node) {
        return isEntity(node) && node.path("id").isString() ? merged.getOrDefault(key(node), (ObjectNode) node) : node;
    }

    static boolean isEntity(JsonNode node) {
        return node.path(TYPE).isString();
    }

    static ObjectNode bareReference(String type, String id) {
        return JsonNodeFactory.instance.objectNode().put(TYPE, type).put("id", id);
    }
}
