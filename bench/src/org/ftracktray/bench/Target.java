// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.bench;

import java.util.Locale;

/**
 * What is measured, and the share of {@code @ftrack/api}'s figure that ours should reach. Targets that were set against ftrack
 * Connect are converted by what both needed on one machine, see docs/performance.md.
 *
 * @param ratio ours divided by theirs; NaN for none
 */
record Target(String what, double ratio, boolean moreIsBetter) {
    static final Target START = new Target("start to first answer, ms", 1.65, false);
    static final Target MEMORY_IDLE = new Target("memory idle (PSS), MB", 4, false);
    static final Target ROUND_TRIP_P50 = new Target("discover round trip p50, us", 1.2, false);
    static final Target ROUND_TRIP_P99 = new Target("discover round trip p99, us", 0.58, false);
    static final Target PROCESSOR = new Target("processor time per discover, us", 1.4, false);
    static final Target FLOOD = new Target("flood of 5,000, answers/s", 0.8, true);
    static final Target MEMORY_GROWTH = new Target("memory growth over the floods (PSS), MB", Double.NaN, false);
    static final Target OUTAGE = new Target("back after an outage of 0.5-12 s, ms", 0.35, false);

    String text() {
        return Double.isNaN(ratio) ? "" : String.format(Locale.ROOT, "%s %.2f", moreIsBetter ? ">=" : "<=", ratio);
    }

    /** @param apart whether the ranges of the two do not overlap, so that chance cannot explain the difference */
    String verdict(double reached, boolean apart) {
        if (Double.isNaN(ratio)) {
            return "";
        }
        boolean met = moreIsBetter ? reached >= ratio : reached <= ratio;
        return met ? "met" : apart ? "missed" : "open";
    }
}
