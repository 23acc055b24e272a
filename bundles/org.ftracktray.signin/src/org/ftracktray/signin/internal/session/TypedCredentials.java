// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.signin.internal.session;

import java.util.regex.Pattern;

import org.ftracktray.client.ApiKey;

/**
 * A user name and a key as a person typed or pasted them, put right where that is certain.
 *
 * @param user without surrounding blanks, "" when nothing was typed
 * @param key the key
 */
public record TypedCredentials(String user, ApiKey key) {
    /** Keys are UUIDs or, on newer sites, longer Base64 text. */
    private static final Pattern LIKE_A_KEY = Pattern
            .compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}|(?=.*\\d)[A-Za-z0-9+/=_:-]{32,}");

    /** Drops blanks, and puts a pair back in order of which only the user name looks like a key. */
    public static TypedCredentials understand(String user, ApiKey key) {
        String name = user.strip();
        String secret = key.reveal();
        if (LIKE_A_KEY.matcher(name).matches() && !LIKE_A_KEY.matcher(secret).matches()) {
            return new TypedCredentials(secret, new ApiKey(name));
        }
        return new TypedCredentials(name, key);
    }
}
