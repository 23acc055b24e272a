// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** ftrack's encodings of time: {@code {"__type__": "datetime" or "date", "value": ISO text}}. */
final class Dates {
    private static final String TYPE = "__type__";

    private Dates() {}

    /** The text inside an encoded date; any other node as it is. */
    static JsonNode unwrap(JsonNode node) {
        return isEncoded(node) ? node.path("value") : node;
    }

    static Optional<Instant> instant(JsonNode node) {
        if (!isEncoded(node)) {
            return Optional.empty();
        }
        String text = node.path("value").asString("");
        try {
            TemporalAccessor parsed = DateTimeFormatter.ISO_DATE_TIME.parseBest(
                    text.length() == 10 ? text + "T00:00" : text,
                    OffsetDateTime::from, LocalDateTime::from);
            return Optional.of(parsed instanceof OffsetDateTime zoned
                    ? zoned.toInstant()
                    : LocalDateTime.from(parsed).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static Optional<LocalDate> date(JsonNode node) {
        return instant(node).map(instant -> LocalDate.ofInstant(instant, ZoneOffset.UTC));
    }

    /** Whole seconds, because sites keep no fractions. */
    static ObjectNode encode(Instant instant) {
        return node("datetime", instant.truncatedTo(ChronoUnit.SECONDS).toString());
    }

    static ObjectNode encode(LocalDate date) {
        return node("date", date.toString());
    }

    private static ObjectNode node(String type, String value) {
        return JsonNodeFactory.instance.objectNode().put(TYPE, type).put("value", value);
    }

    private static boolean isEncoded(JsonNode node) {
        String type = node.path(TYPE).asString("");
        return type.equals("datetime") || type.equals("date");
    }
}
