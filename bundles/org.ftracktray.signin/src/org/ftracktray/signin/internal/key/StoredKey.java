// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.signin.internal.key;

import org.ftracktray.client.ApiKey;
import org.ftracktray.signin.Account;
import org.ftracktray.signin.KeyStorage;

/** A key on its way to where it is kept. Guarded by {@link ApiKeys}. */
final class StoredKey {
    private final Account account;
    private final ApiKey key;
    private final boolean wasListed;
    private KeyStorage storage = new KeyStorage.SessionOnly("The key ring has not answered yet.");
    private boolean settled;
    private boolean accepted;

    /** @param wasListed whether the account was known before this key came */
    StoredKey(Account account, ApiKey key, boolean wasListed) {
        this.account = account;
        this.key = key;
        this.wasListed = wasListed;
    }

    Account account() {
        return account;
    }

    ApiKey key() {
        return key;
    }

    boolean wasListed() {
        return wasListed;
    }

    KeyStorage kept() {
        return storage;
    }

    boolean isSettled() {
        return settled;
    }

    boolean isAccepted() {
        return accepted;
    }

    /** The place that the key is in has answered. */
    void settle(KeyStorage answer) {
        storage = answer;
        settled = true;
    }

    void accept() {
        accepted = true;
    }

    /** Whether the key ring has it, or may get it. */
    boolean mayBeInKeyRing() {
        return !settled || storage instanceof KeyStorage.KeyRing;
    }
}
