// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;

/**
 * An application that a launcher started in its own way.
 *
 * @param pid
 *            its process on this machine, when it has one
 * @param exitCode
 *            completes with the exit code when it ended
 * @param stop
 *            ends it, when that is not done by ending its process; returns at once
 */
public record StartedApplication(OptionalLong pid, CompletableFuture<Integer> exitCode, Optional<Runnable> stop) {

    /** One that is stopped by ending its process, or not at all. */
    public StartedApplication(OptionalLong pid, CompletableFuture<Integer> exitCode) {
        this(pid, exitCode, Optional.empty());
    }
}
