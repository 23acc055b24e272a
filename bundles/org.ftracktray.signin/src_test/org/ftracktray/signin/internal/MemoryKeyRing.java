// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.signin.internal;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import org.ftracktray.client.ApiKey;
import org.ftracktray.signin.Account;

/** A key ring that can be absent or wait for its owner. */
final class MemoryKeyRing implements CredentialStore {
    final Map<String, ApiKey> keys = new ConcurrentHashMap<>();
    volatile boolean absent;
    final AtomicInteger waiting = new AtomicInteger();
    final AtomicInteger removals = new AtomicInteger();
    volatile CountDownLatch unlocked = new CountDownLatch(0);

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
            throw new NotKeptException("There is no key ring.", null);
        }
        waiting.incrementAndGet();
        try {
            unlocked.await();
        } catch (InterruptedException e) {
            throw new NotKeptException("interrupted", e);
        } finally {
            waiting.decrementAndGet();
        }
    }
}
