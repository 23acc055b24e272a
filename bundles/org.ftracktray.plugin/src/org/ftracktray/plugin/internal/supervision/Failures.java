// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.plugin.internal.supervision;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/** How often a plug-in has failed lately, and what follows from it. Thread-safe. */
final class Failures {
    private final Limits limits;
    /** Moments in {@link System#nanoTime()}: all failures, and those that were not the site's. */
    private final Deque<Long> all = new ArrayDeque<>();
    private final Deque<Long> own = new ArrayDeque<>();

    Failures(Limits limits) {
        this.limits = limits;
    }

    /** One more; returns the pause before the next start. */
    synchronized Duration add(boolean ofTheSite) {
        long now = System.nanoTime();
        all.addLast(now);
        if (!ofTheSite) {
            own.addLast(now);
        }
        long remembered = limits.retry().plus(limits.window()).toNanos();
        all.removeIf(each -> now - each > remembered);
        own.removeIf(each -> now - each > limits.window().toNanos());
        return limits.pause(all.size());
    }

    synchronized boolean areTooMany() {
        return own.size() >= limits.mostFailures();
    }

    synchronized void clear() {
        all.clear();
        own.clear();
    }
}
