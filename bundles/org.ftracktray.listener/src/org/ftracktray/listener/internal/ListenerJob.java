// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.listener.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.ftracktray.client.Problem;
import org.ftracktray.client.Session;
import org.ftracktray.client.event.Event;
import org.ftracktray.client.event.EventHub;
import org.ftracktray.client.event.Expression;
import org.ftracktray.client.event.HubState;
import org.ftracktray.listener.ConnectionState;

/** Owns the hub of one session from its first connection until it is cancelled. */
final class ListenerJob extends Job {
    private static final long CLOSE_LIMIT_SECONDS = 2;
    /** What is left of the limit is for the hub. */
    private static final Duration LONGEST_ANSWER = Duration.ofMillis(1200);

    private final Session session;
    private final HubFactory hubs;
    private final ActionEventHandler answers;
    private final SiteUpdateListeners listeners;
    private final BiConsumer<ListenerJob, HubState> onState;
    private final BiConsumer<ListenerJob, Throwable> onFault;
    private final CountDownLatch cancelled = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile EventHub hub;
    private Problem lastProblem;

    /**
     * @param onState told of the states of the hub
     * @param onFault told when the job has ended although nobody wanted that
     */
    ListenerJob(Session session, HubFactory hubs, ActionEventHandler answers, SiteUpdateListeners listeners,
            BiConsumer<ListenerJob, HubState> onState, BiConsumer<ListenerJob, Throwable> onFault) {
        super("Listening to ftrack");
        this.session = session;
        this.hubs = hubs;
        this.answers = answers;
        this.listeners = listeners;
        this.onState = onState;
        this.onFault = onFault;
        setSystem(true);
    }

    Session session() {
        return session;
    }

    /**
     * Begins to end it; nothing that comes later is answered.
     *
     * @param interrupting whether launches that are under way are interrupted; their senders are answered in any case
     */
    void end(boolean interrupting) {
        answers.end();
        if (interrupting) {
            answers.interruptLaunches();
        }
        if (cancel()) {
            ended.countDown(); // it had not begun, so nobody runs it any more
        }
    }

    /** Waits, within the limit of a shutdown, for the hub to be closed in order. */
    void awaitEnd() {
        try {
            ended.await(CLOSE_LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Publishes an event; returns at once. */
    void publish(Event event, ILog log) {
        EventHub publishing = hub;
        if (publishing != null) {
            publishing.publish(event).exceptionally(e -> {
                log.warn("A message to the web pages of " + session.credentials().user() + " was not delivered.", e);
                return null;
            });
        }
    }

    /** Leaves a refusal after a while, unless the job ends before. */
    void reconnectAfter(Duration pause, Problem reason) {
        lastProblem = reason;
        Thread.ofVirtual().name("ftrack reconnect").start(() -> {
            try {
                EventHub refused = hub;
                if (!cancelled.await(pause.toMillis(), TimeUnit.MILLISECONDS) && refused != null) {
                    refused.reconnectNow();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /**
     * What a state of the hub means to the user, empty when it means nothing new or, for a refusal, when that has to be
     * found out first.
     */
    Optional<ConnectionState> interpret(HubState state) {
        return Optional.ofNullable(switch (state) {
            case HubState.Idle idle -> null;
            case HubState.Closed closed -> null;
            case HubState.Connecting(int attempt) when lastProblem == null -> new ConnectionState.Connecting(attempt);
            case HubState.Connecting(int attempt) ->
                new ConnectionState.Reconnecting(Instant.now(), attempt, lastProblem);
            case HubState.Connected(Instant since) -> {
                lastProblem = null;
                yield new ConnectionState.Connected(since);
            }
            case HubState.Waiting waiting -> {
                lastProblem = waiting.reason().problem();
                yield new ConnectionState.Reconnecting(waiting.until(), waiting.attempt() + 1, lastProblem);
            }
            case HubState.Refused refused -> null;
        });
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        if (cancelled.getCount() == 0) {
            ended.countDown();
            return Status.CANCEL_STATUS;
        }
        try (EventHub opened = hubs.create(session.site(), session.credentials())) {
            hub = opened;
            Map<String, ?> about = Map.of("applicationId", "org.ftracktray");
            opened.onState(state -> onState.accept(this, state));
            opened.subscribe(ofTheUser("ftrack.action.discover"), about, answers::discover);
            opened.subscribe(ofTheUser("ftrack.action.launch"), about, answers::launch);
            opened.subscribe("topic=ftrack.update", about, event -> {
                listeners.updated(session, event);
                return null;
            });
            opened.connect();
            cancelled.await();
            answers.awaitLaunches(LONGEST_ANSWER);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) {
            onFault.accept(this, e);
        } finally {
            hub = null;
            answers.end();
            ended.countDown();
        }
        return Status.OK_STATUS;
    }

    /**
     * The events of the topic that the user caused; of everybody when the grammar cannot name the user alone. The answers look
     * at the user again in any case.
     */
    private String ofTheUser(String topic) {
        String user = session.credentials().user();
        return "topic=" + topic + (Expression.isExact(user)
                ? " and source.user.username=" + Expression.quoteIfNeeded(user)
                : "");
    }

    @Override
    protected void canceling() {
        answers.end();
        cancelled.countDown();
    }
}
