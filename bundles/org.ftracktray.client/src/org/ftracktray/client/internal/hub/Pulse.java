// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.internal.hub;

/** When something came last. Times are in nanoseconds of {@link System#nanoTime()}. Thread-safe. */
final class Pulse {
    private volatile long lastSign;

    Pulse(long now) {
        lastSign = now;
    }

    /** Anything came. */
    void sign(long now) {
        lastSign = now;
    }

    long silentFor(long now) {
        return now - lastSign;
    }

    /** Whether anything came after {@code moment}. */
    boolean signSince(long moment) {
        return lastSign - moment > 0;
    }
}
