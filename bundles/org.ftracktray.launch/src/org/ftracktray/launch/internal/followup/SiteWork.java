// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.followup;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

import org.ftracktray.client.Session;
import org.ftracktray.launch.TaskContext;
import org.ftracktray.task.StatusChange;
import org.ftracktray.task.UserTimer;

/** Does pending work at the site. What comes late changes nothing that somebody did meanwhile. */
final class SiteWork {

    /** From then on work is late. */
    private static final Duration LATE = Duration.ofMinutes(2);

    private final InstantSource clock;

    SiteWork(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * Blocks; throws what the site answers when it cannot be done.
     *
     * @return what is left to do after it
     */
    Optional<PendingWork> perform(Session session, PendingWork work) {
        Instant at = work.at().orElseGet(clock::instant);
        Duration age = Duration.between(at, clock.instant());
        boolean late = work.tried() || age.compareTo(LATE) > 0;
        String task = work.task().id();
        switch (work.kind()) {
            case START_TIMER -> UserTimer.ask(session).switchTo(task, at, late);
            case STOP_TIMER -> UserTimer.ask(session).stopOn(task, at, late);
            case PAUSE_TIMER -> {
                boolean goesOn = UserTimer.ask(session).stopOn(task, at, late) || work.tried();
                return goesOn ? Optional.of(work.afterPause()) : Optional.empty();
            }
            case CHANGE_STATUS -> statusChange(work).apply(session, late);
        }
        return Optional.empty();
    }

    private static StatusChange statusChange(PendingWork work) {
        TaskContext task = work.task();
        return new StatusChange(task.entityType(), task.id(), task.status(), task.taskType(), work.rules());
    }
}
