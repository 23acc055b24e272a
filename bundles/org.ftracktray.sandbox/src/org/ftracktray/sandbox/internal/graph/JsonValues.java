// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.graph;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

import org.ftracktray.sandbox.internal.graph.OperationRejectedException.Reason;
import org.ftracktray.sandbox.internal.schema.Attribute.Scalar;
import org.ftracktray.sandbox.internal.schema.Kind;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Attribute values between the graph and JSON. Moments travel without an offset and mean UTC. */
public final class JsonValues {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final DateTimeFormatter NAIVE = DateTimeFormatter.ISO_LOCAL_DATE_TIME.withZone(ZoneOffset.UTC);

    private JsonValues() {}

    public static JsonNode toJson(Object value) {
        return switch (value) {
            case null -> NODES.nullNode();
            case String text -> NODES.stringNode(text);
            case Long number -> NODES.numberNode(number);
            case Double number -> NODES.numberNode(number);
            case Boolean flag -> NODES.booleanNode(flag);
            case Instant instant ->
                NODES.objectNode().put("__type__", "datetime").put("value", NAIVE.format(instant));
            case JsonNode json -> json;
            default -> throw new IllegalArgumentException("No JSON for " + value.getClass());
        };
    }

    /** @throws OperationRejectedException if the value is not of the attribute's kind */
    public static Object fromJson(String type, Scalar scalar, JsonNode json) {
        if (json == null || json.isNull()) {
            return null;
        }
        Object value = switch (scalar.kind()) {
            case UID, KEY -> json.isString() ? json.stringValue() : null;
            case STRING, JSON, LIST, OBJECT -> text(json);
            case INTEGER ->
                json.isNumber() ? (Object) json.longValue() : number(json).map(Double::longValue).orElse(null);
            case NUMBER -> json.isNumber() ? (Object) json.doubleValue() : number(json).orElse(null);
            case BOOLEAN -> json.isBoolean()
                    ? (Object) json.booleanValue()
                    : json.isIntegralNumber() ? (Object) (json.longValue() != 0) : null;
            case DATETIME -> moment(json);
            case VARIABLE -> variable(json);
        };
        if (value == null) {
            throw new OperationRejectedException(Reason.VALIDATION,
                    "Value " + json + " is not valid for " + type + "." + scalar.name() + " of type "
                            + (scalar.kind() == Kind.DATETIME ? "datetime" : scalar.kind().schemaType()) + ".");
        }
        return value;
    }

    private static java.util.Optional<Double> number(JsonNode json) {
        try {
            return json.isString()
                    ? java.util.Optional.of(Double.valueOf(json.stringValue()))
                    : java.util.Optional.empty();
        } catch (NumberFormatException e) {
            return java.util.Optional.empty();
        }
    }

    /**
     * A text as it was meant: ftrack-javascript sends every text that looks like a moment as a typed one (session.ts,
     * {@code encode}), whatever it is written into.
     */
    private static String text(JsonNode json) {
        if (json.isObject() && json.path("__type__").isString() && json.path("value").isString()) {
            return json.path("value").stringValue();
        }
        return json.isValueNode() ? json.asString() : json.toString();
    }

    private static Instant moment(JsonNode json) {
        JsonNode text = json.isObject() ? json.path("value") : json;
        return text.isString()
                ? Dates.parse(text.stringValue()).map(i -> i.truncatedTo(ChronoUnit.SECONDS)).orElse(null)
                : null;
    }

    private static Object variable(JsonNode json) {
        if (json.isObject() && json.has("__type__")) {
            return moment(json);
        }
        return json.isString()
                ? json.stringValue()
                : json.isBoolean()
                        ? (Object) json.booleanValue()
                        : json.isIntegralNumber()
                                ? (Object) json.longValue()
                                : json.isNumber() ? (Object) json.doubleValue() : json;
    }
}
