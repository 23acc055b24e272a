// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.signin.internal.key;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.eclipse.core.runtime.ILog;
import org.ftracktray.client.ApiKey;
import org.ftracktray.signin.Account;
import org.ftracktray.signin.KeyStorage;

/**
 * Uses the key ring without letting anybody wait for it: a locked one may ask a person, and a broken one may never
 * answer. One thread talks to it, in the order of the calls.
 */
public final class AsyncKeyRing implements AutoCloseable {
    private final CredentialStore keyRing;
    private final Duration patience;
    private final ILog log;
    // a platform thread: native calls would pin a virtual one
    private final ExecutorService thread = Executors
            .newSingleThreadExecutor(Thread.ofPlatform().daemon().name("ftrack key ring").factory());

    /** @param patience how long a caller waits before it goes on without the key ring */
    public AsyncKeyRing(CredentialStore keyRing, Duration patience, ILog log) {
        this.keyRing = keyRing;
        this.patience = patience;
        this.log = log;
    }

    /** For another place, which may answer while this one does not. */
    AsyncKeyRing beside(CredentialStore other) {
        return new AsyncKeyRing(other, patience, log);
    }

    /**
     * Keeps a key.
     *
     * @param wanted asked when it is this key's turn, which may be long after this call
     * @param answered told what the key ring answered, in time or later
     * @return what is known when the patience ends
     */
    KeyStorage keep(Account account, ApiKey key, BooleanSupplier wanted, Consumer<KeyStorage> answered) {
        CompletableFuture<KeyStorage> kept = CompletableFuture.supplyAsync(() -> {
            KeyStorage answer = wanted.getAsBoolean()
                    ? store(account, key)
                    : new KeyStorage.SessionOnly("The account was forgotten before its key could be kept.");
            answered.accept(answer);
            return answer;
        }, thread);
        try {
            return kept.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return new KeyStorage.SessionOnly("The key ring has not answered yet; it may be waiting to be unlocked.");
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new KeyStorage.SessionOnly("Keeping the key was interrupted.");
        }
    }

    /**
     * Reads a kept key, waiting for the key ring as long as the caller lets it.
     *
     * @throws KeyNotStoredException when the key ring cannot be read
     */
    Optional<ApiKey> find(Account account) throws InterruptedException {
        try {
            return CompletableFuture.supplyAsync(() -> keyRing.load(account), thread).get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KeyNotStoredException notKept
                    ? notKept
                    : new KeyNotStoredException("The key ring failed.", e.getCause());
        }
    }

    /** Removes a kept key some time soon, unless it is wanted again when it is its turn. */
    void drop(Account account, BooleanSupplier wanted, Runnable afterwards) {
        soon(account, () -> {
            if (!wanted.getAsBoolean()) {
                keyRing.remove(account);
                afterwards.run();
            }
        });
    }

    /** Runs the removal of a key in turn; does not block. */
    void soon(Account account, Runnable removal) {
        try {
            CompletableFuture.runAsync(removal, thread).exceptionally(e -> {
                log.warn("The kept key of " + account.user() + " at " + account.site() + " could not be removed.",
                        e instanceof CompletionException ? e.getCause() : e);
                return null;
            });
        } catch (RejectedExecutionException e) {
            log.info("The kept key of " + account.user() + " is removed at the next start: the program ends.");
        }
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

    private KeyStorage store(Account account, ApiKey key) {
        try {
            keyRing.store(account, key);
            return new KeyStorage.KeyRing();
        } catch (KeyNotStoredException e) {
            log.info("The key is kept for this session only: " + e.getMessage());
            return new KeyStorage.SessionOnly(e.getMessage());
        } catch (RuntimeException | LinkageError e) {
            log.error("The key ring failed; the key is kept for this session only.", e);
            return new KeyStorage.SessionOnly("The key ring failed; the log says more.");
        }
    }
}
