// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.signin.internal.browser;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.ftracktray.client.ApiKey;

/**
 * What the site put into the redirect: {@code api_user} and {@code api_key} (ftrack Connect login_tools.py).
 *
 * @param user empty when the site sent none
 * @param key empty when the site sent none, as it does when it refuses to hand out a key
 */
record RedirectParameters(Optional<String> user, Optional<ApiKey> key) {
    static final RedirectParameters NOTHING = new RedirectParameters(Optional.empty(), Optional.empty());

    private static final int LONGEST_VALUE = 1024;

    /** Empty when neither parameter is there or one of them is there twice, too long or wrongly encoded. */
    static Optional<RedirectParameters> parse(String rawQuery) {
        if (rawQuery == null) {
            return Optional.empty();
        }
        try {
            List<String> users = values(rawQuery, "api_user");
            List<String> keys = values(rawQuery, "api_key");
            if (users.size() + keys.size() == 0 || users.size() > 1 || keys.size() > 1) {
                return Optional.empty();
            }
            return Optional.of(new RedirectParameters(first(users), first(keys).map(ApiKey::new)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> first(List<String> values) {
        return values.stream().map(String::strip).filter(value -> !value.isEmpty()).findFirst();
    }

    private static List<String> values(String rawQuery, String name) {
        List<String> values = new ArrayList<>();
        for (String pair : rawQuery.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0 && decode(pair.substring(0, equals)).equals(name)) {
                String value = decode(pair.substring(equals + 1));
                if (value.length() > LONGEST_VALUE) {
                    throw new IllegalArgumentException("too long");
                }
                values.add(value);
            }
        }
        return values;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
