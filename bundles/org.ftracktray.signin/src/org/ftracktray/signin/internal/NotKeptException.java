// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.signin.internal;

/** A key cannot be kept or read; the message is a sentence for the user. */
final class NotKeptException extends RuntimeException {
    NotKeptException(String message, Throwable cause) {
        super(message, cause);
    }
}
