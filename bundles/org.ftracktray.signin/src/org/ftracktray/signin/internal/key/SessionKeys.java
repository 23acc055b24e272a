// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.signin.internal.key;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.ftracktray.client.ApiKey;
import org.ftracktray.signin.Account;

/** The keys that were used since the program started, in memory. Thread-safe. */
final class SessionKeys {
    private final Map<Account, ApiKey> keys = new LinkedHashMap<>();

    synchronized void put(Account account, ApiKey key) {
        remove(account);
        keys.put(account, key);
    }

    synchronized Optional<ApiKey> find(Account account) {
        return keys.entrySet().stream().filter(entry -> entry.getKey().isSameAs(account)).map(Map.Entry::getValue)
                .findFirst();
    }

    synchronized void remove(Account account) {
        keys.keySet().removeIf(account::isSameAs);
    }

    synchronized void clear() {
        keys.clear();
    }

    /** The one used last first. */
    synchronized List<Account> accounts() {
        return new ArrayList<>(keys.keySet()).reversed();
    }
}
