// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch;

import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;

/**
 * An application that a launcher started in its own way.
 *
 * @param pid
 *            its process on this machine, when it has one
 * @param exitCode
 *            completes with the exit code when it ended
 */
public record StartedApplication(OptionalLong pid, CompletableFuture<Integer> exitCode) {}
