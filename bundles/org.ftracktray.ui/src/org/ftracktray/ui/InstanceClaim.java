// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/** What came of wanting to be the one process that answers for this workstation. */
public sealed interface InstanceClaim {

    /** This process is it now. */
    record First() implements InstanceClaim {}

    /**
     * Another process is it.
     *
     * @param owner
     *            which one; empty when its note cannot be read
     * @param answer
     *            what it said
     * @param otherSite
     *            its site, when that is another than the start was given
     */
    record Taken(Optional<Owner> owner, Answer answer, Optional<URI> otherSite) implements InstanceClaim {}

    /** What the process that was first said to the second. */
    enum Answer {
        /** Its window is in front now. */
        SHOWN,
        /** As {@link #SHOWN}, and it has taken the link. */
        OPENED,
        /** It runs; it has no window, or was not asked to show it. */
        RUNS,
        /** Nothing, for some seconds. */
        SILENT,
        /** It was told to end, and goes on. */
        STAYS
    }

    /**
     * The process that has the folder.
     *
     * @param host
     *            name of its machine
     * @param since
     *            when it was started
     */
    record Owner(String host, long pid, Instant since, InstanceKind kind) {}
}
