// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.testing.desktop;

import java.time.Duration;

/** How tests wait for programs. */
public final class Waiting {
    /**
     * How long to wait for what comes in a moment. Long, because a machine that other programs keep busy takes many times as
     * long, and nobody waits for it unless something is broken.
     */
    public static final Duration LIMIT = Duration.ofSeconds(90);

    private Waiting() {}
}
