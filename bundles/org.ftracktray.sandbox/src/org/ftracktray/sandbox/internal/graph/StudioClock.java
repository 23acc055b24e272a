// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.graph;

import java.time.Duration;
import java.time.Instant;

/** What time the studio thinks it is. Thread-safe. */
public final class StudioClock {

    private volatile Duration skew = Duration.ZERO;

    public Instant now() {
        return Instant.now().plus(skew);
    }

    /** @param ahead negative for a clock that is slow */
    public void skew(Duration ahead) {
        skew = ahead;
    }

    public Duration skew() {
        return skew;
    }
}
