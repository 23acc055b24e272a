// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.history;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

import org.ftracktray.launch.LaunchRecord;
import org.ftracktray.launch.LaunchState;
import org.ftracktray.launch.internal.log.ExitCodeFile;

/** A start that was under way when an earlier run of this client ended in the middle of it. */
final class UnfinishedStart {

    /** For a shell that was started just before. */
    private static final Duration NOTED = Duration.ofMillis(500);

    private UnfinishedStart() {}

    /** What became of it; empty when nothing tells that a process was ever started. */
    static Optional<LaunchRecord> resolved(LaunchRecord planned, ProcessMark mark) {
        ExitCodeFile trace = ExitCodeFile.of(planned.log());
        long pid = planned.pid() != 0 ? planned.pid() : trace.pidWithin(NOTED).orElse(0);
        if (pid == 0) {
            return Optional.empty();
        }
        LaunchRecord started = planned.withPid(pid);
        Instant noted = trace.noted().filter(at -> at.isAfter(planned.started())).orElse(planned.started());
        if (trace.exitCode().isPresent()) {
            LaunchState ended = new LaunchState.Ended(trace.exitCode().get(), noted);
            Successors next = Successors.after(started, ended, Optional.empty(), Set.of());
            return Optional.of(next.isEmpty() ? started.in(ended) : started.withPid(next.first().pid()));
        }
        boolean runs = ProcessHandle.of(pid).filter(handle -> mark.fits(handle, trace)).isPresent();
        return Optional.of(runs ? started : started.in(new LaunchState.Gone(Instant.now())));
    }
}
