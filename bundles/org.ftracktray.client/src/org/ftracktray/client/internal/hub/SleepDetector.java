// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.internal.hub;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Looks at the wall clock every few seconds, and runs what has to be done as often. A check that comes much too late means that
 * the machine slept; the connection may then look alive for minutes although it is not. Timers stand still while a machine
 * sleeps on Linux and macOS, and are due at once on Windows: only the wall clock tells on all of them.
 */
final class SleepDetector {
    private static final System.Logger LOG = System.getLogger(SleepDetector.class.getName());
    static final Duration INTERVAL = Duration.ofSeconds(5);
    private static final int LATE = 3;

    private final ScheduledExecutorService loop;
    private final InstantSource clock;
    private final Duration interval;
    private final Runnable onWakeUp;
    private final Runnable onCheck;
    private Instant lastCheck;

    /** @param clock the wall clock */
    SleepDetector(ScheduledExecutorService loop, InstantSource clock, Duration interval, Runnable awake,
            Runnable chores) {
        this.loop = loop;
        this.clock = clock;
        this.interval = interval;
        this.onWakeUp = awake;
        this.onCheck = chores;
    }

    /** Call it on the loop; further calls have no effect. */
    void start() {
        if (lastCheck == null) {
            lastCheck = clock.instant();
            loop.scheduleWithFixedDelay(this::check, interval.toNanos(), interval.toNanos(), TimeUnit.NANOSECONDS);
        }
    }

    /** One that fails must not be the last. */
    private void check() {
        try {
            checkClock();
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "A periodic check of the event hub failed.", e);
        }
    }

    private void checkClock() {
        Instant now = clock.instant();
        boolean late = Duration.between(lastCheck, now).compareTo(interval.multipliedBy(LATE)) > 0;
        lastCheck = now;
        if (late) {
            onWakeUp.run();
        }
        onCheck.run();
    }
}
