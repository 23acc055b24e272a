// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.testing.desktop;

import java.time.Duration;

import org.awaitility.pollinterval.PollInterval;

/** How tests wait for programs. */
public final class Waiting {
    /**
     * How long to wait for what comes in a moment. Long, because a machine that other programs keep busy takes many times as
     * long, and nobody waits for it unless something is broken.
     */
    public static final Duration LIMIT = Duration.ofSeconds(180);

    /** How often to look where looking is dear: often in the beginning, each second in the end. */
    public static final PollInterval LESS_AND_LESS = (count, before) -> Duration
            .ofMillis(Math.min(1_000, 100 + 50L * count * count));

    private Waiting() {}
}
