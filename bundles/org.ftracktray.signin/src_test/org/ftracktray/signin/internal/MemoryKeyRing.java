// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.signin.internal;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import org.ftracktray.client.ApiKey;
import org.ftracktray.signin.Account;
import org.ftracktray.signin.internal.key.CredentialStore;
import org.ftracktray.signin.internal.key.KeyNotStoredException;

/** A key ring that can be absent or wait for its owner. */
public final class MemoryKeyRing implements CredentialStore {
    public final Map<String, ApiKey> keys = new ConcurrentHashMap<>();
    public volatile boolean absent;
    public final AtomicInteger waiting = new AtomicInteger();
    public final AtomicInteger removals = new AtomicInteger();
    public volatile CountDownLatch unlocked = new CountDownLatch(0);

    @Override
    public Optional<ApiKey> load(Account account) {
        open();
        return Optional.ofNullable(keys.get(account.site() + account.user()));
    }

    @Override
    public void store(Account account, ApiKey key) {
        open();
        keys.put(account.site() + account.user(), key);
    }

    @Override
    public void remove(Account account) {
        open();
        keys.remove(account.site() + account.user());
        removals.incrementAndGet();
    }

    private void open() {
        if (absent) {
            throw new KeyNotStoredException("There is no key ring.", null);
        }
        waiting.incrementAndGet();
        try {
            unlocked.await();
        } catch (InterruptedException e) {
            throw new KeyNotStoredException("interrupted", e);
        } finally {
            waiting.decrementAndGet();
        }
    }
}
