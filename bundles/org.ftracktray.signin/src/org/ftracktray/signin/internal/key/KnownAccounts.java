// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.signin.internal.key;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.ILog;
import org.ftracktray.signin.Account;
import org.ftracktray.signin.internal.site.Settings;

/**
 * The accounts that have signed in, the one used last first, as the preferences hold them: one line each, without any key.
 * An account that was forgotten stays in the list, unseen, until its key is removed. No I/O.
 */
public final class KnownAccounts {
    static final String KEY = "accounts";

    private final Settings settings;
    private final ILog log;
    private final Set<String> complainedOf = new HashSet<>();

    /** Where the key of an account is. */
    public enum Place {
        KEY_RING, PASSWORD_FILE
    }

    /** @param forgotten whether only the removal of its key is left to do */
    record Entry(Account account, Place place, boolean forgotten) {
        boolean isOf(Account other) {
            return account.isSameAs(other);
        }
    }

    public KnownAccounts(Settings settings, ILog log) {
        this.settings = settings;
        this.log = log;
    }

    public synchronized List<Account> accounts() {
        return entries().stream().filter(Predicate.not(Entry::forgotten)).map(Entry::account).toList();
    }

    synchronized Optional<Place> placeOf(Account account) {
        return entries().stream().filter(entry -> entry.isOf(account) && !entry.forgotten()).map(Entry::place)
                .findFirst();
    }

    /** Puts an account first. Its key elsewhere, if there is one, is to be removed. */
    public synchronized void used(Account account, Place place) {
        List<Entry> entries = new ArrayList<>(entries());
        entries.removeIf(entry -> entry.isOf(account) && entry.place() == place);
        entries.replaceAll(entry -> entry.isOf(account) ? new Entry(entry.account(), entry.place(), true) : entry);
        entries.addFirst(new Entry(account, place, false));
        write(entries);
    }

    /** Takes an account off the list; its keys are to be removed. */
    public synchronized void forget(Account account) {
        List<Entry> entries = new ArrayList<>(entries());
        entries.replaceAll(entry -> entry.isOf(account) ? new Entry(entry.account(), entry.place(), true) : entry);
        write(entries);
    }

    /** The accounts whose keys are to be removed from a place. */
    synchronized List<Account> toRemoveFrom(Place place) {
        return entries().stream().filter(entry -> entry.forgotten() && entry.place() == place).map(Entry::account)
                .toList();
    }

    /** A key that was to be removed is gone. */
    synchronized void removed(Account account, Place place) {
        List<Entry> entries = new ArrayList<>(entries());
        if (entries.removeIf(entry -> entry.isOf(account) && entry.place() == place && entry.forgotten())) {
            write(entries);
        }
    }

    /** Whether a place holds the key of somebody who was not forgotten. */
    synchronized boolean isUsed(Place place) {
        return entries().stream().anyMatch(entry -> entry.place() == place && !entry.forgotten());
    }

    private List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        for (String line : settings.get(KEY).orElse("").split("\\R")) {
            try {
                if (!line.isBlank()) {
                    entries.add(AccountLine.parse(line));
                }
            } catch (IllegalArgumentException e) {
                if (complainedOf.add(line)) {
                    log.warn("A line of the list of accounts cannot be understood and is left out: " + e.getMessage(),
                            e);
                }
            }
        }
        return entries;
    }

    private void write(List<Entry> entries) {
        settings.put(KEY, entries.stream().map(AccountLine::of).collect(Collectors.joining("\n")));
    }
}
