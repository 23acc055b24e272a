// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.configuration;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;

/** As much of JSON Schema as our schema uses; a keyword that it does not know fails. */
record JsonSchema(JsonNode root) {

    /** What is wrong, with the path of the value; nothing when it is valid. */
    List<String> mistakes(JsonNode value) {
        return mistakes(root, value, "$");
    }

    private List<String> mistakes(JsonNode schema, JsonNode value, String path) {
        List<String> mistakes = new ArrayList<>();
        schema.properties().forEach(keyword -> {
            JsonNode rule = keyword.getValue();
            switch (keyword.getKey()) {
                case "$schema", "$defs", "title", "description", "required", "additionalProperties" -> {
                }
                case "$ref" -> mistakes.addAll(mistakes(root.at(rule.stringValue().substring(1)), value, path));
                case "oneOf" -> {
                    long fitting = rule.valueStream().filter(each -> mistakes(each, value, path).isEmpty()).count();
                    if (fitting != 1) {
                        mistakes.add(path + " fits " + fitting + " of the alternatives: " + value);
                    }
                }
                case "type" -> {
                    if (texts(rule).noneMatch(type -> is(type, value))) {
                        mistakes.add(path + " is not of the type " + rule + ": " + value);
                    }
                }
                case "const", "enum" -> {
                    if (!(rule.isArray() ? rule.valueStream() : Stream.of(rule)).toList().contains(value)) {
                        mistakes.add(path + " is not " + rule + ": " + value);
                    }
                }
                case "minimum" -> check(value.asDouble(0) >= rule.asDouble(), path + " is too small", mistakes);
                case "maximum" -> check(value.asDouble(0) <= rule.asDouble(), path + " is too large", mistakes);
                case "items" -> value.forEach(each -> mistakes.addAll(mistakes(rule, each, path + "[]")));
                case "properties" -> {
                    if (value.isObject()) {
                        object(schema, value, path, mistakes);
                    }
                }
                default -> throw new AssertionError("Unknown keyword " + keyword.getKey());
            }
        });
        if (!schema.has("properties") && schema.path("additionalProperties").isObject()) {
            value.properties().forEach(each -> mistakes
                    .addAll(mistakes(schema.get("additionalProperties"), each.getValue(), path + "." + each.getKey())));
        }
        return mistakes;
    }

    private void object(JsonNode schema, JsonNode value, String path, List<String> mistakes) {
        schema.path("required").forEach(
                name -> check(value.has(name.stringValue()), path + " lacks " + name, mistakes));
        value.properties().forEach(each -> {
            JsonNode rule = schema.get("properties").get(each.getKey());
            if (rule != null) {
                mistakes.addAll(mistakes(rule, each.getValue(), path + "." + each.getKey()));
            } else {
                check(schema.path("additionalProperties").asBoolean(true), path + " has the unknown " + each.getKey(),
                        mistakes);
            }
        });
    }

    private static void check(boolean right, String mistake, List<String> mistakes) {
        if (!right) {
            mistakes.add(mistake);
        }
    }

    private static Stream<String> texts(JsonNode oneOrMore) {
        return (oneOrMore.isArray() ? oneOrMore.valueStream() : Stream.of(oneOrMore)).map(JsonNode::stringValue);
    }

    private static boolean is(String type, JsonNode value) {
        return switch (type) {
            case "string" -> value.isString();
            case "number" -> value.isNumber();
            case "integer" -> value.isIntegralNumber();
            case "boolean" -> value.isBoolean();
            case "null" -> value.isNull();
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            default -> throw new AssertionError("Unknown type " + type);
        };
    }
}
