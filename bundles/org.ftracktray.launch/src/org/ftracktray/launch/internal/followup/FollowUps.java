// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.followup;

import java.time.InstantSource;
import java.util.List;
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
import org.ftracktray.launch.LaunchState;
import org.ftracktray.launch.Launched;
import org.ftracktray.launch.internal.history.History.Trouble;
import org.ftracktray.launch.internal.start.LaunchLog;

/** Does in ftrack what a start and an end bring with them; slow or failing sites never hold up a launch. */
public final class FollowUps implements AutoCloseable {

    private static final int LINES_TOLD = 5;

    private final Supplier<Optional<WebUser>> webUser;
    private final String host;
    private final Trouble trouble;
    private final TaskTimer timer;
    /** A timer that is started and one that is stopped must not overtake each other. */
    private final ExecutorService oneAfterTheOther = Executors.newSingleThreadExecutor(Thread.ofVirtual().factory());
    private final Map<String, Session> sessions = new ConcurrentHashMap<>();
    private final Map<String, Launched> timed = new ConcurrentHashMap<>();

    public FollowUps(Supplier<Optional<WebUser>> webUser, String host, InstantSource clock, Trouble trouble) {
        this.webUser = webUser;
        this.host = host;
        this.trouble = trouble;
        this.timer = new TaskTimer(clock);
    }

    /** An application was started. Returns at once. */
    public void began(Session session, Launched launched) {
        FollowUp followUp = launched.application().options().followUp();
        sessions.put(launched.id(), session);
        if (followUp.timer()) {
            timed.put(launched.id(), launched);
        }
        inBackground("status", launched,
                () -> StatusChange.apply(session, launched.task(), followUp.statusRules()));
        if (followUp.timer()) {
            inBackground("timer", launched, () -> timer.start(session, launched.task().id()));
        }
    }

    /** An application is in another state. Returns at once; does nothing for starts of earlier runs. */
    public void changed(Launched launched) {
        if (launched.state() instanceof LaunchState.Running) {
            return;
        }
        Session session = sessions.remove(launched.id());
        if (session == null) {
            return;
        }
        boolean wasTimed = timed.remove(launched.id()) != null;
        if (wasTimed && noOtherRunsOn(launched.task().id())) {
            inBackground("timer", launched, () -> timer.stop(session, launched.task().id()));
        }
        if (launched.state() instanceof LaunchState.Ended ended && ended.failed()) {
            webUser.get().ifPresent(user -> user.tell(session, false, crash(launched, ended)));
        }
    }

    /** Waits until everything that was begun is done. */
    void idle() throws InterruptedException, ExecutionException {
        oneAfterTheOther.submit(() -> {}).get();
    }

    /** Lets what has begun finish on its own and begins nothing more. */
    @Override
    public void close() {
        sessions.clear();
        oneAfterTheOther.shutdown();
    }

    private boolean noOtherRunsOn(String taskId) {
        return timed.values().stream().noneMatch(other -> other.task().id().equals(taskId));
    }

    private String crash(Launched launched, LaunchState.Ended ended) {
        List<String> lines = LaunchLog.lastLines(launched.log(), LINES_TOLD);
        String told = lines.isEmpty() ? "It printed nothing." : "The last it printed: " + String.join(" | ", lines);
        return launched.application().title() + " on " + host + " ended with exit code " + ended.exitCode() + " ("
                + launched.task().path() + "). " + told;
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
