// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.seed;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.ftracktray.sandbox.internal.graph.Dates;

/**
 * Moments of a seed file: {@code today}, {@code +3d}, {@code -2d 16:00}, counted from the day on which the studio is
 * made, or fixed ones such as {@code 2026-09-01} and {@code 2026-09-01 16:00}; in UTC.
 */
final class SeedDates {

    private static final Pattern RELATIVE = Pattern.compile("(?:today|([+-]\\d{1,4})d)(?: (\\d{2}:\\d{2}))?");
    private static final Pattern HOURS = Pattern.compile("(\\d+(?:\\.\\d+)?)h");

    private final LocalDate today;

    SeedDates(LocalDate today) {
        this.today = today;
    }

    /** @return null if the field is missing */
    Instant moment(SeedNode node, String name) {
        return node.get(name).map(this::moment).orElse(null);
    }

    private Instant moment(SeedNode node) {
        Matcher relative = RELATIVE.matcher(node.text());
        if (relative.matches()) {
            LocalTime time = relative.group(2) == null ? LocalTime.MIDNIGHT : time(node, relative.group(2));
            long days = relative.group(1) == null ? 0 : Long.parseLong(relative.group(1));
            return today.plusDays(days).atTime(time).toInstant(ZoneOffset.UTC);
        }
        return Dates.parse(node.text()).orElseThrow(() -> node
                .wrong("\"" + node.text()
                        + "\" is no date; write today, +3d, -2d 16:00, 2026-09-01 or 2026-09-01 16:00"));
    }

    private static LocalTime time(SeedNode node, String text) {
        try {
            return LocalTime.parse(text);
        } catch (java.time.DateTimeException e) {
            throw node.wrong("\"" + text + "\" is no time of the day", e);
        }
    }

    /** Seconds, from {@code 16h} or a number of seconds; 0 if the field is missing. */
    static double duration(SeedNode node, String name) {
        return node.get(name).map(given -> {
            Matcher hours = HOURS.matcher(given.text());
            if (hours.matches()) {
                return Double.parseDouble(hours.group(1)) * 3600;
            }
            if (given.value() instanceof Number seconds) {
                return seconds.doubleValue();
            }
            throw given.wrong("\"" + given.text() + "\" is no duration; write hours as 16h");
        }).orElse(0.0);
    }
}
