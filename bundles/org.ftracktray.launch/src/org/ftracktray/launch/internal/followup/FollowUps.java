// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.followup;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;

import org.ftracktray.client.FtrackException;
import org.ftracktray.client.PermissionDeniedException;
import org.ftracktray.client.ServerErrorException;
import org.ftracktray.client.Session;
import org.ftracktray.launch.FollowUp;
import org.ftracktray.launch.IdleState;
import org.ftracktray.launch.LaunchRecord;
import org.ftracktray.launch.LaunchRecord.Owner;
import org.ftracktray.launch.LaunchState;
import org.ftracktray.launch.internal.idle.IdleWatch;
import org.ftracktray.launch.internal.log.WarningLog;
import org.ftracktray.launch.internal.task.SignedInSessions;

/**
 * Does in ftrack what a start and an end bring with them; slow or failing sites never hold up a launch. What cannot be done
 * now, because the site is away or nobody is signed in, is kept and done when it can be, or until the site says no.
 */
public final class FollowUps implements AutoCloseable {

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    private final WarningLog warnings;
    private final InstantSource clock;
    private final IdleWatch idleWatch;
    private final SignedInSessions sessions;
    private final PendingQueue queue;
    private final SiteWork site;
    private final Duration firstPause;
    private final Duration least;
    /** Both only of the thread that works. */
    private Duration pause;
    private ScheduledFuture<?> retry;
    /** A timer that is started and one that is stopped must not overtake each other. */
    private final ScheduledExecutorService oneAfterTheOther = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("follow-ups").factory());
    private final Set<String> followed = ConcurrentHashMap.newKeySet();
    /** Starts of which nobody knows yet whether they last. */
    private final Set<String> undecided = ConcurrentHashMap.newKeySet();

    /**
     * @param sessions
     *            who is signed in when something is to be done
     * @param queue
     *            what is still to be done
     * @param firstPause
     *            until something that failed is tried again while its user stays signed in; then it becomes longer
     * @param least
     *            how long an application is there before its timer runs: a launcher that ends at once leaves no time
     */
    public FollowUps(IdleWatch idleWatch, InstantSource clock,
            SignedInSessions sessions,
            PendingQueue queue, Duration firstPause, Duration least, WarningLog warnings) {
        this.idleWatch = idleWatch;
        this.clock = clock;
        this.sessions = sessions;
        this.queue = queue;
        this.site = new SiteWork(clock);
        this.firstPause = firstPause;
        this.least = least;
        this.pause = firstPause;
        this.warnings = warnings;
    }

    /** An application was started. Returns at once. */
    public void began(Session session, LaunchRecord record) {
        sessions.entered(session);
        Owner owner = record.owner().orElseGet(() -> Owner.of(session));
        FollowUp followUp = followUp(record);
        List<PendingWork> works = new ArrayList<>();
        if (!followUp.statusRules().isEmpty()) {
            works.add(PendingWork.changeStatus(record, owner, followUp.statusRules()));
        }
        if (followUp.timer()) {
            works.add(PendingWork.startTimer(record, owner));
            works.add(PendingWork.stopTimer(record, owner));
        }
        if (followUp.timer() && !least.isZero()) {
            undecided.add(record.id());
            later(least, () -> decided(record.id()));
        }
        queue.add(works);
        follow(record);
        flush();
    }

    private void decided(String launch) {
        if (undecided.remove(launch)) {
            flush();
        }
    }

    /**
     * An application that an earlier run of this client started, and that ran when that run ended. When it has ended
     * meanwhile, that is made up for as soon as its owner is signed in. Returns at once.
     */
    public void resumed(LaunchRecord record) {
        boolean isTimed = followUp(record).timer();
        if (isTimed && queue.open().stream().noneMatch(open -> open.launch().equals(record.id()))) {
            record.owner().ifPresent(owner -> queue.add(List.of(PendingWork.stopTimer(record, owner))));
        }
        follow(record);
        changed(record);
    }

    /**
     * Looks at the timers that an earlier run left, which may have ended before it could write down when. To be called
     * once, after {@link #resumed} for all that were restored.
     *
     * @param history
     *            the start with an id; empty when it is not known any more
     */
    public void recover(Function<String, Optional<LaunchRecord>> history) {
        for (PendingWork open : queue.open()) {
            Optional<LaunchRecord> launched = history.apply(open.launch());
            if (launched.isEmpty()) {
                warnings.warn(open.what() + " is stopped: its application is not in the history any more.", null);
                end(open, clock.instant());
            } else if (!(launched.get().state() instanceof LaunchState.Running)) {
                end(open, endOf(launched.get()));
            }
        }
    }

    private void follow(LaunchRecord record) {
        followed.add(record.id());
        if (followUp(record).timer()) {
            idleWatch.began(record.task());
        }
    }

    /** A project, a version and the like have neither the status of a task nor its time. */
    private static FollowUp followUp(LaunchRecord record) {
        return record.task().typedContext() ? record.application().options().followUp() : FollowUp.NONE;
    }

    /** Somebody is signed in and connected: what is pending for them is done. Returns at once. */
    public void connected() {
        oneAfterTheOther(() -> pause = firstPause);
        flush();
    }

    /** An application is in another state. Returns at once; does nothing for one that is not followed. */
    public void changed(LaunchRecord record) {
        if (record.state() instanceof LaunchState.Running || !followed.remove(record.id())) {
            return;
        }
        queue.open().stream().filter(open -> open.launch().equals(record.id())).findFirst()
                .ifPresent(open -> end(open, pauseBefore(open, endOf(record))));
        if (queue.open().isEmpty()) {
            idleWatch.ended();
        }
        flush();
    }

    /** The timer goes on while another application runs on the same task. */
    private void end(PendingWork open, Instant end) {
        undecided.remove(open.launch());
        if (queue.forget(open, end, least)) {
            return;
        }
        boolean another = queue.open().stream().anyMatch(
                other -> !other.id().equals(open.id()) && other.isOpenOn(open.owner(), open.task().id()));
        if (another) {
            queue.remove(work -> work.id().equals(open.id()));
        } else {
            queue.end(open, end);
        }
    }

    private Instant endOf(LaunchRecord record) {
        return switch (record.state()) {
            case LaunchState.Running running -> clock.instant();
            case LaunchState.Ended ended -> ended.at();
            case LaunchState.Gone gone -> gone.noticed();
        };
    }

    /** Time in which nobody was there does not count when the application ends before anybody is back. */
    private Instant pauseBefore(PendingWork open, Instant end) {
        return idleWatch.state() instanceof IdleState.Asking asking && asking.back().isEmpty()
                && asking.task().id().equals(open.task().id()) && end.isAfter(asking.since()) ? asking.since() : end;
    }

    /** Does what the artist wants with a pause. Returns at once. */
    public void answer(IdleState.Answer answer) {
        IdleState.Asking asked = idleWatch.taken().orElse(null);
        PendingWork open = asked == null
                ? null
                : queue.open().stream().filter(each -> each.task().id().equals(asked.task().id())).findFirst()
                        .orElse(null);
        if (open == null) {
            return;
        }
        switch (answer) {
            case KEEP -> {
            }
            case DISCARD ->
                queue.add(List.of(open.pause(asked.since(), asked.back().orElseGet(clock::instant))));
            case STOP -> {
                queue.remove(work -> !work.id().equals(open.id()) && work.isOpenOn(open.owner(), open.task().id()));
                idleWatch.ended();
                queue.end(open, asked.since());
            }
        }
        flush();
    }

    private void flush() {
        oneAfterTheOther(() -> queue.owners().forEach(this::doAll));
    }

    private void doAll(Owner owner) {
        Predicate<PendingWork> waits = work -> undecided.stream().anyMatch(work::isStartOf);
        Optional<PendingWork> next = queue.next(owner, waits);
        while (next.isPresent()) {
            Optional<Session> session = sessions.of(owner);
            if (session.isEmpty() || !isDone(session.get(), next.get())) {
                return;
            }
            next = queue.next(owner, waits);
        }
    }

    /** Whether nothing is left to do of it. */
    private boolean isDone(Session session, PendingWork work) {
        try {
            Optional<PendingWork> rest = site.perform(session, work);
            rest.ifPresentOrElse(left -> queue.change(work, each -> left),
                    () -> queue.remove(each -> each.id().equals(work.id())));
            pause = firstPause;
            return true;
        } catch (FtrackException e) {
            if (isFinal(e)) {
                warnings.warn(work.what() + " could not be changed: " + e.problem().sentence(), e);
                queue.remove(each -> each.id().equals(work.id()));
                return true;
            }
            later(work, e);
            return false;
        } catch (RuntimeException e) {
            warnings.warn(work.what() + " could not be changed.", e);
            queue.remove(each -> each.id().equals(work.id()));
            return true;
        }
    }

    private static boolean isFinal(FtrackException e) {
        return e instanceof PermissionDeniedException || e instanceof ServerErrorException error && !error.temporary();
    }

    private void later(PendingWork work, FtrackException e) {
        if (!work.tried()) {
            warnings.warn(work.what() + " could not be changed now and is tried again: " + e.problem().sentence(), e);
            queue.change(work, PendingWork::failedOnce);
        }
        if (retry != null && !retry.isDone()) {
            return;
        }
        retry = later(pause, this::flush);
        Duration longer = pause.multipliedBy(2);
        pause = longer.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : longer;
    }

    /** Null when this is closed: the next run of this client finds in the file what is to be done. */
    private ScheduledFuture<?> later(Duration time, Runnable work) {
        try {
            return oneAfterTheOther.schedule(work, time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException closed) {
            return null;
        }
    }

    /** Waits until everything that was begun is done. */
    public void idle() throws InterruptedException, ExecutionException {
        oneAfterTheOther.submit(() -> {}).get();
    }

    /** Lets what has begun finish on its own and begins nothing more; the rest is kept for the next run. */
    @Override
    public void close() {
        followed.clear();
        undecided.clear();
        oneAfterTheOther.shutdown();
    }

    private void oneAfterTheOther(Runnable work) {
        try {
            oneAfterTheOther.execute(() -> {
                try {
                    work.run();
                } catch (RuntimeException | LinkageError e) {
                    warnings.warn("What is pending in ftrack could not be done.", e);
                }
            });
        } catch (RejectedExecutionException e) {
            // Closed; the next run of this client finds it in the file.
        }
    }
}
