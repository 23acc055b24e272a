// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch;

import java.util.List;
import java.util.Objects;

import org.ftracktray.client.Problem;

/** What came of starting an application. */
public sealed interface LaunchResult {

    /**
     * Its process was started and survived the time it was observed, or ended at once without a failure.
     *
     * @param joined
     *            whether another call started it, which this one joined: the same click came more than once
     */
    record Started(LaunchRecord launched, boolean joined) implements LaunchResult {

        /** One that this call started. */
        public Started(LaunchRecord launched) {
            this(launched, false);
        }
    }

    /**
     * It does not run.
     *
     * @param problem
     *            why, in words that may be told to anybody
     * @param printed
     *            the last lines that the application or a hook printed, for who sits at this machine: they may hold
     *            anything and never go into an answer, a message or a log as they are
     */
    record Failed(Problem problem, List<String> printed) implements LaunchResult {
        public Failed {
            Objects.requireNonNull(problem, "problem");
            printed = List.copyOf(printed);
        }

        /** A failure without output. */
        public Failed(Problem problem) {
            this(problem, List.of());
        }
    }
}
