// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.task;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.ftracktray.client.event.Event;

/**
 * What the site knows about the signed-in user's day. A declarative service. Every method asks the site and blocks: never
 * call one on the UI thread. All of them throw {@link org.ftracktray.client.FtrackException}, and
 * {@link IllegalStateException} when nobody is signed in.
 */
public interface MyTasks {

    /** The user's unfinished tasks in active projects, by due date, those without one last; 300 at most. */
    List<AssignedTask> tasks();

    /** Any task, whoever it is assigned to; empty when there is none with this id that the user may see. */
    Optional<AssignedTask> task(String id);

    /** The timer that is running, if there is one. */
    Optional<RunningTimer> timer();

    /**
     * Stops a timer: its time is logged and it is removed, in one step.
     *
     * @return the time that was logged, zero when the timer had been stopped elsewhere
     */
    Duration stop(RunningTimer timer);

    /**
     * Lets the user's timer run on a task from now on; one that runs on another is stopped before, and its time logged.
     */
    void startTimer(AssignedTask task);

    /** The statuses that the workflow of the task's project and type has, in its order; never null. */
    List<TaskStatus> statuses(AssignedTask task);

    /** Gives a task another status, which the site may refuse. */
    void setStatus(AssignedTask task, TaskStatus status);

    /**
     * Whether these tasks or this timer may be others now, because of what an event says. Asks nobody and returns at once; any
     * thread.
     *
     * @param update an {@code ftrack.update} of the site where the user is signed in
     */
    boolean concernedBy(Event update);

    /**
     * How far the site's clock is ahead of this computer's, negative when it is behind, good to about a second; empty when
     * the site does not tell.
     */
    Optional<Duration> clockAhead();
}
