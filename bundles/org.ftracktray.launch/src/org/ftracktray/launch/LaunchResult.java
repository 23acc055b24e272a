// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch;

import org.ftracktray.client.Problem;

/** What came of starting an application. */
public sealed interface LaunchResult {

    /**
     * Its process was started and survived the time it was observed, or ended at once without a failure.
     *
     * @param joined
     *            whether another call started it, which this one joined: the same click came more than once
     */
    record Started(Launched launched, boolean joined) implements LaunchResult {

        /** One that this call started. */
        public Started(Launched launched) {
            this(launched, false);
        }
    }

    /** It does not run; the problem says why in words. */
    record Failed(Problem problem) implements LaunchResult {}
}
