// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.diagnostics;

/**
 * One thing that can be wrong. Contributed as a declarative service of this type or through the extension point
 * {@code org.ftracktray.diagnostics.checks}.
 */
public interface Check {

    /** Identifies the check in reports, for example {@code ftracktray.site}; never changes. */
    String id();

    /** A few words for the user, for example {@code Ftrack URL}. */
    String title();

    /**
     * Looks. Called on a background thread, possibly at the same time as other checks; it is interrupted and counts as
     * unknown after a time limit of 15 seconds. A thrown exception counts as unknown, too.
     *
     * @throws Exception when it could not be found out
     */
    CheckResult run() throws Exception;

    /** Where it stands among those that are as grave, small numbers first; equal ones are sorted by title. */
    default int order() {
        return 1000;
    }
}
