// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.bench;

import java.util.Locale;

/**
 * What is measured of the product, and the share of {@code @ftrack/api}'s figure that it should reach. Targets that were set
 * against ftrack Connect are converted by what both needed on one machine, see docs/performance.md.
 *
 * @param limit ours divided by theirs, or for {@link Kind#ABSOLUTE} our own figure; NaN for no target
 */
record Target(String what, Kind kind, double limit) {
    /** What the limit is compared with. */
    enum Kind {
        /** ours by theirs, at most */
        AT_MOST("<= %.2f"),
        /** ours by theirs, at least */
        AT_LEAST(">= %.2f"),
        /** ours, at most */
        ABSOLUTE("<= %.0f");

        private final String form;

        Kind(String form) {
            this.form = form;
        }
    }

    static final Target LISTENING = new Target("start to listening, ms", Kind.AT_MOST, 1.65);
    static final Target FIRST = new Target("first discover after that, ms", Kind.ABSOLUTE, 5);
    static final Target MEMORY_IDLE = new Target("memory idle (PSS), MB", Kind.AT_MOST, 2.4);
    static final Target ROUND_TRIP_P50 = new Target("discover of 20 items p50, us", Kind.AT_MOST, 1.2);
    static final Target ROUND_TRIP_P99 = new Target("discover of 20 items p99, us", Kind.AT_MOST, 0.58);
    static final Target PROCESSOR = new Target("processor time per discover, us", Kind.AT_MOST, 1.4);
    static final Target SPACED = new Target("discover every 50 ms p50, us", Kind.AT_MOST, 1);
    static final Target FLOOD = new Target("flood of 5,000, answers/s", Kind.AT_LEAST, 0.8);
    static final Target LOST = new Target("questions of it without an answer", Kind.ABSOLUTE, 0);
    static final Target FLOOD_PROCESSOR = new Target("processor time per discover of it, us", Kind.AT_MOST, Double.NaN);
    static final Target MEMORY_GROWTH = new Target("memory growth over the floods, MB", Kind.ABSOLUTE, 15);
    static final Target OUTAGE = new Target("back after an outage of 0.5-12 s, ms", Kind.AT_MOST, 0.35);
    static final Target WINDOW = new Target("start to the window, ms", Kind.AT_MOST, 5.9);
    static final Target WINDOW_LISTENING = new Target("start of the window to listening, ms", Kind.AT_MOST, Double.NaN);
    static final Target WINDOW_MEMORY = new Target("memory idle with the window (PSS), MB", Kind.AT_MOST, 4);

    String text() {
        return Double.isNaN(limit) ? "" : String.format(Locale.ROOT, kind.form, limit);
    }

    /**
     * @param reached our median
     * @param ratio ours by theirs
     * @param apart whether the ranges of the two do not overlap, so that chance cannot explain the difference
     */
    String verdict(double reached, double ratio, boolean apart) {
        if (Double.isNaN(limit)) {
            return "";
        }
        boolean met = switch (kind) {
            case AT_MOST -> ratio <= limit;
            case AT_LEAST -> ratio >= limit;
            case ABSOLUTE -> reached <= limit;
        };
        return met ? "met" : apart || kind == Kind.ABSOLUTE ? "missed" : "open";
    }
}
