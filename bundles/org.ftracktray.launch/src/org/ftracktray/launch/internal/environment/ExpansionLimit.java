// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.environment;

import org.ftracktray.launch.EnvironmentChange;

/** Bounds what references make of an environment: some that double each other fill any memory. */
final class ExpansionLimit {

    /** Characters of one value, and of all together; no system starts a process with more. */
    private static final int MOST_OF_ONE = 1_000_000;
    private static final int MOST_OF_ALL = 8_000_000;

    private long all;

    void clear() {
        all = 0;
    }

    /**
     * Looks at a value that grows.
     *
     * @param change
     *            what the value comes from; null outside of a variable
     */
    void check(EnvironmentChange change, long length) throws EnvironmentCycleException {
        if (length > MOST_OF_ONE) {
            throw EnvironmentCycleException.tooLong(change, MOST_OF_ONE);
        }
    }

    /** Counts a value that is complete; null when the variable is not set. */
    void add(EnvironmentChange change, String value) throws EnvironmentCycleException {
        all += value == null ? 0 : value.length();
        check(change, value == null ? 0 : value.length());
        if (all > MOST_OF_ALL) {
            throw EnvironmentCycleException.tooLong(change, MOST_OF_ALL);
        }
    }
}
