// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.internal.hub;

import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

import org.ftracktray.client.FtrackException;
import org.ftracktray.client.ServerErrorException;
import org.ftracktray.client.UnreachableException;
import org.ftracktray.client.event.HubOptions;
import org.ftracktray.client.event.HubState;
import org.ftracktray.client.internal.http.FailureTranslation;
import org.ftracktray.client.wire.Packet;

/**
 * The state machine of a hub's connection. Everything here runs on the one thread of {@code loop}. A connection belongs to a
 * {@code generation}; what an earlier generation still reports is ignored.
 */
final class ConnectionStateMachine {
    private static final System.Logger LOG = System.getLogger(ConnectionStateMachine.class.getName());
    private static final Duration SHORT_LIMIT = Duration.ofSeconds(3);
    private static final int SHORT_ATTEMPTS = 5;
    /** A site that is away for an hour may well be back after a tenth of it, and nobody should have to start the tray anew. */
    private static final Duration MAX_RETRY_AFTER = Duration.ofMinutes(10);
    private static final HubState CLOSED = new HubState.Closed();

    /** Gets what the state machine does not deal with itself. */
    interface ConnectionListener {
        /** On the socket's thread. */
        void packet(Packet packet);

        void opened(SocketIoConnection connection);

        void lost(FtrackException reason);

        void refused(FtrackException reason);

        void allowed();

        /** An event that every hub acknowledges and that changes nothing. */
        Packet probe();
    }

    private final URI site;
    private final HubOptions options;
    private final Connector connector;
    private final ScheduledThreadPoolExecutor loop;
    private final ConnectionListener listener;
    private final Consumer<HubState> announce;
    private final Backoff backoff;
    private HubState state = new HubState.Idle();
    private int generation;
    private SocketIoConnection connection;
    private ActivityMonitor activity;
    private SilenceWatch watch;
    private int shortConnections;
    private long connectedAt;
    private ScheduledFuture<?> timer;

    ConnectionStateMachine(URI site, HubOptions options, Connector connector, ScheduledThreadPoolExecutor loop,
            ConnectionListener listener,
            Consumer<HubState> announce) {
        this.site = site;
        this.options = options;
        this.connector = connector;
        this.loop = loop;
        this.listener = listener;
        this.announce = announce;
        this.backoff = new Backoff(options.firstDelay(), options.longestDelay(),
                () -> ThreadLocalRandom.current().nextDouble());
    }

    private void transitionTo(HubState next) {
        state = next;
        announce.accept(next);
    }

    void start() {
        if (state instanceof HubState.Idle) {
            attempt(1);
        }
    }

    /** Also out of a refusal, because somebody asked for it. */
    void reconnectNow() {
        if (state instanceof HubState.Refused) {
            listener.allowed();
            attempt(1);
        } else {
            retryNow();
        }
    }

    /** The machine slept. It may be in another network now, with another proxy. */
    void onWakeUp() {
        if (state instanceof HubState.Refused refused && refused.reason() instanceof UnreachableException) {
            reconnectNow();
        } else {
            retryNow();
        }
    }

    private void retryNow() {
        if (state instanceof HubState.Waiting) {
            attempt(1);
        } else if (watch != null) {
            watch.ask();
        }
    }

    private void attempt(int number) {
        int mine = ++generation;
        cancelTimer();
        transitionTo(new HubState.Connecting(number));
        activity = new ActivityMonitor(System.nanoTime());
        connector.open(connection(mine), attemptTimeout(number))
                .whenCompleteAsync((opened, error) -> {
                    if (opened != null) {
                        connector.taken(opened.connection());
                    }
                    if (mine != generation) {
                        if (opened != null) {
                            opened.connection().abort();
                        }
                    } else if (error != null) {
                        ended(mine, error);
                    } else {
                        awaitConnectPacket(mine, opened);
                    }
                }, loop);
    }

    private SocketIoConnection connection(int mine) {
        return new SocketIoConnection(activity, listener::packet,
                opened -> loop.execute(() -> connected(mine, opened)),
                reason -> loop.execute(() -> ended(mine, reason)));
    }

    /** Short at first, because a server that hangs now may answer the next attempt. */
    private Duration attemptTimeout(int attempt) {
        Duration limit = options.connection().connectTimeout();
        return attempt <= SHORT_ATTEMPTS && limit.compareTo(SHORT_LIMIT) > 0 ? SHORT_LIMIT : limit;
    }

    private void awaitConnectPacket(int mine, Connector.Opened opened) {
        connection = opened.connection();
        if (state instanceof HubState.Connecting) {
            Duration patience = attemptTimeout(((HubState.Connecting) state).attempt());
            timer = loop.schedule(() -> ended(mine, silent(patience)), patience.toNanos(), TimeUnit.NANOSECONDS);
        } else {
            watch(mine);
        }
    }

    /** The first packet of a connection; it may come before we know that the WebSocket is open. */
    void connected(int mine, SocketIoConnection opened) {
        if (mine != generation || state instanceof HubState.Connected) {
            return;
        }
        connectedAt = System.nanoTime();
        listener.opened(opened);
        transitionTo(new HubState.Connected(Instant.now()));
        if (connection != null) {
            watch(mine);
        }
    }

    private void watch(int mine) {
        cancelTimer();
        watch = new SilenceWatch(connection, activity, options.silenceLimit(), loop, listener::probe,
                () -> ended(mine, silent(options.silenceLimit())));
        watch.start();
    }

    private UnreachableException silent(Duration limit) {
        return new UnreachableException(UnreachableException.Reason.TIMED_OUT, site,
                new TimeoutException("Nothing was heard for " + limit + "."));
    }

    void ended(int mine, Throwable error) {
        ended(mine, FailureTranslation.of(error, site));
    }

    private void ended(int mine, FtrackException reason) {
        if (mine != generation) {
            return;
        }
        release();
        listener.lost(reason);
        if (FailureTranslation.requiresUserAction(reason)) {
            listener.refused(reason);
            transitionTo(new HubState.Refused(reason));
        } else if (state instanceof HubState.Connecting connecting) {
            await(withRetryAfter(reason, backoff.after(connecting.attempt())), connecting.attempt(), reason);
        } else {
            await(afterLoss(), 0, reason);
        }
    }

    /** A server may ask for a longer wait. Chance is added, so that those who were asked do not come back all at once. */
    private static Duration withRetryAfter(FtrackException reason, Duration ours) {
        Optional<Duration> asked = reason instanceof ServerErrorException busy
                ? busy.retryAfter()
                : Optional.<Duration>empty();
        return asked.map(wait -> wait.compareTo(MAX_RETRY_AFTER) < 0 ? wait : MAX_RETRY_AFTER).map(ours::plus)
                .orElse(ours);
    }

    /** At once, but a server that accepts and drops us over and over is not hammered. */
    private Duration afterLoss() {
        if (System.nanoTime() - connectedAt >= options.longestDelay().toNanos()) {
            shortConnections = 0;
        }
        return shortConnections++ == 0 ? Duration.ZERO : backoff.after(shortConnections - 1);
    }

    private void await(Duration delay, int failed, FtrackException reason) {
        transitionTo(new HubState.Waiting(Instant.now().plus(delay), failed, reason));
        timer = loop.schedule(() -> attempt(failed + 1), delay.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Ends for good; an open connection is returned for the caller to close, which may take a while. */
    SocketIoConnection close() {
        SocketIoConnection last = state instanceof HubState.Connected ? connection : null;
        if (last != null) {
            connection = null;
        }
        release();
        if (state != CLOSED) {
            transitionTo(CLOSED);
        }
        return last;
    }

    /** A fault of our own on the loop: what it left half done begins anew, because nothing else would go on by itself. */
    void failed(Throwable fault) {
        LOG.log(Level.ERROR, "The event hub's thread met a fault; the connection is made anew.", fault);
        if (state instanceof HubState.Connecting || state instanceof HubState.Connected
                || state instanceof HubState.Waiting) {
            FtrackException reason = FailureTranslation.of(fault, site);
            release();
            await(options.longestDelay(), 0, reason);
            listener.lost(reason);
        }
    }

    private void release() {
        generation++;
        cancelTimer();
        if (watch != null) {
            watch.stop();
            watch = null;
        }
        if (connection != null) {
            connection.abort();
            connection = null;
        }
    }

    private void cancelTimer() {
        if (timer != null) {
            timer.cancel(false);
            timer = null;
        }
    }
}
