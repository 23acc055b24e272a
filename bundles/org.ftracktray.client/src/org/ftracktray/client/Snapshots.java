// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client;

import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * The current snapshot, and who wants to hear of the next. Listeners are called in order, one snapshot after the other,
 * on a thread of its own, so that a publisher may hold locks. Thread-safe.
 *
 * @param <T> an immutable type
 */
public final class Snapshots<T> {
    private final List<Consumer<? super T>> listeners = new CopyOnWriteArrayList<>();
    private final Queue<T> undelivered = new ArrayDeque<>();
    private final Consumer<RuntimeException> failures;
    private T now;
    private boolean delivering;

    /** @param failures told of exceptions that listeners throw; the cause may be an {@link Error} */
    public Snapshots(T first, Consumer<RuntimeException> failures) {
        this.now = first;
        this.failures = failures;
    }

    /** The latest, which listeners may still be about to hear of. */
    public synchronized T now() {
        return now;
    }

    /** Makes it the current snapshot; returns before anybody is told. */
    public synchronized void publish(T next) {
        now = next;
        undelivered.add(next);
        if (!delivering) {
            delivering = true;
            Thread.ofVirtual().name("ftrack snapshots").start(this::deliver);
        }
    }

    /** Tells of every later snapshot. */
    public Registration listen(Consumer<? super T> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void deliver() {
        for (T next = take(); next != null; next = take()) {
            for (Consumer<? super T> listener : listeners) {
                tell(listener, next);
            }
        }
    }

    private synchronized T take() {
        T next = undelivered.poll();
        delivering = next != null;
        return next;
    }

    private void tell(Consumer<? super T> listener, T snapshot) {
        try {
            listener.accept(snapshot);
        } catch (RuntimeException e) {
            report(e);
        } catch (Error e) {
            report(new IllegalStateException("A listener failed.", e));
        }
    }

    /** Whatever a listener does, the next one and the next snapshot have their turn. */
    private void report(RuntimeException failure) {
        try {
            failures.accept(failure);
        } catch (RuntimeException | Error e) {
            failure.addSuppressed(e);
            System.getLogger(Snapshots.class.getName()).log(Level.ERROR, "A listener's failure was not told.", failure);
        }
    }
}
