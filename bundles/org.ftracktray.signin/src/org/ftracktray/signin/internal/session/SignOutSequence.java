// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.signin.internal.session;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.ftracktray.client.Registration;

/**
 * What happens when a user signs out: first the listeners end their work with the session, all at the same time, then the
 * session is closed. Each step has a time limit, so that nobody keeps a key in place by being slow.
 */
final class SignOutSequence {
    private static final Executor THREADS = task -> Thread.ofVirtual().name("ftrack sign-out").start(task);

    private final List<Runnable> signOutListeners = new CopyOnWriteArrayList<>();
    private final Duration limit;
    private final Consumer<RuntimeException> failures;
    private CompletableFuture<Void> last = CompletableFuture.completedFuture(null);

    /**
     * @param limit how long the listeners may take, and closing the session
     * @param failures told of exceptions that a listener throws, and of those that take longer
     */
    SignOutSequence(Duration limit, Consumer<RuntimeException> failures) {
        this.limit = limit;
        this.failures = failures;
    }

    Registration register(Runnable listener) {
        signOutListeners.add(listener);
        return () -> signOutListeners.remove(listener);
    }

    /** Begins on a thread of its own, after those before; does not block, and so may be called with locks held. */
    synchronized void begin(SignedInUser leaving, Runnable afterwards) {
        last = last.thenRunAsync(() -> {
            run(signOutListeners.stream());
            run(Stream.of(leaving.session()::close));
            safely(afterwards);
        }, THREADS);
    }

    /** Blocks until all who are leaving have left. */
    void await() throws InterruptedException {
        try {
            leaving().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    /** As {@link #await()}, but no longer than the listeners and the closing may take. */
    void awaitAtEnd() throws InterruptedException {
        try {
            leaving().get(2 * limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (TimeoutException e) {
            failures.accept(new IllegalStateException("The program ends before the sign-out was complete.", e));
        }
    }

    private synchronized CompletableFuture<Void> leaving() {
        return last;
    }

    private void run(Stream<Runnable> several) {
        List<Thread> speaking = several
                .map(one -> Thread.ofVirtual().name("ftrack sign-out listener").start(() -> safely(one))).toList();
        long end = System.nanoTime() + limit.toNanos();
        for (Thread one : speaking) {
            try {
                if (!one.join(Duration.ofNanos(Math.max(0, end - System.nanoTime())))) {
                    one.interrupt();
                    failures.accept(new IllegalStateException(
                            "A listener of the sign-out took longer than " + limit.toMillis()
                                    + " ms and is not waited for."));
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void safely(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            failures.accept(e);
        }
    }
}
