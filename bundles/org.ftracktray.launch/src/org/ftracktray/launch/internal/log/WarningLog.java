// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.log;

/** Where it is told what could not be done; the log of the bundle, unless a test listens. */
@FunctionalInterface
public interface WarningLog {

    /** The cause may be null. */
    void warn(String message, Throwable cause);
}
