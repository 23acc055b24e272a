// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal;

import java.nio.file.Path;
import java.time.Duration;

import org.ftracktray.client.Registration;
import org.ftracktray.launch.LaunchState;
import org.ftracktray.launch.internal.history.History;
import org.ftracktray.launch.internal.log.LogLimit;
import org.ftracktray.launch.internal.log.WarningLog;

/** Keeps the logs of applications short while they run, when they end, and after a time in which nobody looked. */
final class LogMaintenance implements AutoCloseable {

    /** An application that prints all the time fills some hundred megabytes a second. */
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private final RunningApplicationsTimer running;
    private final Registration ends;

    LogMaintenance(History history, Path folder, LogLimit limit, WarningLog warnings) {
        ends = history.onChange(record -> {
            if (!(record.state() instanceof LaunchState.Running)) {
                limit.finish(record.log());
            }
        });
        running = new RunningApplicationsTimer(history, BETWEEN_LOOKS, warnings,
                () -> history.openLogs().forEach(limit::enforce));
        Thread.ofVirtual().name("logs").start(() -> limit.finishAll(folder, history.openLogs()));
    }

    @Override
    public void close() {
        ends.close();
        running.close();
    }
}
