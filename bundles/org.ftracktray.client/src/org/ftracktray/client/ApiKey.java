// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Objects;

/**
 * An ftrack API key. Its text is only available through {@link #reveal()}, so that it does not reach a log, a window or an
 * exception by way of {@code toString}. In memory it is masked, so that neither a heap dump nor a crash report shows it in
 * clear; that is no protection against somebody who means to find it there. Not serialisable on purpose.
 */
public final class ApiKey {
    private final byte[] mask;
    private final byte[] masked;

    /**
     * @param text the key as ftrack shows it; surrounding white space is dropped
     * @throws IllegalArgumentException if nothing remains, or if the text cannot be the value of an HTTP header
     */
    public ApiKey(String text) {
        String key = Objects.requireNonNull(text).strip();
        if (key.isEmpty()) {
            throw new IllegalArgumentException("The API key is empty.");
        }
        if (!HeaderText.isSafe(key)) {
            throw new IllegalArgumentException("The API key contains characters that no API key has.");
        }
        masked = key.getBytes(StandardCharsets.UTF_8);
        mask = new byte[masked.length];
        new SecureRandom().nextBytes(mask);
        applyMask(masked);
    }

    private void applyMask(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] ^= mask[i];
        }
    }

    /** The key itself. Only for sending it to its own site and for keeping it in a key store; do not hold on to it. */
    public String reveal() {
        byte[] bytes = masked.clone();
        applyMask(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ApiKey key && key.reveal().equals(reveal());
    }

    @Override
    public int hashCode() {
        return reveal().hashCode();
    }

    /** A mask of constant length. */
    @Override
    public String toString() {
        return "********";
    }
}
