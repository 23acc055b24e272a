// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.desktop.internal.bus;

import java.lang.System.Logger.Level;

/** Where this bundle writes what happened: the log of the platform in the product, the console in plain tests. */
public final class Journal {
    private static final System.Logger LOG = System.getLogger("org.ftracktray.desktop");

    private Journal() {}

    /** Something that a person need not do anything about. */
    public static void note(String message, Throwable cause) {
        LOG.log(Level.DEBUG, message, cause);
    }

    /** Something that does not work, and why. */
    public static void warn(String message, Throwable cause) {
        LOG.log(Level.WARNING, message, cause);
    }

    /** A fact that helps to understand what is seen. */
    public static void tell(String message) {
        LOG.log(Level.INFO, message);
    }
}
