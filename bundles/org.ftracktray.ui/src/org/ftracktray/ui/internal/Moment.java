// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How moments and days are written everywhere in the window: 07:12, 28 Nov, and the year where it is not this one. */
public final class Moment {
    /** That of the sentences around it, not that of the system. */
    private static final Locale LANGUAGE = Locale.ENGLISH;
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", LANGUAGE);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", LANGUAGE);
    private static final DateTimeFormatter DAY_AND_YEAR = DateTimeFormatter.ofPattern("d MMM yyyy", LANGUAGE);
    private static final Duration LATELY = Duration.ofHours(20);

    private Moment() {}

    /** The time, and the day as well when that is not clear. */
    public static String words(Instant moment, Instant now) {
        ZonedDateTime here = moment.atZone(ZoneId.systemDefault());
        boolean lately = Duration.between(moment, now).compareTo(LATELY) < 0;
        return lately
                ? CLOCK.format(here)
                : day(here.toLocalDate(), now.atZone(ZoneId.systemDefault()).toLocalDate()) + " " + CLOCK.format(here);
    }

    /** A day, with the year where it is not that of today. */
    public static String day(LocalDate day, LocalDate today) {
        return (day.getYear() == today.getYear() ? DAY : DAY_AND_YEAR).format(day);
    }
}
