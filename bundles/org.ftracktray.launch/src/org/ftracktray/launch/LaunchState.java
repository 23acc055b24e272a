// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch;

import java.time.Instant;

/** Where a started application is in its life. */
public sealed interface LaunchState {

    /** Its process is there. */
    record Running() implements LaunchState {}

    /** Its process ended with an exit code at a time. */
    record Ended(int exitCode, Instant at) implements LaunchState {
        /** Whether the exit code tells a failure. */
        public boolean failed() {
            return exitCode != 0;
        }
    }

    /** Its process is gone, but it ended while nobody watched, so no exit code is known. */
    record Gone(Instant noticed) implements LaunchState {}
}
