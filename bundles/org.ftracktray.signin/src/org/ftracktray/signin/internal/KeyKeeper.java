// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.signin.internal;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

import org.eclipse.core.runtime.ILog;
import org.ftracktray.client.ApiKey;
import org.ftracktray.signin.Account;
import org.ftracktray.signin.Kept;

/**
 * Uses the key ring without letting anybody wait for it: a locked one may ask a person, and a broken one may never
 * answer. One thread talks to it, in the order of the calls.
 */
final class KeyKeeper implements AutoCloseable {
    private final CredentialStore keyRing;
    private final Duration patience;
    private final ILog log;
    // a platform thread: native calls would pin a virtual one
    private final ExecutorService thread = Executors
            .newSingleThreadExecutor(Thread.ofPlatform().daemon().name("ftrack key ring").factory());

    /** @param patience how long a caller waits before it goes on without the key ring */
    KeyKeeper(CredentialStore keyRing, Duration patience, ILog log) {
        this.keyRing = keyRing;
        this.patience = patience;
        this.log = log;
    }

    /**
     * Keeps a key.
     *
     * @param later told the truth when the key ring answers after the patience ended
     */
    Kept keep(Account account, ApiKey key, Consumer<Kept> later) {
        CompletableFuture<Kept> kept = CompletableFuture.supplyAsync(() -> store(account, key), thread);
        try {
            return kept.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            kept.thenAccept(later);
            return new Kept.SessionOnly("The key ring has not answered yet; it may be waiting to be unlocked.");
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Kept.SessionOnly("Keeping the key was interrupted.");
        }
    }

    /**
     * Reads a kept key, waiting for the key ring as long as the caller lets it.
     *
     * @throws NotKeptException when the key ring cannot be read
     */
    Optional<ApiKey> find(Account account) throws InterruptedException {
        try {
            return CompletableFuture.supplyAsync(() -> keyRing.load(account), thread).get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof NotKeptException notKept
                    ? notKept
                    : new NotKeptException("The key ring failed.", e.getCause());
        }
    }

    /** Removes a kept key some time soon. */
    void drop(Account account) {
        soon(account, () -> keyRing.remove(account));
    }

    /** Runs the removal of a key in turn; does not block. */
    void soon(Account account, Runnable removal) {
        CompletableFuture.runAsync(removal, thread).exceptionally(e -> {
            log.warn("The kept key of " + account.user() + " at " + account.site() + " could not be removed.",
                    e instanceof CompletionException ? e.getCause() : e);
            return null;
        });
    }

    /** Gives what is under way a moment to reach the disk. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            thread.awaitTermination(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Kept store(Account account, ApiKey key) {
        try {
            keyRing.store(account, key);
            return new Kept.KeyRing();
        } catch (NotKeptException e) {
            log.info("The key is kept for this session only: " + e.getMessage());
            return new Kept.SessionOnly(e.getMessage());
        } catch (RuntimeException | LinkageError e) {
            log.error("The key ring failed; the key is kept for this session only.", e);
            return new Kept.SessionOnly("The key ring failed; the log says more.");
        }
    }
}
