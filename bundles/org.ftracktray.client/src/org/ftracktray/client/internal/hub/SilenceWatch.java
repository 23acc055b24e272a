// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.internal.hub;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.ftracktray.client.wire.Packet;

/**
 * Finds out that the other side of an open connection is gone. Whatever time-outs the server announced: after two thirds of the limit
 * without a sign of life it is asked for one, and it counts as dead when none came in the last third. A server that is slow but
 * alive answers; one that takes nothing for the whole limit is dead, too. Everything here runs on the hub's thread.
 */
final class SilenceWatch {
    /** A look that comes so much too late means that this process did not run; what came meanwhile is still to be read. */
    private static final long LATE = Duration.ofSeconds(1).toNanos();

    private final SocketIoConnection connection;
    private final ActivityMonitor activityMonitor;
    private final long limit;
    private final long answerTime;
    private final ScheduledExecutorService loop;
    private final Supplier<Packet> question;
    private final Runnable dead;
    private ScheduledFuture<?> timer;
    private long due;
    private boolean asking;
    private long asked;

    /**
     * @param question what the hub itself answers; a ping would be answered by a proxy in between, or by a library
     * @param dead called once, on the loop
     */
    SilenceWatch(SocketIoConnection connection, ActivityMonitor activityMonitor, Duration limit,
            ScheduledExecutorService loop, Supplier<Packet> question,
            Runnable dead) {
        this.connection = connection;
        this.activityMonitor = activityMonitor;
        this.limit = limit.toNanos();
        this.answerTime = limit.dividedBy(3).toNanos();
        this.loop = loop;
        this.question = question;
        this.dead = dead;
    }

    void start() {
        look();
    }

    void stop() {
        if (timer != null) {
            timer.cancel(false);
        }
    }

    /** Asks now, because there is reason for doubt. */
    void ask() {
        asking = true;
        asked = System.nanoTime();
        connection.probe(question.get());
        lookAfter(answerTime);
    }

    private void look() {
        long now = System.nanoTime();
        long stalled = connection.stalledFor(now);
        asking &= !activityMonitor.activeSince(asked);
        if (stalled >= limit) {
            dead.run();
        } else if (!asking) {
            lookAtSilence(activityMonitor.silentFor(now), stalled);
        } else if (now - asked < answerTime) {
            lookAfter(answerTime - (now - asked));
        } else if (now - due > LATE) {
            ask();
        } else if (connection.isProbeWaiting()) {
            asked = now; // it cannot be answered before it was sent
            lookAfter(Math.min(answerTime / 4, limit - stalled));
        } else {
            dead.run();
        }
    }

    private void lookAtSilence(long silent, long stalled) {
        long quiet = limit - answerTime - silent;
        if (quiet > 0) {
            lookAfter(Math.min(quiet, limit - stalled));
        } else {
            ask();
        }
    }

    private void lookAfter(long nanos) {
        stop();
        due = System.nanoTime() + nanos;
        timer = loop.schedule(this::look, nanos, TimeUnit.NANOSECONDS);
    }
}
