// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.signin.internal;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.core.runtime.ILog;
import org.ftracktray.signin.Account;

/**
 * The accounts that have signed in, the one used last first, as the preferences hold them: one line each, without any key.
 * Read while the window opens, hence no JSON library, which would take longer to load than all the rest.
 */
final class KnownAccounts {
    static final String KEY = "accounts";

    private final Settings settings;
    private final ILog log;

    /** Where the key of an account is. */
    enum Place {
        KEY_RING, PASSWORD_FILE
    }

    record Entry(Account account, Place place) {

        /** @throws IllegalArgumentException when the line was not written by {@link #line()} */
        static Entry parse(String line) {
            List<String> fields = Stream.of(line.split(" ", -1))
                    .map(field -> URLDecoder.decode(field, StandardCharsets.UTF_8)).toList();
            if (fields.size() != 5) {
                throw new IllegalArgumentException(line);
            }
            return new Entry(new Account(URI.create(fields.get(1)), fields.get(2), fields.get(3), fields.get(4)),
                    Place.valueOf(fields.get(0)));
        }

        String line() {
            return Stream
                    .of(place.name(), account.site().toString(), account.user(), account.userId(),
                            account.displayName())
                    .map(field -> URLEncoder.encode(field, StandardCharsets.UTF_8)).collect(Collectors.joining(" "));
        }
    }

    KnownAccounts(Settings settings, ILog log) {
        this.settings = settings;
        this.log = log;
    }

    synchronized List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        for (String line : settings.get(KEY).orElse("").split("\n")) {
            try {
                if (!line.isBlank()) {
                    entries.add(Entry.parse(line));
                }
            } catch (IllegalArgumentException e) {
                log.warn("A line of the list of accounts cannot be understood and is left out.", e);
            }
        }
        return List.copyOf(entries);
    }

    /** Puts an account first. */
    synchronized void used(Account account, Place place) {
        List<Entry> entries = without(account);
        entries.addFirst(new Entry(account, place));
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
        settings.put(KEY, entries.stream().map(Entry::line).collect(Collectors.joining("\n")));
    }
}
