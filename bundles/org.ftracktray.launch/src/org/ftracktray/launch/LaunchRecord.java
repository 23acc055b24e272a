// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.ftracktray.client.Session;

/**
 * An application that was started, with what became of it. An immutable snapshot: a change of state is a new one with
 * the same id.
 *
 * @param id
 *            names this start
 * @param application
 *            what was started
 * @param task
 *            the task it was started for
 * @param pid
 *            id of its process; 0 when it does not run on this machine
 * @param started
 *            when
 * @param log
 *            the file that takes its output and error output
 * @param workFolder
 *            the folder of the task
 * @param state
 *            running or ended
 * @param order
 *            what was asked for, with which it can be started again
 * @param owner
 *            who started it; empty for a start that an older version of this client kept
 */
public record LaunchRecord(String id, Application application, TaskContext task, long pid, Instant started, Path log,
        Path workFolder, LaunchState state, LaunchRequest order, Optional<Owner> owner) {

    /** Nobody has worked with an application that was there for less. */
    public static final Duration AT_ONCE = Duration.ofSeconds(5);

    /** The site and the user that an application was started for. */
    public record Owner(URI site, String user) {

        /** Whose session it is. */
        public static Owner of(Session session) {
            return new Owner(session.site(), session.credentials().user());
        }
    }

    /** The same start in another state. */
    public LaunchRecord in(LaunchState newState) {
        return new LaunchRecord(id, application, task, pid, started, log, workFolder, newState, order, owner);
    }

    /** The same start with the process that it turned out to have. */
    public LaunchRecord withPid(long process) {
        return new LaunchRecord(id, application, task, process, started, log, workFolder, state, order, owner);
    }

    /** How long it ran, or has been running at the given moment; empty when nobody knows when it ended. */
    public Optional<Duration> duration(Instant now) {
        return switch (state) {
            case LaunchState.Running running -> Optional.of(Duration.between(started, now));
            case LaunchState.Ended ended -> Optional.of(Duration.between(started, ended.at()));
            case LaunchState.Gone gone -> gone.followed()
                    ? Optional.of(Duration.between(started, gone.noticed()))
                    : Optional.empty();
        };
    }

    /**
     * Whether it ended within its first seconds and without a failure, and nothing of it lives on. It may have handed over to
     * a program that cannot be followed, for instance one that ran before.
     */
    public boolean endedAtOnce() {
        return state instanceof LaunchState.Ended ended && ended.exitCode() == 0 && !ended.stopped()
                && Duration.between(started, ended.at()).compareTo(AT_ONCE) < 0;
    }
}
