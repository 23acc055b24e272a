// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** Whether somebody has to be asked about time in which nobody worked while a timer ran. */
public sealed interface IdleState {

    /** Nothing to ask. */
    record Nothing() implements IdleState {}

    /**
     * The artist is asked what becomes of the time; stays until it is answered or the timer is stopped.
     *
     * @param task
     *            the task whose timer runs
     * @param since
     *            when mouse and keyboard were used last before the pause
     * @param back
     *            when they were used again; empty while the artist is away
     */
    record Asking(TaskContext task, Instant since, Optional<Instant> back) implements IdleState {
        public Asking {
            Objects.requireNonNull(task, "task");
            Objects.requireNonNull(since, "since");
            Objects.requireNonNull(back, "back");
        }
    }

    /** What the artist says. */
    enum Answer {
        /** The time was work: the timer goes on as if nothing had been. */
        KEEP,
        /** The time was none: it is taken out, and the timer goes on from the moment the artist was back. */
        DISCARD,
        /** The time was none, and the timer is to stop: what counts ends where the pause began. */
        STOP
    }
}
