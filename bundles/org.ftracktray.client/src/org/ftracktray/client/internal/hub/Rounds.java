// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.internal.hub;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * What a hub looks after every few seconds. A round that comes much too late by the clock on the wall means that the machine
 * slept; the network's own connection may then look alive for minutes although it is not.
 */
final class Rounds {
    static final Duration INTERVAL = Duration.ofSeconds(5);

    private final ScheduledExecutorService loop;
    private final Runnable awake;
    private final Runnable chores;
    private long lastRound;

    Rounds(ScheduledExecutorService loop, Runnable awake, Runnable chores) {
        this.loop = loop;
        this.awake = awake;
        this.chores = chores;
    }

    /** Call it on the loop; further calls have no effect. */
    void start() {
        if (lastRound == 0) {
            lastRound = System.currentTimeMillis();
            loop.scheduleWithFixedDelay(() -> round(System.currentTimeMillis()), INTERVAL.toMillis(),
                    INTERVAL.toMillis(),
                    TimeUnit.MILLISECONDS);
        }
    }

    /** @param now milliseconds since 1970, as the clock on the wall has it */
    void round(long now) {
        if (now - lastRound > 3 * INTERVAL.toMillis()) {
            awake.run();
        }
        lastRound = now;
        chores.run();
    }
}
