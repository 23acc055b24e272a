// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.internal.hub;

/** When something came last. Times are in nanoseconds of {@link System#nanoTime()}. Thread-safe. */
final class ActivityMonitor {
    private volatile long lastActivity;

    ActivityMonitor(long now) {
        lastActivity = now;
    }

    /** Anything came. */
    void onActivity(long now) {
        lastActivity = now;
    }

    long silentFor(long now) {
        return now - lastActivity;
    }

    /** Whether anything came after {@code moment}. */
    boolean activeSince(long moment) {
        return lastActivity - moment > 0;
    }
}
