// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

import org.ftracktray.client.Registration;
import org.ftracktray.launch.LaunchState;
import org.ftracktray.launch.internal.history.History;
import org.ftracktray.launch.internal.log.WarningLog;

/** Does something every few seconds for as long as an application runs, and sleeps otherwise. */
final class RunningApplicationsTimer implements AutoCloseable {

    private final History history;
    private final Duration period;
    private final Runnable work;
    private final ScheduledExecutorService clock = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("applications").factory());
    private final Registration following;
    private ScheduledFuture<?> repeated;

    RunningApplicationsTimer(History history, Duration period, WarningLog warnings, Runnable work) {
        this.history = history;
        this.period = period;
        this.work = () -> {
            try {
                work.run();
            } catch (RuntimeException | LinkageError e) {
                warnings.warn("Looking after the running applications failed.", e);
            }
        };
        this.following = history.onChange(record -> follow());
        follow();
    }

    private synchronized void follow() {
        boolean needed = history.launches().stream().anyMatch(each -> each.state() instanceof LaunchState.Running);
        if (needed && repeated == null) {
            repeated = clock.scheduleWithFixedDelay(work, period.toMillis(), period.toMillis(), TimeUnit.MILLISECONDS);
        } else if (!needed && repeated != null) {
            repeated.cancel(false);
            repeated = null;
        }
    }

    @Override
    public void close() {
        following.close();
        clock.shutdownNow();
    }
}
