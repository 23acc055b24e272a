// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.user;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.ftracktray.signin.AssignedTask;
import org.ftracktray.signin.RunningTimer;
import org.ftracktray.signin.Workday;

/**
 * What the view shows of the user's day.
 *
 * @param tasks the one due first first
 * @param clockAhead how far the site's clock is ahead of this computer's
 */
record Day(List<AssignedTask> tasks, Optional<RunningTimer> timer, Optional<Duration> clockAhead) {

    /** Asks the site; blocks. */
    static Day read(Workday workday) {
        return new Day(workday.tasks(), workday.timer(), workday.clockAhead());
    }
}
