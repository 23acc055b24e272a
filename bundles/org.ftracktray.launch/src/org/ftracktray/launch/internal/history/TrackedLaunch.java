// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.history;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.ftracktray.launch.LaunchRecord;
import org.ftracktray.launch.LaunchState;
import org.ftracktray.launch.internal.log.ExitCodeFile;

/**
 * A launch and its process.
 *
 * @param mark
 *            tells the process from a later one with the same id
 */
record TrackedLaunch(LaunchRecord launched, ProcessMark mark) {

    /** With the process that is there now. */
    static TrackedLaunch of(LaunchRecord launched) {
        return new TrackedLaunch(launched, ProcessMark.of(launched.pid()));
    }

    String id() {
        return launched.id();
    }

    boolean isRunning() {
        return launched.state() instanceof LaunchState.Running;
    }

    /** What the shell above the process notes. */
    ExitCodeFile trace() {
        return ExitCodeFile.of(launched.log());
    }

    /** The process, as long as it is there. */
    Optional<ProcessHandle> process() {
        return launched.pid() == 0
                ? Optional.empty()
                : ProcessHandle.of(launched.pid()).filter(handle -> mark.fits(handle, trace()));
    }

    /** Whether the process that is followed is not the one that was started. */
    boolean isHandedOver() {
        return trace().exitCode().isPresent() && trace().pidWithin(Duration.ZERO).orElse(0) != launched.pid();
    }

    /** All that belongs to it now, to be ended together; empty when it is not there any more. */
    Optional<ProcessTree> tree() {
        return process().map(process -> new ProcessTree(isHandedOver()
                ? Successors.of(trace(), Optional.empty(), Set.of()).with(process).processes()
                : List.of(process)));
    }

    /** As it is written down. */
    HistoryEntry entry(boolean starting, String host) {
        return HistoryEntry.of(launched, mark, starting, host);
    }
}
