// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import tools.jackson.databind.JsonNode;

/** The types of a real server as {@code recorded-types.txt} holds them, and those of an answer in the same words. */
final class RecordedTypes {

    /** @param head key, default projections and legacy name @param properties kinds by name */
    record Described(String head, Map<String, String> properties) {}

    private RecordedTypes() {}

    static Map<String, Described> read() {
        Map<String, Described> types = new LinkedHashMap<>();
        try (InputStream in = RecordedTypes.class.getResourceAsStream("recorded-types.txt")) {
            Map<String, String> properties = Map.of();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
                if (line.startsWith("  ")) {
                    for (String word : line.strip().split(" ")) {
                        properties.put(word.substring(0, word.indexOf(':')), word.substring(word.indexOf(':') + 1));
                    }
                } else if (!line.startsWith("#")) {
                    String[] words = line.split(" ", 2);
                    properties = new TreeMap<>();
                    types.put(words[0], new Described(words[1], properties));
                }
            }
            return types;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, Described> of(JsonNode answer) {
        Map<String, Described> types = new LinkedHashMap<>();
        for (JsonNode type : answer) {
            JsonNode alias = type.path("alias_for");
            String legacy = alias.isObject()
                    ? alias.path("id").asString() + ":" + alias.path("classifiers").properties().stream()
                            .map(pair -> pair.getKey() + "=" + pair.getValue().asString())
                            .collect(Collectors.joining(","))
                    : alias.asString("-");
            Map<String, String> properties = new TreeMap<>();
            type.path("properties").properties()
                    .forEach(property -> properties.put(property.getKey(), kind(property.getValue())));
            types.put(type.path("id").asString(), new Described(
                    sorted(names(type, "primary_key")) + " " + sorted(names(type, "default_projections")) + " "
                            + legacy,
                    properties));
        }
        return types;
    }

    /** The same head whatever the order of names in its lists. */
    static String unordered(String head) {
        String[] words = head.split(" ");
        return sorted(words[0]) + " " + sorted(words[1]) + " " + words[2];
    }

    private static String names(JsonNode type, String list) {
        return type.path(list).valueStream().map(JsonNode::asString).collect(Collectors.joining(","));
    }

    private static String sorted(String names) {
        return Arrays.stream(names.split(",")).sorted().collect(Collectors.joining(","));
    }

    private static String kind(JsonNode property) {
        String target = property.path("items").path("$ref").asString("");
        String type = property.path("type")
                .asString(property.has("$ref") ? ">" + property.path("$ref").asString() : "");
        String format = property.path("format").asString("");
        String kind = switch (type) {
            case "array" -> "[" + target + "]";
            case "mapped_array" -> "{" + target + "}";
            default -> format.equals("date-time") || format.equals("json") ? format : type;
        };
        return kind + (property.has("default") ? "=" + property.path("default").asString().replace(' ', '_') : "")
                + (property.has("alias_for") ? "@" + property.path("alias_for").asString() : "");
    }
}
