// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.internal.hub;

import java.time.Duration;

/** Counts the handlers that run, until the hub ends. Thread-safe. */
final class Running {
    private int count;
    private boolean ended;

    /** @return whether a handler may begin; if so, {@link #finished} must follow */
    synchronized boolean begin() {
        if (!ended) {
            count++;
        }
        return !ended;
    }

    synchronized void finished() {
        if (--count == 0) {
            notifyAll();
        }
    }

    /** Lets nobody begin any more and waits for those that run. */
    synchronized void end(Duration limit) throws InterruptedException {
        ended = true;
        long end = System.nanoTime() + limit.toNanos();
        for (long left = limit.toMillis(); count > 0 && left > 0; left = (end - System.nanoTime()) / 1_000_000) {
            wait(left);
        }
    }
}
