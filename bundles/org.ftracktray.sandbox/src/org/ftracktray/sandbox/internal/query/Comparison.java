// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.query;

import java.time.Instant;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

import org.ftracktray.sandbox.internal.graph.Dates;
import org.ftracktray.sandbox.internal.graph.Row;

import tools.jackson.databind.JsonNode;

/**
 * Tests a value against a literal, reading the literal as the value's type demands. An entity equals its identity or
 * its name, which gives {@code status is "Done"} and {@code project is <id>} their meaning.
 */
final class Comparison {

    private Comparison() {}

    static Predicate<Object> of(Operator operator, Literal literal) {
        return switch (operator) {
            case IS -> value -> same(value, literal);
            case IS_NOT -> value -> !same(value, literal);
            case LIKE -> like(literal);
            case NOT_LIKE -> like(literal).negate();
            case GREATER -> ordered(literal, c -> c > 0);
            case LESS -> ordered(literal, c -> c < 0);
            case AT_LEAST -> ordered(literal, c -> c >= 0);
            case AT_MOST -> ordered(literal, c -> c <= 0);
        };
    }

    static boolean same(Object value, Literal literal) {
        if (value == null || literal.isNull()) {
            return value == null && literal.isNull();
        }
        return switch (value) {
            case Row row -> literal.text().equals(row.key()) || literal.text().equals(row.text("name"));
            case String text -> text.equals(literal.text());
            case Boolean flag -> flag.toString().equalsIgnoreCase(literal.text())
                    || literal.text().equals(flag ? "1" : "0");
            case JsonNode json when json.isArray() -> json.valueStream().anyMatch(e -> same(plain(e), literal));
            default -> compare(value, literal).map(c -> c == 0).orElse(false);
        };
    }

    private static Predicate<Object> ordered(Literal literal, IntPredicate wanted) {
        return value -> compare(value, literal).map(wanted::test).orElse(false);
    }

    /** @return empty when the two cannot be compared, which makes every condition on them false */
    private static Optional<Integer> compare(Object value, Literal literal) {
        if (value == null || literal.isNull()) {
            return Optional.empty();
        }
        return switch (value) {
            case Number number -> number(literal.text()).map(other -> Double.compare(number.doubleValue(), other));
            case Instant instant -> Dates.parse(literal.text()).map(instant::compareTo);
            case String text -> Optional.of(text.compareTo(literal.text()));
            case JsonNode json when json.isValueNode() -> compare(plain(json), literal);
            default -> Optional.empty();
        };
    }

    private static Object plain(JsonNode json) {
        return json.isNumber()
                ? (Object) json.doubleValue()
                : json.isBoolean() ? json.booleanValue() : json.isNull() ? null : json.asString();
    }

    private static Optional<Double> number(String text) {
        try {
            return Optional.of(Double.valueOf(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Predicate<Object> like(Literal literal) {
        LikePattern pattern = LikePattern.of(literal.text());
        return value -> value != null
                && pattern.matches(value instanceof Row row ? String.valueOf(row.text("name")) : value.toString());
    }
}
