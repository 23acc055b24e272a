// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.seed;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.ftracktray.sandbox.internal.graph.Row;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The attributes that a studio adds to ftrack's own, and their values. */
final class CustomAttributeSeeds {

    static final List<String> TYPES = List.of("text", "boolean", "date", "enumerator", "number", "expression");
    static final String GROUP = StableIds.of("CustomAttributeGroup/pipeline");

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<String, String> OWNERS = Map.of("Project", "show", "AssetVersion", "assetversion",
            "Asset", "asset", "User", "user", "List", "list");

    private final EntityBuilder entityBuilder;
    private final Map<String, Row> configurations = new HashMap<>();

    CustomAttributeSeeds(EntityBuilder entityBuilder) {
        this.entityBuilder = entityBuilder;
    }

    void configure(SeedNode node) {
        node.only("id", "key", "label", "on", "type", "default", "choices", "multi_select", "decimal", "hierarchical");
        String key = node.text("key");
        SeedNode on = node.require("on");
        String objectType = BuiltInEntities.OBJECT_TYPES.get(on.text());
        if (objectType == null && !OWNERS.containsKey(on.text()) && !on.text().equals("TypedContext")) {
            throw on.wrong("an attribute is on Project, TypedContext, " + String.join(", ",
                    BuiltInEntities.OBJECT_TYPES.keySet()) + ", Asset, AssetVersion, List or User");
        }
        SeedNode type = node.require("type");
        if (!TYPES.contains(type.text())) {
            throw type.wrong("a type is one of " + String.join(", ", TYPES));
        }
        boolean several = node.flag("multi_select", false);
        Object preset = node.get("default").map(CustomAttributeSeeds::plain)
                .orElseGet(() -> preset(type.text(), several));
        configurations.put(key, entityBuilder.make(node, "CustomAttributeConfiguration",
                StableIds.of("CustomAttributeConfiguration/" + key), "key", key, "label",
                node.get("label").map(SeedNode::text).orElse(key), "entity_type",
                OWNERS.getOrDefault(on.text(), "task"), "object_type_id", objectType, "is_hierarchical",
                node.flag("hierarchical", false), "type_id", StableIds.of("CustomAttributeType/" + type.text()),
                "group_id", GROUP, "config", config(node, type.text(), several), "default", preset));
    }

    private static String config(SeedNode node, String type, boolean several) {
        ObjectNode config = JSON.createObjectNode();
        switch (type) {
            case "number" -> config.put("isdecimal", node.flag("decimal", false));
            case "text" -> config.put("markdown", false);
            case "enumerator" -> {
                ArrayNode choices = JSON.createArrayNode();
                for (SeedNode choice : node.list("choices")) {
                    boolean pair = choice.value() instanceof Map;
                    choices.addObject().put("menu", pair ? choice.text("label") : choice.text()).put("value",
                            pair ? choice.text("value") : choice.text());
                }
                config.put("multiSelect", several).put("data", choices.toString());
            }
            default -> {
            }
        }
        return config.toString();
    }

    private static Object preset(String type, boolean several) {
        return switch (type) {
            case "number" -> 0L;
            case "boolean" -> false;
            case "enumerator" -> several ? JSON.createArrayNode() : null;
            case "text", "expression" -> "";
            default -> null;
        };
    }

    /** The values below {@code custom_attributes}. */
    void values(SeedNode node, Row entity) {
        node.get("custom_attributes").ifPresent(values -> values.mapping().forEach((key, value) -> {
            Row configuration = configurations.get(key);
            if (configuration == null) {
                throw value.wrong("there is no custom attribute \"" + key + "\"; known are "
                        + String.join(", ", new java.util.TreeSet<>(configurations.keySet())));
            }
            String root = entity.schema().root().id();
            entityBuilder.add(value, (root.equals("Resource") ? "User" : root) + "CustomAttributeValue",
                    "configuration_id",
                    configuration.key(), "entity_id", entity.key(), "value", plain(value));
        }));
    }

    private static Object plain(SeedNode node) {
        if (node.value() instanceof List) {
            ArrayNode array = JSON.createArrayNode();
            node.elements().forEach(element -> array.add(element.text()));
            return array;
        }
        if (node.value() instanceof Map) {
            throw node.wrong("a value is a text, a number, true, false or a list of texts");
        }
        return node.value();
    }
}
