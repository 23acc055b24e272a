// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.followup;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

import org.ftracktray.client.Entity;
import org.ftracktray.client.Operation;
import org.ftracktray.client.Session;

/** The one timer that a user has in ftrack. Stopping it writes its time down, as the web page does. */
final class TaskTimer {

    private static final String QUERY = "select id, context_id, start, comment, name from Timer where user_id is \"%s\"";

    /** Starts the timer on a task, from the given time on. A timer on the same task goes on, one on another task is stopped before. */
    void start(Session session, String taskId, Instant began) {
        String user = userId(session);
        Optional<Entity> running = session.first(QUERY.formatted(user));
        if (running.flatMap(timer -> timer.string("context_id")).filter(taskId::equals).isPresent()) {
            return;
        }
        running.ifPresent(timer -> stop(session, user, timer, began));
        start(session, user, taskId, began);
    }

    private static void start(Session session, String user, String taskId, Instant start) {
        session.create("Timer", Map.of("user_id", user, "context_id", taskId, "start",
                start.truncatedTo(ChronoUnit.SECONDS)));
    }

    /** Stops the timer if it still runs on the task; what it writes down ends at the given time. */
    void stop(Session session, String taskId, Instant end) {
        String user = userId(session);
        runningOn(session, user, taskId).ifPresent(timer -> stop(session, user, timer, end));
    }

    /** Takes a pause out: what came before is written down, and the timer runs on from its end. */
    void pause(Session session, String taskId, Instant since, Instant back) {
        String user = userId(session);
        runningOn(session, user, taskId).ifPresent(timer -> {
            stop(session, user, timer, since);
            start(session, user, taskId, back);
        });
    }

    private static Optional<Entity> runningOn(Session session, String user, String taskId) {
        return session.first(QUERY.formatted(user))
                .filter(timer -> timer.string("context_id").filter(taskId::equals).isPresent());
    }

    private void stop(Session session, String user, Entity timer, Instant end) {
        Instant start = timer.instant("start").orElse(end);
        long seconds = Math.max(0, Duration.between(start, end).toSeconds());
        Map<String, Object> timelog = Map.of("user_id", user, "context_id", timer.string("context_id").orElse(""),
                "start", start, "duration", seconds, "comment", timer.string("comment").orElse(""), "name",
                timer.string("name").orElse(""));
        session.call(List.of(new Operation.Create("Timelog", timelog),
                new Operation.Delete("Timer", List.of(timer.id()))));
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
