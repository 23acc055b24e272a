// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.internal.hub;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * What a hub looks after every few seconds. A round that comes much too late by the clock on the wall means that the machine
 * slept; the network's own connection may then look alive for minutes although it is not. The wait for the next round stands
 * still in the meantime on Linux and macOS, and is over at once on Windows: only the clock on the wall tells on all of them.
 */
final class Rounds {
    private static final System.Logger LOG = System.getLogger(Rounds.class.getName());
    static final Duration INTERVAL = Duration.ofSeconds(5);
    private static final int LATE = 3;

    private final ScheduledExecutorService loop;
    private final InstantSource clock;
    private final Duration interval;
    private final Runnable awake;
    private final Runnable chores;
    private Instant lastRound;

    /** @param clock on the wall */
    Rounds(ScheduledExecutorService loop, InstantSource clock, Duration interval, Runnable awake, Runnable chores) {
        this.loop = loop;
        this.clock = clock;
        this.interval = interval;
        this.awake = awake;
        this.chores = chores;
    }

    /** Call it on the loop; further calls have no effect. */
    void start() {
        if (lastRound == null) {
            lastRound = clock.instant();
            loop.scheduleWithFixedDelay(this::round, interval.toNanos(), interval.toNanos(), TimeUnit.NANOSECONDS);
        }
    }

    /** One that fails must not be the last. */
    private void round() {
        try {
            look();
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "A round of the event hub failed.", e);
        }
    }

    private void look() {
        var now = clock.instant();
        boolean late = Duration.between(lastRound, now).compareTo(interval.multipliedBy(LATE)) > 0;
        lastRound = now;
        if (late) {
            awake.run();
        }
        chores.run();
    }
}
