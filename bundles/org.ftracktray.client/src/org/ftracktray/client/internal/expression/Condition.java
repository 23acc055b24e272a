// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.internal.expression;

import java.util.List;
import java.util.Map;

import org.ftracktray.client.event.Expression;

import tools.jackson.databind.JsonNode;

/** {@code field operator value}. */
record Condition(List<String> path, Operator operator, String value) implements Expression {
    @Override
    public boolean matches(JsonNode event) {
        JsonNode candidate = event;
        for (String key : path) {
            if (!candidate.isObject() || (candidate = candidate.get(key)) == null) {
                return false;
            }
        }
        if (operator == Operator.EQUAL && value.endsWith("*")) {
            return contains(candidate, value.substring(0, value.length() - 1));
        }
        return operator.holds(candidate, value);
    }

    @Override
    public Map<String, String> required() {
        return operator == Operator.EQUAL && !value.endsWith("*")
                ? Map.of(String.join(".", path), value)
                : Map.of();
    }

    /** As Python's {@code in}: part of a text, element of a list, key of an object. */
    private static boolean contains(JsonNode candidate, String part) {
        if (candidate.isString()) {
            return candidate.asString().contains(part);
        }
        if (candidate.isObject()) {
            return candidate.has(part);
        }
        return candidate.isArray()
                && candidate.valueStream().anyMatch(element -> element.isString() && element.asString().equals(part));
    }

    @Override
    public String toString() {
        return String.join(".", path) + operator.sign + Parser.quoteIfNeeded(value);
    }
}
