// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.internal.hub;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * How long to wait before the next attempt: growing from {@code first} to {@code longest}, each time between a half and the
 * whole of it by chance, so that a studio's workstations do not come back all at once.
 *
 * @param chance uniform in [0, 1)
 */
record Backoff(Duration first, Duration longest, DoubleSupplier chance) {
    /** Much less than doubling: a server that comes back is found after a fraction of the time that it was away. */
    private static final double GROWTH = 1.2;

    /** @param failures how many attempts failed in a row, at least 1 */
    Duration after(int failures) {
        double grown = first.toNanos() * Math.pow(GROWTH, Math.min(failures, 100) - 1.0);
        return Duration.ofNanos((long) (Math.min(grown, longest.toNanos()) * (0.5 + chance.getAsDouble() / 2)));
    }
}
