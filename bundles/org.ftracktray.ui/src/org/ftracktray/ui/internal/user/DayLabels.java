// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.user;

import java.time.Duration;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.ftracktray.ui.internal.Messages;

/** How times and dates of the day are written. */
final class DayLabels {
    /** A smaller difference between two clocks does no harm. */
    private static final Duration HARMLESS = Duration.ofMinutes(1);

    /** The site tells its time in whole seconds. */
    private static final Duration UNNOTICED = Duration.ofSeconds(2);

    private DayLabels() {}

    /** Hours and minutes; less than nothing is nothing, because clocks differ. */
    static String spent(Duration time) {
        long minutes = Math.max(0, time.toMinutes());
        return String.format("%d:%02d", minutes / 60, minutes % 60);
    }

    /** How this computer's clock differs from the site's. */
    static String difference(Optional<Duration> siteAhead) {
        if (siteAhead.isEmpty()) {
            return Messages.user_clock_unknown;
        }
        Duration distance = siteAhead.get().abs();
        if (distance.compareTo(UNNOTICED) < 0) {
            return Messages.user_clock_same;
        }
        String time = distance.compareTo(HARMLESS) < 0 ? distance.toSeconds() + " s" : spent(distance) + " h";
        return NLS.bind(siteAhead.get().isNegative() ? Messages.user_clock_ahead : Messages.user_clock_behind, time);
    }

    /** What is wrong with this computer's clock, empty when it is right enough or the site does not tell. */
    static Optional<String> clock(Optional<Duration> siteAhead) {
        return siteAhead.filter(ahead -> ahead.abs().compareTo(HARMLESS) >= 0)
                .map(ahead -> NLS.bind(ahead.isNegative() ? Messages.day_clock_fast : Messages.day_clock_slow,
                        spent(ahead.abs())));
    }
}
