// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.signin.internal.key;

/** A key cannot be kept or read; the message is a sentence for the user. */
public final class KeyNotStoredException extends RuntimeException {
    public KeyNotStoredException(String message, Throwable cause) {
        super(message, cause);
    }
}
