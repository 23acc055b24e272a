// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch;

import java.util.List;
import java.util.function.Consumer;

import org.ftracktray.client.Registration;
import org.ftracktray.client.Session;

/**
 * The applications of this workstation; an OSGi service. What has no session answers at once from a snapshot and may
 * be called on any thread; what has one asks the site and must not be called on the UI thread.
 */
public interface Applications {

    /** Every known version of every application, sorted by label and version, installed or not. */
    List<Application> catalogue();

    /** What is wrong in the configuration that the catalogue was read from. */
    List<ConfigurationProblem> problems();

    /** Reads the configuration and searches the disk again, in the background. Returns at once. */
    void rescan();

    /** Calls the listener, on any thread, after the catalogue or its problems changed, or a search failed. */
    Registration onChange(Runnable listener);

    /** How far the search is; it belongs to {@link #rescan}. */
    ScanState scan();

    /** Calls the listener, on any thread, while a search goes on and when it is over; at most ten times a second. */
    Registration onScan(Consumer<ScanState> listener);

    /** Ends the search that is under way; the catalogue stays as it was. Returns at once. */
    void cancelScan();

    /** As {@link #offered(Session, List)} for one task. */
    default List<Application> offered(Session session, String taskId) {
        return offered(session, List.of(taskId));
    }

    /**
     * The applications that are offered on a selection.
     *
     * @param selection
     *            ids of tasks, or of whatever else can be selected
     * @throws org.ftracktray.client.FtrackException
     *             when the selection cannot be read
     * @throws java.util.NoSuchElementException
     *             when there is no such task that the user may see
     */
    default List<Application> offered(Session session, List<String> selection) {
        return explain(session, selection).stream().filter(Explanation::offered).map(Explanation::application).toList();
    }

    /**
     * What a selection is, in its order.
     *
     * @param selection
     *            ids of tasks or other typed contexts, projects, asset versions, review sessions, users and so on
     * @throws org.ftracktray.client.FtrackException
     *             when the selection cannot be read
     * @throws java.util.NoSuchElementException
     *             when something of it does not exist, or the user may not see it; the message is for people
     */
    List<TaskContext> selection(Session session, List<String> selection);

    /** As {@link #explain(Session, List)} for one entity. */
    default List<Explanation> explain(Session session, String taskId) {
        return explain(session, List.of(taskId));
    }

    /**
     * For each application of the catalogue whether it is offered on a selection, or what left it out. Decided by the
     * same rules as {@link #offered}.
     *
     * @throws org.ftracktray.client.FtrackException
     *             when the selection cannot be read
     * @throws java.util.NoSuchElementException
     *             when there is no such task that the user may see
     */
    List<Explanation> explain(Session session, List<String> selection);

    /**
     * The work files of a task that an application can open, the newest version first; none when its configuration does
     * not say how to find them. Reads the disk.
     *
     * @throws org.ftracktray.client.FtrackException
     *             when the task cannot be read
     * @throws java.util.NoSuchElementException
     *             when there is no such application or task
     */
    List<WorkFile> workFiles(Session session, String applicationIdentifier, String taskId);

    /** As {@link #launch(Session, LaunchRequest)} for one task, with its last work file. */
    default LaunchResult launch(Session session, String applicationIdentifier, String taskId) {
        return launch(session, new LaunchRequest(applicationIdentifier, taskId));
    }

    /**
     * Starts an application. Blocks until its process really started or failed, usually less than a second. A second
     * call with the same order while the first is under way, or within a second of it, starts nothing and gets the result
     * of the first, marked as joined. Starts nothing any more for a user who logs out meanwhile.
     */
    LaunchResult launch(Session session, LaunchRequest order);

    /**
     * Starts again what was started before, for the same task and with the same choice of a file; what the
     * configuration says now counts. Blocks as {@link #launch(Session, LaunchRequest)}.
     *
     * @param launchId
     *            id of a start in the {@link LaunchHistory}
     */
    LaunchResult relaunch(Session session, String launchId);

    /** As {@link #dryRun(Session, LaunchRequest)} for one task, with its last work file. */
    default LaunchCommand dryRun(Session session, String applicationIdentifier, String taskId) {
        return dryRun(session, new LaunchRequest(applicationIdentifier, taskId));
    }

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
    LaunchCommand dryRun(Session session, LaunchRequest order);
}
