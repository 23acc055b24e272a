// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.idle;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.ftracktray.client.Registration;
import org.ftracktray.client.Snapshots;
import org.ftracktray.launch.IdleState;
import org.ftracktray.launch.TaskContext;

/**
 * Notices pauses while a timer runs. A machine that slept counts as a pause, too: it shows in the time that passed
 * between two looks.
 */
public final class IdleWatch {

    /** A system that tells of the last use does so a little late. */
    private static final Duration ROUNDING = Duration.ofSeconds(2);

    private final IdleTimeSource idleTimeSource;
    private final Supplier<Duration> limit;
    private final InstantSource clock;
    private final Snapshots<IdleState> states;
    private Optional<TaskContext> timed = Optional.empty();
    private Instant lastUse;
    private Instant lastLook;

    /**
     * @param limit
     *            how long a pause is not worth a question; zero to ask never
     */
    public IdleWatch(IdleTimeSource idleTimeSource, Supplier<Duration> limit, InstantSource clock,
            Consumer<Throwable> trouble) {
        this.idleTimeSource = idleTimeSource;
        this.limit = limit;
        this.clock = clock;
        this.states = new Snapshots<>(new IdleState.Nothing(), trouble::accept);
    }

    /** A timer runs on a task now. */
    public synchronized void began(TaskContext task) {
        if (timed.filter(other -> other.id().equals(task.id())).isEmpty()) {
            lastLook = clock.instant();
            lastUse = lastLook;
            publish(new IdleState.Nothing());
        }
        timed = Optional.of(task);
    }

    /** No timer runs any more; the end of an open question. */
    public synchronized void ended() {
        timed = Optional.empty();
        publish(new IdleState.Nothing());
    }

    /** Whether there is something to look at. */
    synchronized boolean isNeeded() {
        return timed.isPresent() && !limit.get().isZero();
    }

    /** Looks whether somebody is there. To be called every now and then. */
    public void look() {
        if (isNeeded()) {
            look(idleTimeSource.idle());
        }
    }

    private synchronized void look(Optional<Duration> idle) {
        Instant now = clock.instant();
        Instant use = idle.map(now::minus).orElse(now);
        boolean away = idle.isPresent() && idle.get().compareTo(limit.get()) >= 0;
        boolean slept = Duration.between(lastLook, now).compareTo(limit.get()) >= 0;
        if (states.now() instanceof IdleState.Asking asking) {
            if (asking.back().isEmpty() && use.isAfter(asking.since().plus(ROUNDING))) {
                publish(new IdleState.Asking(asking.task(), asking.since(), Optional.of(use)));
            }
        } else if (timed.isPresent() && away) {
            publish(new IdleState.Asking(timed.get(), use, Optional.empty()));
        } else if (timed.isPresent() && slept) {
            publish(new IdleState.Asking(timed.get(), lastUse, Optional.of(use)));
        }
        lastUse = use;
        lastLook = now;
    }

    /** The question that is answered now and therefore over; empty when there is none. */
    public synchronized Optional<IdleState.Asking> taken() {
        Optional<IdleState.Asking> asking = states.now() instanceof IdleState.Asking question
                ? Optional.of(question)
                : Optional.empty();
        publish(new IdleState.Nothing());
        return asking;
    }

    private void publish(IdleState state) {
        if (!state.equals(states.now())) {
            states.publish(state);
        }
    }

    public IdleState state() {
        return states.now();
    }

    public Registration onState(Consumer<IdleState> listener) {
        return states.listen(listener);
    }
}
