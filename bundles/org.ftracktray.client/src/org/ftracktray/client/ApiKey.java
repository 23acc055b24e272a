// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client;

import java.util.Objects;

/**
 * An ftrack API key. Its text is only available through {@link #reveal()}, so that it does not reach a log, a window or an
 * exception by way of {@code toString}. Not serialisable on purpose.
 */
public final class ApiKey {
    private final String text;

    /**
     * @param text the key as ftrack shows it; surrounding white space is dropped
     * @throws IllegalArgumentException if nothing remains, or if the text cannot be the value of an HTTP header
     */
    public ApiKey(String text) {
        this.text = Objects.requireNonNull(text).strip();
        if (this.text.isEmpty()) {
            throw new IllegalArgumentException("The API key is empty.");
        }
        if (!HeaderText.isSafe(this.text)) {
            throw new IllegalArgumentException("The API key contains characters that no API key has.");
        }
    }

    /** The key itself. Only for sending it to its own site and for keeping it in a key store. */
    public String reveal() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ApiKey key && key.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** A mask of constant length. */
    @Override
    public String toString() {
        return "********";
    }
}
