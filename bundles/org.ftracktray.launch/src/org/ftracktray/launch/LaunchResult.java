// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch;

import org.ftracktray.client.Problem;

/** What came of starting an application. */
public sealed interface LaunchResult {

    /** Its process was started and survived the time it was observed, or ended at once without a failure. */
    record Started(Launched launched) implements LaunchResult {}

    /** It does not run; the problem says why in words. */
    record Failed(Problem problem) implements LaunchResult {}
}
