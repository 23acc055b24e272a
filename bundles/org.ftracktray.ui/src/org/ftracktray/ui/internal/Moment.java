// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** How a moment in the past is written: the time, and the day as well when that is not clear. */
public final class Moment {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM HH:mm");
    private static final Duration LATELY = Duration.ofHours(20);

    private Moment() {}

    public static String words(Instant moment, Instant now) {
        boolean lately = Duration.between(moment, now).compareTo(LATELY) < 0;
        return (lately ? CLOCK : DAY).format(moment.atZone(ZoneId.systemDefault()));
    }
}
