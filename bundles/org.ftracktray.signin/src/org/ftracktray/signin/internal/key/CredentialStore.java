// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.signin.internal.key;

import java.util.Optional;

import org.ftracktray.client.ApiKey;
import org.ftracktray.signin.Account;

/** A place that keeps API keys from one start to the next. The methods may block for as long as a person thinks. */
public interface CredentialStore {

    /** @throws KeyNotStoredException when the place cannot be read now */
    Optional<ApiKey> load(Account account);

    /** @throws KeyNotStoredException when the place cannot be written now */
    void store(Account account, ApiKey key);

    /** @throws KeyNotStoredException when the place cannot be written now */
    void remove(Account account);
}
