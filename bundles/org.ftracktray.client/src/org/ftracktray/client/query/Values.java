// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.query;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/** Names, paths and values as the query language writes them. */
final class Values {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Pattern PATH = Pattern.compile(NAME + "(\\." + NAME + ")*");

    private Values() {}

    static String name(String text) {
        return checked(NAME, text);
    }

    static String path(String text) {
        return checked(PATH, text);
    }

    /** Entities are compared by their id. */
    static String path(String text, Object value) {
        return value instanceof Identified ? path(text) + ".id" : path(text);
    }

    private static String checked(Pattern pattern, String text) {
        if (!pattern.matcher(text).matches()) {
            throw new IllegalArgumentException("Not a name of the query language: " + text);
        }
        return text;
    }

    static String literal(Object value) {
        return switch (value) {
            case null -> "None";
            case Boolean flag -> flag ? "True" : "False";
            case Number number -> number.toString();
            case Instant instant -> quoted(
                    LocalDateTime.ofInstant(instant, ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS).toString());
            case LocalDate date -> quoted(date.toString());
            case Identified entity -> quoted(entity.id());
            case CharSequence text -> quoted(text.toString());
            default -> throw new IllegalArgumentException(
                    "The query language has no values of the type " + value.getClass().getName() + ".");
        };
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
