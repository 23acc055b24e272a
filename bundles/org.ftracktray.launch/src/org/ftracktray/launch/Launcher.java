// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Contributes applications, and if it likes its own way to start them, with the extension point
 * {@code org.ftracktray.launch.launchers}. One instance lives as long as the client; its methods are called on background
 * threads, several at a time. During a launch {@link #context} and {@link #prepare} have ten seconds each and
 * {@link #start} has sixty; then their thread is interrupted and the launch fails.
 */
public interface Launcher {

    /**
     * The applications of this launcher on this workstation. Called at each scan; may take a while.
     *
     * @throws Exception
     *             is shown as a problem of this launcher and costs only its applications
     */
    List<Application> applications() throws Exception;

    /**
     * The task as one of its applications is to see it, for instance with further attributes. Work folder, references and
     * environment are made of what it returns. Also called for a dry run: it must change nothing outside.
     *
     * @throws Exception
     *             ends the launch; its message is told to the person who launched it
     */
    default TaskContext context(Application application, TaskContext task) throws Exception {
        return task;
    }

    /**
     * Last word on the command of one of its applications, for instance to change arguments, environment or folder. Also
     * called for a dry run: it must change nothing outside.
     *
     * @throws Exception
     *             ends the launch; its message is told to the person who launched it
     */
    default LaunchCommand prepare(LaunchCommand command) throws Exception {
        return command;
    }

    /**
     * Starts one of its applications in its own way, for instance on a farm.
     *
     * @param log
     *            the file that should take what the application prints
     * @return empty to have it started as a process on this machine, which is the default
     * @throws Exception
     *             ends the launch; its message is told to the person who launched it
     */
    default Optional<StartedApplication> start(LaunchCommand command, Path log) throws Exception {
        return Optional.empty();
    }
}
