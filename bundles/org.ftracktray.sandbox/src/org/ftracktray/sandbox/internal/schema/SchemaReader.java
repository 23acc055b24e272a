// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.schema;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.ftracktray.sandbox.internal.schema.Attribute.Link;
import org.ftracktray.sandbox.internal.schema.Attribute.Reference;
import org.ftracktray.sandbox.internal.schema.Attribute.Scalar;
import org.ftracktray.sandbox.internal.schema.Attribute.Traits;

import tools.jackson.databind.JsonNode;

/**
 * Reads {@code types.json}, an array of types, each behind the one that it {@code extends}. A type has {@code name},
 * {@code abstract}, {@code hidden}, {@code alias}, {@code object_type} (an id), {@code of} (which entities of a more general
 * type it is), and the names of attributes that are {@code key}, {@code system} and {@code default} projections; what is not there
 * is taken from the type it extends. Its {@code attributes} have a {@code kind}: that of a scalar, {@code reference},
 * {@code collection} or {@code map}; the last three lead to a {@code type}, {@code by} its foreign key or {@code through} rows that
 * connect. {@link Traits} explains the rest.
 */
final class SchemaReader {

    private final Map<String, Schema> types = new LinkedHashMap<>();

    Schemas read(JsonNode document) {
        for (JsonNode type : document) {
            Schema schema = type(type);
            types.put(schema.id(), schema);
        }
        return new Schemas(types);
    }

    private Schema type(JsonNode type) {
        Optional<Schema> parent = text(type, "extends").map(types::get);
        Map<String, Attribute> all = new LinkedHashMap<>(parent.map(Schema::attributes).orElse(Map.of()));
        type.path("attributes").properties()
                .forEach(entry -> all.put(entry.getKey(), attribute(entry.getKey(), entry.getValue())));
        List<String> key = names(type, "key").or(() -> parent.map(Schema::primaryKey)).orElse(List.of("id"));
        Optional<Schema.Classified> classified = Optional.of(type.path("of")).filter(JsonNode::isObject)
                .map(of -> new Schema.Classified(of.path("type").asString(), of.path("attribute").asString(),
                        of.path("value").asString()));
        return new Schema(type.path("name").asString(), parent, new Schema.Header(is(type, "abstract"),
                is(type, "hidden"), text(type, "alias"), text(type, "object_type"), classified, key,
                names(type, "system").or(() -> parent.map(Schema::systemProjections)).orElse(List.of()),
                names(type, "default").or(() -> parent.map(Schema::defaultProjections)).orElse(key)), all);
    }

    private static Attribute attribute(String name, JsonNode node) {
        Traits traits = new Traits(is(node, "required"), is(node, "announced"), is(node, "immutable"),
                is(node, "computed"), is(node, "hidden"), is(node, "unique"), is(node, "indexed"), is(node, "quiet"),
                is(node, "restricted"), is(node, "transformed"), text(node, "alias"));
        String target = node.path("type").asString("");
        String kind = node.path("kind").asString();
        return switch (kind) {
            case "reference" -> new Reference(name, target, text(node, "by"), traits);
            case "collection", "map" ->
                new Attribute.Collection(name, target, kind.equals("map"), link(node, traits), traits);
            case "uid" -> new Scalar(name, Kind.UID, Optional.empty(), Optional.of("{uid}"), List.of(), new Traits(true,
                    false, true, false, false, false, false, traits.quiet(), false, false, traits.alias()));
            default -> new Scalar(name, Kind.valueOf(kind.toUpperCase(Locale.ROOT)), text(node, "type"),
                    preset(node.path("preset")), names(node, "enum").orElse(List.of()), traits);
        };
    }

    private static Link link(JsonNode node, Traits traits) {
        if (traits.computed()) {
            return new Link.Computed();
        }
        Optional<String> join = text(node, "through");
        if (join.isPresent()) {
            return new Link.Through(join.get(), node.path("from").asString(), node.path("to").asString());
        }
        return node.path("where").properties().stream().findFirst()
                .map(where -> new Link.By(node.path("by").asString(), Optional.of(where.getKey()),
                        where.getValue().asString()))
                .orElseGet(() -> new Link.By(node.path("by").asString(), Optional.empty(), ""));
    }

    private static Optional<Object> preset(JsonNode node) {
        return switch (node.getNodeType()) {
            case STRING -> Optional.of(node.asString());
            case BOOLEAN -> Optional.of(node.asBoolean());
            case NUMBER -> Optional.of(node.isIntegralNumber() ? (Object) node.asLong() : (Object) node.asDouble());
            default -> Optional.empty();
        };
    }

    private static boolean is(JsonNode node, String trait) {
        return node.path(trait).asBoolean(false);
    }

    private static Optional<String> text(JsonNode node, String name) {
        return Optional.of(node.path(name)).filter(JsonNode::isString).map(JsonNode::asString);
    }

    private static Optional<List<String>> names(JsonNode node, String name) {
        return Optional.of(node.path(name)).filter(JsonNode::isArray)
                .map(list -> list.valueStream().map(JsonNode::asString).toList());
    }
}
