// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client;

import java.util.Objects;

/**
 * Who talks to a site: user name and API key, sent as the headers {@code ftrack-user} and {@code ftrack-api-key}.
 *
 * @param user the ftrack user name (often an e-mail address), without surrounding white space
 * @param key a personal key of that user or a global key of the site
 */
public record Credentials(String user, ApiKey key) {
    /** @throws IllegalArgumentException if the user name is blank or cannot be the value of an HTTP header */
    public Credentials {
        user = Objects.requireNonNull(user).strip();
        Objects.requireNonNull(key);
        if (user.isEmpty()) {
            throw new IllegalArgumentException("The user name is empty.");
        }
        if (!HeaderText.isSafe(user)) {
            throw new IllegalArgumentException("The user name contains characters that cannot be sent to ftrack.");
        }
    }
}
