// SPDX-License-Identifier: EPL-2.0
package org.freedesktop.DBus;

import org.freedesktop.dbus.exceptions.DBusExecutionException;

/**
 * Errors of the D-Bus specification. The library names an error on the bus as its class, so that these have to lie in a package of
 * that name; its own {@code org.freedesktop.dbus.errors} would come out under names that no panel knows.
 */
public final class Error {
    private Error() {}

    /** There is no such property. */
    public static final class UnknownProperty extends DBusExecutionException {
        private static final long serialVersionUID = 1L;

        public UnknownProperty(String message) {
            super(message);
        }
    }

    /** The property cannot be set. */
    public static final class PropertyReadOnly extends DBusExecutionException {
        private static final long serialVersionUID = 1L;

        public PropertyReadOnly(String message) {
            super(message);
        }
    }

    /** An argument makes no sense. */
    public static final class InvalidArgs extends DBusExecutionException {
        private static final long serialVersionUID = 1L;

        public InvalidArgs(String message) {
            super(message);
        }
    }
}
