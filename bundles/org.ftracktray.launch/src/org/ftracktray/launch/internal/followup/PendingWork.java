// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.followup;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.ftracktray.launch.LaunchRecord;
import org.ftracktray.launch.LaunchRecord.Owner;
import org.ftracktray.launch.TaskContext;
import org.ftracktray.task.StatusRule;

/**
 * Something that is still to be done in ftrack for somebody. Immutable; holds no key.
 *
 * @param id
 *            names this piece of work
 * @param launch
 *            id of the start that it belongs to
 * @param at
 *            the time that it is about; empty for a timer that is stopped when its application has ended
 * @param back
 *            the end of a pause
 * @param rules
 *            of a change of status
 * @param tried
 *            whether it failed before, which may be after the site had done it
 */
record PendingWork(String id, Kind kind, String launch, Owner owner, TaskContext task, Optional<Instant> at,
        Optional<Instant> back, List<StatusRule> rules, boolean tried) {

    /** What is to be done. */
    enum Kind {
        START_TIMER, STOP_TIMER, PAUSE_TIMER, CHANGE_STATUS
    }

    PendingWork {
        for (Object part : List.of(id, kind, launch, owner.site(), owner.user(), task.id(), task.entityType(),
                task.project())) {
            Objects.requireNonNull(part);
        }
        rules = rules == null ? List.of() : List.copyOf(rules);
    }

    private static PendingWork of(Kind kind, String launch, Owner owner, TaskContext task, Optional<Instant> at) {
        return new PendingWork(UUID.randomUUID().toString(), kind, launch, owner, task, at, Optional.empty(), List.of(),
                false);
    }

    static PendingWork startTimer(LaunchRecord record, Owner owner) {
        return of(Kind.START_TIMER, record.id(), owner, record.task(), Optional.of(record.started()));
    }

    /** One that waits for the end of its application. */
    static PendingWork stopTimer(LaunchRecord record, Owner owner) {
        return of(Kind.STOP_TIMER, record.id(), owner, record.task(), Optional.empty());
    }

    static PendingWork changeStatus(LaunchRecord record, Owner owner, List<StatusRule> rules) {
        PendingWork work = of(Kind.CHANGE_STATUS, record.id(), owner, record.task(),
                Optional.of(record.started()));
        return new PendingWork(work.id, work.kind, work.launch, owner, work.task, work.at, work.back, rules,
                false);
    }

    /** A pause in the time of this open timer. */
    PendingWork pause(Instant since, Instant until) {
        PendingWork work = of(Kind.PAUSE_TIMER, launch, owner, task, Optional.of(since));
        return new PendingWork(work.id, work.kind, launch, owner, task, work.at, Optional.of(until), List.of(),
                false);
    }

    /** What is left of a pause when the time before it is written down. */
    PendingWork afterPause() {
        return new PendingWork(id, Kind.START_TIMER, launch, owner, task, back, Optional.empty(), rules,
                tried);
    }

    PendingWork at(Instant time) {
        return new PendingWork(id, kind, launch, owner, task, Optional.of(time), back, rules, tried);
    }

    PendingWork failedOnce() {
        return new PendingWork(id, kind, launch, owner, task, at, back, rules, true);
    }

    /** Whether it is a timer that runs for as long as its application does. */
    boolean isOpen() {
        return kind == Kind.STOP_TIMER && at.isEmpty();
    }

    /** Whether it starts the timer of a launch. */
    boolean isStartOf(String whichLaunch) {
        return kind == Kind.START_TIMER && launch.equals(whichLaunch);
    }

    boolean isOpenOn(Owner whose, String taskId) {
        return isOpen() && owner.equals(whose) && task.id().equals(taskId);
    }

    /** As the subject of a sentence. */
    String what() {
        return switch (kind) {
            case START_TIMER, STOP_TIMER, PAUSE_TIMER -> "The timer of the task \"" + task.path() + "\"";
            case CHANGE_STATUS -> "The status of the task \"" + task.path() + "\"";
        };
    }
}
