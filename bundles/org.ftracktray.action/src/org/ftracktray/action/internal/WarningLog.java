// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.action.internal;

/** Where a failing action is written to. */
@FunctionalInterface
interface WarningLog {

    /** The cause may be null. */
    void warn(String message, Throwable cause);
}
