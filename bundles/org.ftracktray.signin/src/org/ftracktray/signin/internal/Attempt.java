// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.signin.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** One try to sign in, from the press of a button to its end. */
final class Attempt {
    private final List<Runnable> atEnd = new ArrayList<>();
    private boolean over;
    private boolean woken;

    synchronized boolean isOver() {
        return over;
    }

    /** Ends it, whatever came of it; doing so twice is harmless. */
    void end() {
        List<Runnable> toRun;
        synchronized (this) {
            over = true;
            toRun = List.copyOf(atEnd);
            atEnd.clear();
            notifyAll();
        }
        toRun.forEach(Runnable::run);
    }

    /** Runs something when the attempt ends, at once if it has ended. */
    void atEnd(Runnable release) {
        synchronized (this) {
            if (!over) {
                atEnd.add(release);
                return;
            }
        }
        release.run();
    }

    /** Lets {@link #pauseUntil} return early. */
    synchronized void wakeUp() {
        woken = true;
        notifyAll();
    }

    /**
     * Waits for the instant, the end or {@link #wakeUp()}.
     *
     * @return false when the attempt is over
     */
    synchronized boolean pauseUntil(Instant instant, Clock clock) throws InterruptedException {
        woken = false;
        for (Duration left = Duration.between(clock.instant(), instant); !over && !woken && left.isPositive();) {
            wait(Math.max(1, left.toMillis()));
            left = Duration.between(clock.instant(), instant);
        }
        return !over;
    }
}
