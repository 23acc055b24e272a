// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal;

import java.nio.file.Path;
import java.time.Duration;

import org.ftracktray.client.Registration;
import org.ftracktray.launch.LaunchState;
import org.ftracktray.launch.internal.history.History;
import org.ftracktray.launch.internal.history.History.Trouble;
import org.ftracktray.launch.internal.start.LogLimit;

/** Keeps the logs of applications short while they run, when they end, and after a time in which nobody looked. */
final class LogCare implements AutoCloseable {

    /** An application that prints all the time fills some hundred megabytes a second. */
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private final WhileSomethingRuns running;
    private final Registration ends;

    LogCare(History history, Path folder, LogLimit limit, Trouble trouble) {
        ends = history.onChange(launched -> {
            if (!(launched.state() instanceof LaunchState.Running)) {
                limit.finish(launched.log());
            }
        });
        running = new WhileSomethingRuns(history, BETWEEN_LOOKS, trouble,
                () -> history.openLogs().forEach(limit::enforce));
        Thread.ofVirtual().name("logs").start(() -> limit.finishAll(folder, history.openLogs()));
    }

    @Override
    public void close() {
        ends.close();
        running.close();
    }
}
