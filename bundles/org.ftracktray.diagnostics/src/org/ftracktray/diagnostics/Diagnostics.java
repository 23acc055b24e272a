// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.diagnostics;

import java.util.List;
import java.util.function.Consumer;

/**
 * The product looking at itself. A declarative service; all methods do network and file I/O and block: never call them
 * on the UI thread.
 */
public interface Diagnostics {

    /**
     * Runs every check, several at once, each under its own time limit.
     *
     * @return one outcome per check in the order in which they should be shown
     */
    default List<CheckOutcome> runAll() {
        return runAll(outcome -> {});
    }

    /**
     * Runs every check and tells of each as soon as it ended.
     *
     * @param progress called on the threads of the checks, possibly at the same time
     */
    List<CheckOutcome> runAll(Consumer<CheckOutcome> progress);

    /**
     * A text to send to support: versions, system, site, user, states, outcomes of the checks and the last log lines.
     * Every known API key, and whatever looks like one, is removed.
     */
    default String report() {
        return report(List.of());
    }

    /**
     * The same with an answer of {@link EntityExplanations} that the user was shown.
     *
     * @param explained in the order in which it was shown; may be empty
     */
    String report(List<CheckOutcome> explained);
}
