// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.signin.internal;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

import org.ftracktray.client.Registration;

/** What happens when a user leaves: first whoever works with the session says good-bye, then the session is closed. */
final class Farewell {
    private static final Executor THREADS = task -> Thread.ofVirtual().name("ftrack farewell").start(task);

    private final List<Runnable> goodbyes = new CopyOnWriteArrayList<>();
    private final Consumer<RuntimeException> failures;
    private CompletableFuture<Void> last = CompletableFuture.completedFuture(null);

    /** @param failures told of exceptions that a good-bye throws */
    Farewell(Consumer<RuntimeException> failures) {
        this.failures = failures;
    }

    Registration with(Runnable goodbye) {
        goodbyes.add(goodbye);
        return () -> goodbyes.remove(goodbye);
    }

    /** Begins on a thread of its own, after those before; does not block, and so may be called with locks held. */
    synchronized void to(Present leaving, Runnable afterwards) {
        last = last.thenRunAsync(() -> {
            goodbyes.forEach(this::say);
            leaving.session().close();
            say(afterwards);
        }, THREADS);
    }

    /** Blocks until all who are leaving have left. */
    void await() throws InterruptedException {
        CompletableFuture<Void> leaving;
        synchronized (this) {
            leaving = last;
        }
        try {
            leaving.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private void say(Runnable goodbye) {
        try {
            goodbye.run();
        } catch (RuntimeException e) {
            failures.accept(e);
        }
    }
}
