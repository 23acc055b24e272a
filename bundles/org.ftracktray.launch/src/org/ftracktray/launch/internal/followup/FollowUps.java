// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.followup;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

import org.ftracktray.action.WebUser;
import org.ftracktray.client.FtrackException;
import org.ftracktray.client.Session;
import org.ftracktray.launch.FollowUp;
import org.ftracktray.launch.IdleState;
import org.ftracktray.launch.LaunchState;
import org.ftracktray.launch.Launched;
import org.ftracktray.launch.Launched.Owner;
import org.ftracktray.launch.internal.history.History.Trouble;

/** Does in ftrack what a start and an end bring with them; slow or failing sites never hold up a launch. */
public final class FollowUps implements AutoCloseable {

    private final Supplier<Optional<WebUser>> webUser;
    private final String host;
    private final Trouble trouble;
    private final InstantSource clock;
    private final TaskTimer timer = new TaskTimer();
    private final IdleWatch idleWatch;
    /** A timer that is started and one that is stopped must not overtake each other. */
    private final ExecutorService oneAfterTheOther = Executors.newSingleThreadExecutor(Thread.ofVirtual().factory());
    private final Map<Owner, Session> sessions = new ConcurrentHashMap<>();
    private final Map<String, Launched> followed = new ConcurrentHashMap<>();
    private final Map<String, Launched> timed = new ConcurrentHashMap<>();

    public FollowUps(Supplier<Optional<WebUser>> webUser, String host, IdleWatch idleWatch, InstantSource clock,
            Trouble trouble) {
        this.webUser = webUser;
        this.host = host;
        this.idleWatch = idleWatch;
        this.clock = clock;
        this.trouble = trouble;
    }

    /** An application was started. Returns at once. */
    public void began(Session session, Launched launched) {
        FollowUp followUp = launched.application().options().followUp();
        follow(session, launched);
        inBackground("status", launched,
                () -> StatusChange.apply(session, launched.task(), followUp.statusRules()));
        if (followUp.timer()) {
            inBackground("timer", launched, () -> timer.start(session, launched.task().id(), launched.started()));
        }
    }

    /**
     * An application that an earlier run of this client started, and that ran when that run ended, belongs to somebody
     * who is signed in now. When it has ended meanwhile, that is made up for. Returns at once.
     */
    public void resumed(Session session, Launched launched) {
        follow(session, launched);
        changed(launched);
    }

    private void follow(Session session, Launched launched) {
        launched.owner().ifPresent(owner -> sessions.put(owner, session));
        followed.put(launched.id(), launched);
        if (launched.application().options().followUp().timer()) {
            timed.put(launched.id(), launched);
            idleWatch.began(launched.task());
        }
    }

    /** An application is in another state. Returns at once; does nothing for one that is not followed. */
    public void changed(Launched launched) {
        if (launched.state() instanceof LaunchState.Running || followed.remove(launched.id()) == null) {
            return;
        }
        Optional<Session> session = launched.owner().map(sessions::get);
        if (session.isEmpty()) {
            return;
        }
        if (timed.remove(launched.id()) != null && noOtherRunsOn(launched.task().id())) {
            Instant end = pauseBefore(endOf(launched));
            inBackground("timer", launched, () -> timer.stop(session.get(), launched.task().id(), end));
        }
        if (launched.state() instanceof LaunchState.Ended ended && ended.failed()) {
            webUser.get().ifPresent(
                    user -> user.tell(session.get(), false, new Crash(launched, ended, host).sentence()));
        }
    }

    private Instant endOf(Launched launched) {
        return switch (launched.state()) {
            case LaunchState.Running running -> clock.instant();
            case LaunchState.Ended ended -> ended.at();
            case LaunchState.Gone gone -> gone.noticed();
        };
    }

    /** Time in which nobody was there does not count when the application ends before anybody is back. */
    private Instant pauseBefore(Instant end) {
        Optional<Instant> since = idleWatch.state() instanceof IdleState.Asking asking && asking.back().isEmpty()
                ? Optional.of(asking.since())
                : Optional.empty();
        if (timed.isEmpty()) {
            idleWatch.ended();
        }
        return since.filter(end::isAfter).orElse(end);
    }

    /** Does what the artist wants with a pause. Returns at once. */
    public void answer(IdleState.Answer answer) {
        IdleState.Asking pause = idleWatch.taken().orElse(null);
        Launched launched = pause == null ? null : timedOn(pause.task().id()).orElse(null);
        if (launched == null || launched.owner().map(sessions::get).isEmpty()) {
            return;
        }
        Session session = sessions.get(launched.owner().get());
        String task = launched.task().id();
        switch (answer) {
            case KEEP -> {
            }
            case DISCARD -> {
                Instant back = pause.back().orElseGet(clock::instant);
                inBackground("timer", launched, () -> timer.pause(session, task, pause.since(), back));
            }
            case STOP -> {
                timed.values().removeIf(each -> each.task().id().equals(task));
                idleWatch.ended();
                inBackground("timer", launched, () -> timer.stop(session, task, pause.since()));
            }
        }
    }

    private Optional<Launched> timedOn(String taskId) {
        return timed.values().stream().filter(each -> each.task().id().equals(taskId)).findFirst();
    }

    private boolean noOtherRunsOn(String taskId) {
        return timedOn(taskId).isEmpty();
    }

    /** Waits until everything that was begun is done. */
    void idle() throws InterruptedException, ExecutionException {
        oneAfterTheOther.submit(() -> {}).get();
    }

    /** Lets what has begun finish on its own and begins nothing more. */
    @Override
    public void close() {
        followed.clear();
        oneAfterTheOther.shutdown();
    }

    private void inBackground(String what, Launched launched, Runnable work) {
        oneAfterTheOther.execute(() -> {
            try {
                work.run();
            } catch (FtrackException e) {
                trouble.warn("The " + what + " of the task \"" + launched.task().path() + "\" could not be changed: "
                        + e.problem().sentence(), e);
            } catch (RuntimeException e) {
                trouble.warn("The " + what + " of the task \"" + launched.task().path() + "\" could not be changed.",
                        e);
            }
        });
    }
}
