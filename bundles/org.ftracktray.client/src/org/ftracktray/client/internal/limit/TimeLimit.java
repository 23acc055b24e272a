// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.internal.limit;

import java.time.Duration;

/** What can be a time limit: sockets count milliseconds in an {@code int}, and to them 0 means none. */
public final class TimeLimit {
    private static final Duration LEAST = Duration.ofMillis(1);
    private static final Duration MOST = Duration.ofMillis(Integer.MAX_VALUE);

    private TimeLimit() {}

    /** @throws IllegalArgumentException if it is not between 1 ms and 24 days */
    public static void require(Duration limit) {
        if (limit.compareTo(LEAST) < 0 || limit.compareTo(MOST) > 0) {
            throw new IllegalArgumentException("A time limit must be positive and below 24 days: " + limit);
        }
    }
}
