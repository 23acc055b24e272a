// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.internal.network;

import java.util.List;
import java.util.regex.Pattern;

/** The ways to sign in that {@code Proxy-Authenticate} offers (RFC 9110, 11.6.1). */
final class AuthenticationSchemes {
    private static final int MOST = 10;
    /** A word that begins a challenge is followed by a blank or nothing, that of a parameter by an equals sign. */
    private static final Pattern NAME = Pattern
            .compile("(?:^|,)\\s*+([A-Za-z][A-Za-z0-9-]{0,30}+)(?=\\s*+(?:,|$)|\\s++[^=\\s])");

    private AuthenticationSchemes() {}

    static List<String> in(String challenge) {
        return NAME.matcher(withoutQuotes(challenge)).results().map(name -> name.group(1)).distinct().limit(MOST)
                .toList();
    }

    private static String withoutQuotes(String text) {
        StringBuilder rest = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted && c == '\\') {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
                rest.append(c);
            } else if (!quoted) {
                rest.append(c);
            }
        }
        return rest.toString();
    }
}
