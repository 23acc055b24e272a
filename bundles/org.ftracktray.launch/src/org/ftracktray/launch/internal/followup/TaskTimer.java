// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.followup;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.NoSuchElementException;

import org.ftracktray.client.Entity;
import org.ftracktray.client.Session;
import org.ftracktray.client.UserTimer;

/** The one timer that a user has in ftrack. Stopping it writes its time down, as the web page does. */
final class TaskTimer {

    /** The clocks of two machines differ. */
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    /**
     * Starts the timer on a task, from the given time on. A timer on the same task goes on, one on another task is stopped
     * before.
     *
     * @param late
     *            whether that time is long ago: then a timer that was started since is somebody's later wish
     */
    void start(Session session, String taskId, Instant began, boolean late) {
        UserTimer timer = ask(session);
        if (timer.runningOn(taskId).isEmpty() && !(late && startedAfter(timer, began))) {
            timer.stop(began);
            timer.start(taskId, began.truncatedTo(ChronoUnit.SECONDS));
        }
    }

    /**
     * Stops the timer if it still runs on the task; what it writes down ends at the given time.
     *
     * @param late
     *            as in {@link #start}
     * @return whether it ran
     */
    boolean stop(Session session, String taskId, Instant end, boolean late) {
        UserTimer timer = ask(session);
        boolean runs = timer.runningOn(taskId).isPresent() && !(late && startedAfter(timer, end));
        if (runs) {
            timer.stop(end);
        }
        return runs;
    }

    private static boolean startedAfter(UserTimer timer, Instant moment) {
        return timer.running().flatMap(UserTimer.Running::start)
                .filter(start -> start.isAfter(moment.plus(TOLERANCE))).isPresent();
    }

    private static UserTimer ask(Session session) {
        return UserTimer.ask(session, userId(session));
    }

    private static String userId(Session session) {
        return session.serverInformation().userId()
                .or(() -> session.first("select id from User where username is \""
                        + session.credentials().user().replace("\\", "\\\\").replace("\"", "\\\"") + "\"")
                        .map(Entity::id))
                .orElseThrow(() -> new NoSuchElementException(
                        "The user " + session.credentials().user() + " was not found."));
    }
}
