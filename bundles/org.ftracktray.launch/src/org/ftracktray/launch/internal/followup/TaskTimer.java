// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.followup;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.NoSuchElementException;

import org.ftracktray.client.Entity;
import org.ftracktray.client.Session;
import org.ftracktray.client.UserTimer;

/** The one timer that a user has in ftrack. Stopping it writes its time down, as the web page does. */
final class TaskTimer {

    /** Starts the timer on a task, from the given time on. A timer on the same task goes on, one on another task is stopped before. */
    void start(Session session, String taskId, Instant began) {
        UserTimer timer = ask(session);
        if (timer.runningOn(taskId).isEmpty()) {
            timer.stop(began);
            timer.start(taskId, began.truncatedTo(ChronoUnit.SECONDS));
        }
    }

    /** Stops the timer if it still runs on the task; what it writes down ends at the given time. */
    void stop(Session session, String taskId, Instant end) {
        UserTimer timer = ask(session);
        if (timer.runningOn(taskId).isPresent()) {
            timer.stop(end);
        }
    }

    /** Takes a pause out: what came before is written down, and the timer runs on from its end. */
    void pause(Session session, String taskId, Instant since, Instant back) {
        UserTimer timer = ask(session);
        if (timer.runningOn(taskId).isPresent()) {
            timer.stop(since);
            timer.start(taskId, back.truncatedTo(ChronoUnit.SECONDS));
        }
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
