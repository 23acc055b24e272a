// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.signin.internal;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.ILog;
import org.ftracktray.signin.Account;

import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The accounts that have signed in, the one used last first, as the preferences hold them: without any key. */
final class KnownAccounts {
    static final String KEY = "accounts";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Settings settings;
    private final ILog log;

    /** Where the key of an account is, as far as this list can know. */
    enum Place {
        KEY_RING, PASSWORD_FILE
    }

    record Entry(URI site, String user, String userId, String displayName, Place place) {
        Account account() {
            return new Account(site, user, userId, displayName);
        }
    }

    KnownAccounts(Settings settings, ILog log) {
        this.settings = settings;
        this.log = log;
    }

    synchronized List<Entry> entries() {
        String json = settings.get(KEY).orElse("[]");
        try {
            return JSON.readValue(json, new TypeReference<List<Entry>>() {
            });
        } catch (JacksonException e) {
            log.error("The list of accounts cannot be understood and starts anew.", e);
            return List.of();
        }
    }

    /** Puts an account first. */
    synchronized void used(Account account, Place place) {
        List<Entry> entries = without(account);
        entries.addFirst(new Entry(account.site(), account.user(), account.userId(), account.displayName(), place));
        write(entries);
    }

    synchronized void forget(Account account) {
        write(without(account));
    }

    private List<Entry> without(Account account) {
        List<Entry> entries = new ArrayList<>(entries());
        entries.removeIf(entry -> entry.account().isSameAs(account));
        return entries;
    }

    private void write(List<Entry> entries) {
        settings.put(KEY, JSON.writeValueAsString(entries));
    }
}
