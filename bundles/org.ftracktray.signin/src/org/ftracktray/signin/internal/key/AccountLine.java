// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.signin.internal.key;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.ftracktray.client.SiteAddress;
import org.ftracktray.signin.Account;
import org.ftracktray.signin.internal.key.KnownAccounts.Entry;
import org.ftracktray.signin.internal.key.KnownAccounts.Place;

/**
 * A known account as a line of text. Read while the window opens, hence no JSON library, which would take longer to load
 * than all the rest.
 */
final class AccountLine {
    private static final String FORGOTTEN = "forgotten";
    private static final int FIELDS = 5;

    private AccountLine() {}

    /** @throws IllegalArgumentException with what is wrong, when the line was not written by {@link #of} */
    static Entry parse(String line) {
        List<String> fields = Stream.of(line.replace("\uFEFF", "").strip().split(" ", -1))
                .map(field -> URLDecoder.decode(field, StandardCharsets.UTF_8)).toList();
        boolean forgotten = fields.size() == FIELDS + 1 && fields.getLast().equals(FORGOTTEN);
        if (fields.size() != FIELDS && !forgotten) {
            throw new IllegalArgumentException("It has " + fields.size() + " fields instead of " + FIELDS + ".");
        }
        URI site = URI.create(fields.get(1));
        if (!SiteAddress.normalise(fields.get(1)).equals(site)) {
            throw new IllegalArgumentException("The address is not that of a site.");
        }
        if (fields.stream().anyMatch(field -> field.chars().anyMatch(Character::isISOControl))
                || fields.get(2).isBlank()) {
            throw new IllegalArgumentException("The user name is not one.");
        }
        return new Entry(new Account(site, fields.get(2), fields.get(3), fields.get(4)), Place.valueOf(fields.get(0)),
                forgotten);
    }

    static String of(Entry entry) {
        Account account = entry.account();
        return Stream
                .concat(Stream.of(entry.place().name(), account.site().toString(), account.user(), account.userId(),
                        account.displayName()), entry.forgotten() ? Stream.of(FORGOTTEN) : Stream.empty())
                .map(field -> URLEncoder.encode(field, StandardCharsets.UTF_8)).collect(Collectors.joining(" "));
    }
}
