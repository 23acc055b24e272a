// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.signin.internal.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** One try to sign in, from the press of a button to its end. */
public final class SignInAttempt {
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
    public void atEnd(Runnable release) {
        synchronized (this) {
            if (!over) {
                atEnd.add(release);
                return;
            }
        }
        release.run();
    }

    /** Lets {@link #pause} return early. */
    public synchronized void wakeUp() {
        woken = true;
        notifyAll();
    }

    /**
     * Waits for a time, the end or {@link #wakeUp()}, whatever becomes of the clock of the machine meanwhile.
     *
     * @return false when the attempt is over
     */
    public synchronized boolean pause(Duration time) throws InterruptedException {
        woken = false;
        awaitWakeUp(time);
        return !over;
    }

    /**
     * Waits for a {@link #wakeUp()} since {@link #expectWakeUp()}.
     *
     * @return false when the time ended, or the attempt
     */
    public synchronized boolean isWokenWithin(Duration time) throws InterruptedException {
        awaitWakeUp(time);
        return woken && !over;
    }

    /** Begins to wait for a {@link #wakeUp()}; those before do not count. */
    public synchronized void expectWakeUp() {
        woken = false;
    }

    private void awaitWakeUp(Duration time) throws InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        for (long left = time.toNanos(); !over && !woken && left > 0; left = end - System.nanoTime()) {
            wait(Math.max(1, left / 1_000_000));
        }
    }
}
