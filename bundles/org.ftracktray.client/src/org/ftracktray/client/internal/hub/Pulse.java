// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.internal.hub;

import java.time.Duration;

/**
 * How long a line may be silent. At first what the server announced; once its heartbeats show their interval, two of them.
 * Times are in nanoseconds of {@link System#nanoTime()}. Thread-safe.
 */
final class Pulse {
    private static final long SLACK = Duration.ofSeconds(1).toNanos();

    private static final int BEATS_TO_LEARN = 3;

    private long announced;
    private long lastSign;
    private long lastBeat;
    private long longestInterval;
    private int beats;

    /** @param limit until the server announced a shorter one */
    Pulse(Duration limit, long now) {
        this.announced = limit.toNanos();
        this.lastSign = now;
    }

    /** The server said how long it may be silent. */
    synchronized void announced(Duration limit) {
        announced = Math.min(announced, limit.toNanos());
    }

    /** Anything came. */
    synchronized void sign(long now) {
        lastSign = now;
    }

    /**
     * A heartbeat came.
     *
     * @return whether the limit is shorter from now on
     */
    synchronized boolean beat(long now) {
        lastSign = now;
        if (beats++ > 0) {
            longestInterval = Math.max(longestInterval, now - lastBeat);
        }
        lastBeat = now;
        return beats == BEATS_TO_LEARN;
    }

    /** Time left until the line counts as dead; zero or negative if it does. */
    synchronized Duration left(long now) {
        long limit = beats < BEATS_TO_LEARN ? announced : Math.min(announced, 2 * longestInterval + SLACK);
        return Duration.ofNanos(lastSign + limit - now);
    }

    /** Whether anything came after {@code moment}. */
    synchronized boolean signSince(long moment) {
        return lastSign - moment > 0;
    }
}
