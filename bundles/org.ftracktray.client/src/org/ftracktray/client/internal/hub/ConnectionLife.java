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
import org.ftracktray.client.internal.http.Failures;
import org.ftracktray.client.wire.Packet;

/**
 * The state machine of a hub's connection. Everything here runs on the one thread of {@code loop}. A connection belongs to a
 * {@code turn}; what an earlier turn still reports is ignored.
 */
final class ConnectionLife {
    private static final System.Logger LOG = System.getLogger(ConnectionLife.class.getName());
    private static final Duration HASTY_LIMIT = Duration.ofSeconds(3);
    private static final int HASTY_ATTEMPTS = 5;
    /** A site that is away for an hour may well be back after a tenth of it, and nobody should have to start the tray anew. */
    private static final Duration LONGEST_ASKED = Duration.ofMinutes(10);
    private static final HubState CLOSED = new HubState.Closed();

    /** Gets what this life does not deal with itself. */
    interface Traffic {
        /** On the socket's thread. */
        void packet(Packet packet);

        void opened(Line line);

        void lost(FtrackException reason);

        void refused(FtrackException reason);

        void allowed();

        /** An event that every hub acknowledges and that changes nothing. */
        Packet question();
    }

    private final URI site;
    private final HubOptions options;
    private final Connector connector;
    private final ScheduledThreadPoolExecutor loop;
    private final Traffic traffic;
    private final Consumer<HubState> announce;
    private final Backoff backoff;
    private HubState state = new HubState.Idle();
    private int turn;
    private Line line;
    private Pulse pulse;
    private SilenceWatch watch;
    private int shortLives;
    private long connectedAt;
    private ScheduledFuture<?> timer;

    ConnectionLife(URI site, HubOptions options, Connector connector, ScheduledThreadPoolExecutor loop, Traffic traffic,
            Consumer<HubState> announce) {
        this.site = site;
        this.options = options;
        this.connector = connector;
        this.loop = loop;
        this.traffic = traffic;
        this.announce = announce;
        this.backoff = new Backoff(options.firstDelay(), options.longestDelay(),
                () -> ThreadLocalRandom.current().nextDouble());
    }

    private void become(HubState next) {
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
            traffic.allowed();
            attempt(1);
        } else {
            hurry();
        }
    }

    /** The machine slept. It may be in another network now, with another proxy. */
    void awake() {
        if (state instanceof HubState.Refused refused && refused.reason() instanceof UnreachableException) {
            reconnectNow();
        } else {
            hurry();
        }
    }

    private void hurry() {
        if (state instanceof HubState.Waiting) {
            attempt(1);
        } else if (watch != null) {
            watch.ask();
        }
    }

    private void attempt(int number) {
        int mine = ++turn;
        cancelTimer();
        become(new HubState.Connecting(number));
        pulse = new Pulse(System.nanoTime());
        connector.open(new Reception(this, mine, pulse, traffic, loop), patience(number))
                .whenCompleteAsync((opened, error) -> {
                    if (opened != null) {
                        connector.taken(opened.line());
                    }
                    if (mine != turn) {
                        if (opened != null) {
                            opened.line().abort();
                        }
                    } else if (error != null) {
                        ended(mine, error);
                    } else {
                        awaitWelcome(mine, opened);
                    }
                }, loop);
    }

    /** Short at first, because a server that hangs now may answer the next attempt. */
    private Duration patience(int attempt) {
        var limit = options.connection().connectTimeout();
        return attempt <= HASTY_ATTEMPTS && limit.compareTo(HASTY_LIMIT) > 0 ? HASTY_LIMIT : limit;
    }

    private void awaitWelcome(int mine, Connector.Opened opened) {
        line = opened.line();
        if (state instanceof HubState.Connecting) {
            var patience = patience(((HubState.Connecting) state).attempt());
            timer = loop.schedule(() -> ended(mine, silent(patience)), patience.toNanos(), TimeUnit.NANOSECONDS);
        } else {
            watch(mine);
        }
    }

    /** The first packet of a connection; it may come before we know that the line is open. */
    void welcomed(int mine, Line opened) {
        if (mine != turn || state instanceof HubState.Connected) {
            return;
        }
        connectedAt = System.nanoTime();
        traffic.opened(opened);
        become(new HubState.Connected(Instant.now()));
        if (line != null) {
            watch(mine);
        }
    }

    private void watch(int mine) {
        cancelTimer();
        watch = new SilenceWatch(line, pulse, options.silenceLimit(), loop, traffic::question,
                () -> ended(mine, silent(options.silenceLimit())));
        watch.start();
    }

    private UnreachableException silent(Duration limit) {
        return new UnreachableException(UnreachableException.Reason.TIMED_OUT, site,
                new TimeoutException("Nothing was heard for " + limit + "."));
    }

    void ended(int mine, Throwable error) {
        ended(mine, Failures.of(error, site));
    }

    private void ended(int mine, FtrackException reason) {
        if (mine != turn) {
            return;
        }
        release();
        traffic.lost(reason);
        if (Failures.needsAPerson(reason)) {
            traffic.refused(reason);
            become(new HubState.Refused(reason));
        } else if (state instanceof HubState.Connecting connecting) {
            await(asAsked(reason, backoff.after(connecting.attempt())), connecting.attempt(), reason);
        } else {
            await(afterLoss(), 0, reason);
        }
    }

    /** A server may ask for a longer wait. Chance is added, so that those who were asked do not come back all at once. */
    private static Duration asAsked(FtrackException reason, Duration ours) {
        var asked = reason instanceof ServerErrorException busy ? busy.retryAfter() : Optional.<Duration>empty();
        return asked.map(wait -> wait.compareTo(LONGEST_ASKED) < 0 ? wait : LONGEST_ASKED).map(ours::plus).orElse(ours);
    }

    /** At once, but a server that accepts and drops us over and over is not hammered. */
    private Duration afterLoss() {
        if (System.nanoTime() - connectedAt >= options.longestDelay().toNanos()) {
            shortLives = 0;
        }
        return shortLives++ == 0 ? Duration.ZERO : backoff.after(shortLives - 1);
    }

    private void await(Duration delay, int failed, FtrackException reason) {
        become(new HubState.Waiting(Instant.now().plus(delay), failed, reason));
        timer = loop.schedule(() -> attempt(failed + 1), delay.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Ends for good and says good-bye; the line is returned so that the caller can wait for that. */
    Line close() {
        var last = state instanceof HubState.Connected ? line : null;
        if (last != null) {
            line = null;
        }
        release();
        if (state != CLOSED) {
            become(CLOSED);
        }
        return last;
    }

    /** A fault of our own on the loop: what it left half done begins anew, because nothing else would go on by itself. */
    void failed(Throwable fault) {
        LOG.log(Level.ERROR, "The event hub's thread met a fault; the connection is made anew.", fault);
        if (state instanceof HubState.Connecting || state instanceof HubState.Connected
                || state instanceof HubState.Waiting) {
            var reason = Failures.of(fault, site);
            release();
            await(options.longestDelay(), 0, reason);
            traffic.lost(reason);
        }
    }

    private void release() {
        turn++;
        cancelTimer();
        if (watch != null) {
            watch.stop();
            watch = null;
        }
        if (line != null) {
            line.abort();
            line = null;
        }
    }

    private void cancelTimer() {
        if (timer != null) {
            timer.cancel(false);
            timer = null;
        }
    }
}
