// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch;

import java.time.Instant;

/** Where a started application is in its life. */
public sealed interface LaunchState {

    /** Its process is there. */
    record Running() implements LaunchState {}

    /**
     * Its process ended.
     *
     * @param exitCode
     *            0 when all went well; 128 and the signal's number when a signal ended it
     * @param at
     *            when
     * @param stopped
     *            whether that was asked for from here
     */
    record Ended(int exitCode, Instant at, boolean stopped) implements LaunchState {

        /** An end that nobody asked for from here. */
        public Ended(int exitCode, Instant at) {
            this(exitCode, at, false);
        }

        /** Whether the exit code tells a failure, such as a crash. */
        public boolean failed() {
            return exitCode != 0 && !stopped;
        }
    }

    /**
     * Its process is gone, and no exit code is known.
     *
     * @param noticed
     *            when that was seen
     * @param followed
     *            whether that is when it ended: it was handed over to by what was started, and only who starts a process is
     *            told its exit code. Else it ended while nobody watched
     */
    record Gone(Instant noticed, boolean followed) implements LaunchState {

        /** One that ended while nobody watched. */
        public Gone(Instant noticed) {
            this(noticed, false);
        }
    }
}
