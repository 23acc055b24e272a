// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch;

import org.ftracktray.client.Problem;

/** Whether an application can be started on this workstation. */
public sealed interface Availability {

    /** It is there and may be started. */
    record Installed() implements Availability {}

    /** It cannot be started, for instance because the program is missing or not executable. */
    record NotInstalled(Problem problem) implements Availability {}

    /** Whether it can be started. */
    default boolean installed() {
        return this instanceof Installed;
    }
}
