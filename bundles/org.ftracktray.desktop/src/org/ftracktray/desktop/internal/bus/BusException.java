// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.desktop.internal.bus;

/** A bus that cannot be reached, or a service on it that did not do what was asked. */
public final class BusException extends Exception {
    private static final long serialVersionUID = 1L;

    BusException(String message, Throwable cause) {
        super(message, cause);
    }

    BusException(String message) {
        super(message);
    }
}
