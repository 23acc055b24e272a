// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch;

import java.util.List;

import org.ftracktray.client.Registration;
import org.ftracktray.client.Session;

/**
 * The applications of this workstation; an OSGi service. The first three methods answer at once from a snapshot and may
 * be called on any thread; those with a session ask the site and must not be called on the UI thread.
 */
public interface Applications {

    /** Every known version of every application, sorted by label and version, installed or not. */
    List<Application> catalogue();

    /** What is wrong in the configuration that the catalogue was read from. */
    List<ConfigurationProblem> problems();

    /** Reads the configuration and searches the disk again, in the background. Returns at once. */
    void rescan();

    /** Calls the listener, on any thread, after the catalogue or its problems changed. */
    Registration onChange(Runnable listener);

    /**
     * The applications that are offered on a task.
     *
     * @throws org.ftracktray.client.FtrackException
     *             when the task cannot be read
     */
    List<Application> offered(Session session, String taskId);

    /**
     * For each application of the catalogue whether it is offered on a task, or what left it out. Decided by the same
     * rules as {@link #offered}.
     *
     * @throws org.ftracktray.client.FtrackException
     *             when the task cannot be read
     */
    List<Explanation> explain(Session session, String taskId);

    /**
     * Starts an application for a task. Blocks until its process really started or failed, usually less than a second.
     * A second call for the same application and task while the first is under way starts nothing and gets the result
     * of the first.
     */
    LaunchResult launch(Session session, String applicationIdentifier, String taskId);

    /**
     * What {@link #launch} would start, without starting it: no folder is made and no hook runs. Secrets are masked.
     *
     * @throws org.ftracktray.client.FtrackException
     *             when the task cannot be read
     * @throws java.util.NoSuchElementException
     *             when there is no such application or task
     * @throws IllegalStateException
     *             when the command cannot be put together; the message says why
     */
    LaunchCommand dryRun(Session session, String applicationIdentifier, String taskId);
}
