// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.notifications;

import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * Lets one thing through and then nothing for a while. What waits keeps its order, and a newer one takes the place of an older
 * one about the same subject. Thread-safe; returns at once; costs nothing while nothing waits.
 */
final class Pace<T> {
    /** Runs something later, each at a time. */
    @FunctionalInterface
    interface Later {
        void run(Runnable what, Duration after);
    }

    /** On threads of their own. */
    static final Later THREADS = (what, after) -> {
        Executor thread = task -> Thread.ofVirtual().name("notifications").start(task);
        CompletableFuture.delayedExecutor(after.toMillis(), TimeUnit.MILLISECONDS, thread).execute(what);
    };

    private final Map<String, T> waiting = new LinkedHashMap<>();
    private final Duration gap;
    private final Later later;
    private final Predicate<T> show;
    private boolean busy;

    /**
     * @param gap what has to be between two that were shown
     * @param show returns whether it was shown; the next need not wait for one that was not
     */
    Pace(Duration gap, Later later, Predicate<T> show) {
        this.gap = gap;
        this.later = later;
        this.show = show;
    }

    synchronized void offer(String subject, T thing) {
        waiting.put(subject, thing);
        if (!busy) {
            busy = true;
            later.run(this::next, Duration.ZERO);
        }
    }

    /** Drops what waits about a subject; false when nothing did. */
    synchronized boolean withdraw(String subject) {
        return waiting.remove(subject) != null;
    }

    private void next() {
        for (T thing = take(); thing != null; thing = take()) {
            boolean goesOn = false;
            try {
                goesOn = !show.test(thing);
            } finally {
                if (!goesOn) { // also when it failed
                    later.run(this::next, gap);
                }
            }
            if (!goesOn) {
                return;
            }
        }
    }

    /** Null, and idle, when nothing waits. */
    private synchronized T take() {
        Iterator<T> first = waiting.values().iterator();
        if (!first.hasNext()) {
            busy = false;
            return null;
        }
        T thing = first.next();
        first.remove();
        return thing;
    }
}
