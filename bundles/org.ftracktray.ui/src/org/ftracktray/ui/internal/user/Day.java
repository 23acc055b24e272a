// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.user;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.ftracktray.task.AssignedTask;
import org.ftracktray.task.MyTasks;
import org.ftracktray.task.RunningTimer;

/**
 * What the view shows of the user's day.
 *
 * @param tasks the one due first first
 * @param clockAhead how far the site's clock is ahead of this computer's
 */
record Day(List<AssignedTask> tasks, Optional<RunningTimer> timer, Optional<Duration> clockAhead) {

    /** Asks the site; blocks. */
    static Day read(MyTasks myTasks) {
        return new Day(myTasks.tasks(), myTasks.timer(), myTasks.clockAhead());
    }
}
