// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.signin.internal.browser;

import java.security.SecureRandom;
import java.util.Base64;

/** Random text that nobody can guess. */
final class RandomToken {
    private static final int BYTES = 24;

    private RandomToken() {}

    /** 192 random bits, safe in a URL path. */
    static String oneTime() {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
