// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch;

import java.nio.file.Path;
import java.time.Instant;

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
 */
public record Launched(String id, Application application, TaskContext task, long pid, Instant started, Path log,
        Path workFolder, LaunchState state) {

    /** The same start in another state. */
    public Launched in(LaunchState newState) {
        return new Launched(id, application, task, pid, started, log, workFolder, newState);
    }
}
