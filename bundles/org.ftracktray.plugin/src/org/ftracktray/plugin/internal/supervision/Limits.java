// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.plugin.internal.supervision;

import java.time.Duration;
import java.util.List;

/**
 * How patient the supervision is.
 *
 * @param pauses before each new start after a failure; the last one goes for all further ones
 * @param window so many failures as {@code mostFailures} within this time turn a plug-in off
 * @param mostFailures see {@code window}
 * @param busyAfter after which a function that does not come back is told
 * @param toEnd how long a process may take to end by itself
 * @param betweenLooks between two looks at the files
 * @param check how long a check of one plug-in may take
 * @param mostLogBytes after which a log is moved aside
 */
public record Limits(List<Duration> pauses, Duration window, int mostFailures, Duration busyAfter, Duration toEnd,
        Duration betweenLooks, Duration check, long mostLogBytes) {

    /** In the product. */
    public static final Limits DEFAULT = new Limits(
            List.of(Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofSeconds(30), Duration.ofMinutes(5)),
            Duration.ofMinutes(1), 3, Duration.ofSeconds(30), Duration.ofSeconds(1), Duration.ofSeconds(3),
            Duration.ofSeconds(30), 1_000_000);

    /** Before the start that follows so many failures in a row. */
    Duration pause(int failures) {
        return pauses.get(Math.clamp(failures - 1L, 0, pauses.size() - 1));
    }

    /** Until what cannot run is tried again. */
    Duration retry() {
        return pauses.getLast();
    }
}
