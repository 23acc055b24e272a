// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch;

import java.time.Duration;
import java.time.Instant;

import org.ftracktray.client.Problem;

/** Where the search for applications is; an immutable snapshot. */
public sealed interface ScanState {

    /** No search was made yet. */
    record NotYet() implements ScanState {}

    /**
     * It is under way.
     *
     * @param began
     *            when it began
     * @param place
     *            the folder that is being searched, or "" before the first
     * @param seen
     *            how many names were looked at so far
     * @param found
     *            how many programs were found so far
     */
    record Searching(Instant began, String place, long seen, int found) implements ScanState {}

    /**
     * It is over.
     *
     * @param ended
     *            when
     * @param took
     *            how long it took
     * @param seen
     *            how many names were looked at
     * @param found
     *            how many versions of applications are in the catalogue, installed or not
     * @param cancelled
     *            whether somebody ended it early; the catalogue is then the one from before
     */
    record Done(Instant ended, Duration took, long seen, int found, boolean cancelled) implements ScanState {}

    /**
     * It failed as a whole; the catalogue is the one from before, and empty when there was none.
     *
     * @param ended
     *            when
     * @param problem
     *            what happened, for people
     */
    record Failed(Instant ended, Problem problem) implements ScanState {}
}
