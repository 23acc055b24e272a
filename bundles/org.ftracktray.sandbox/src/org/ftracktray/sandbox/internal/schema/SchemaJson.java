// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.schema;

import java.util.List;
import java.util.function.Predicate;

import org.ftracktray.client.schema.PythonJson;
import org.ftracktray.sandbox.internal.schema.Attribute.Reference;
import org.ftracktray.sandbox.internal.schema.Attribute.Scalar;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The answer to {@code query_schemas} in the format of ftrack's own servers, and the hash clients cache it by: the MD5
 * of the document as Python's {@code json.dumps(schemas, sort_keys=True)} writes it (ftrack-python session.py).
 */
public final class SchemaJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final ArrayNode document;
    private final String hash;

    public SchemaJson(Schemas schemas) {
        document = NODES.arrayNode();
        schemas.all().stream().filter(schema -> !schema.hidden()).forEach(schema -> document.add(json(schema)));
        hash = PythonJson.md5(document);
    }

    public ArrayNode document() {
        return document;
    }

    public String hash() {
        return hash;
    }

    private static ObjectNode json(Schema schema) {
        ObjectNode json = NODES.objectNode().put("id", schema.id()).put("type", "object");
        schema.classified().ifPresentOrElse(
                of -> json.putObject("alias_for").put("id", of.type()).putObject("classifiers").put(of.attribute(),
                        of.value()),
                () -> schema.alias().ifPresent(alias -> json.put("alias_for", alias)));
        json.set("primary_key", names(schema.primaryKey()));
        json.set("default_projections", names(schema.defaultProjections()));
        if (!schema.systemProjections().isEmpty()) {
            json.set("system_projections", names(schema.systemProjections().stream()
                    .map(name -> schema.attribute(name).flatMap(a -> a.traits().alias()).orElse(name)).toList()));
        }
        json.set("required", namesWhere(schema,
                a -> a.traits().required() || a.traits().announced() || schema.primaryKey().contains(a.name())));
        json.set("immutable", namesWhere(schema, a -> a.traits().immutable()));
        ArrayNode computed = namesWhere(schema, a -> a.traits().computed() && !(a instanceof Attribute.Collection)
                && !(a instanceof Scalar scalar && scalar.kind() == Kind.LIST));
        if (!computed.isEmpty()) {
            json.set("computed", computed);
        }
        ObjectNode properties = json.putObject("properties");
        schema.attributes().values().stream().filter(a -> !a.hidden())
                .forEach(a -> properties.set(a.name(), property(schema, a)));
        return json;
    }

    private static ObjectNode property(Schema schema, Attribute attribute) {
        ObjectNode json = NODES.objectNode();
        attribute.traits().alias().ifPresent(alias -> json.put("alias_for", alias));
        switch (attribute) {
            case Scalar scalar -> scalar(schema, scalar, json);
            case Reference reference -> json.put("$ref", reference.target());
            case Attribute.Collection collection -> {
                json.put("type", collection.mapped() ? "mapped_array" : "array");
                json.putObject("items").put("$ref", collection.target());
                if (collection.traits().restricted()) {
                    json.put("restricted_projection", true);
                } else if (collection.mapped()) {
                    json.putObject("key_value_attributes").put("key", "key").put("value", "value");
                }
            }
        }
        return json;
    }

    private static void scalar(Schema schema, Scalar scalar, ObjectNode json) {
        json.put("type", scalar.kind().schemaType());
        if (scalar.traits().transformed()) {
            json.putObject("transform").put("client", "{schema_id}").put("server", "{table_name}");
        }
        scalar.keyOf().ifPresent(target -> json.put("format", "foreign_key").put("description",
                "Foreign key(s): " + target + ".id"));
        if (scalar.kind() == Kind.DATETIME) {
            json.put("format", "date-time");
        } else if (scalar.kind() == Kind.JSON) {
            json.put("format", "json");
        }
        if (scalar.name().equals("object_type_id") && schema.objectType().isPresent()) {
            json.put("default", schema.objectType().get());
        }
        scalar.preset().filter(value -> !scalar.traits().quiet()).ifPresent(value -> {
            switch (value) {
                case Long number -> json.put("default", number);
                case Double number when number == Math.rint(number) -> json.put("default", number.longValue());
                case Double number -> json.put("default", number);
                case Boolean flag -> json.put("default", flag);
                default -> json.put("default", value.toString());
            }
        });
        if (!scalar.allowed().isEmpty()) {
            json.set("enum", names(scalar.allowed()));
        }
    }

    private static ArrayNode namesWhere(Schema schema, Predicate<Attribute> condition) {
        return names(schema.attributes().values().stream().filter(a -> !a.hidden()).filter(condition)
                .map(Attribute::name).toList());
    }

    private static ArrayNode names(List<String> names) {
        ArrayNode array = NODES.arrayNode();
        names.forEach(array::add);
        return array;
    }
}
