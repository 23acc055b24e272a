// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.start;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.ftracktray.client.Problem;
import org.ftracktray.launch.Application;
import org.ftracktray.launch.LaunchResult;

/**
 * How many launches go on at once: some for each application, so that one that hangs leaves the others their room.
 * Thread-safe.
 */
public final class LaunchSlots {

    private final int each;
    private final Duration patience;
    private final Map<String, Semaphore> slots = new ConcurrentHashMap<>();

    /**
     * @param each
     *            how many launches of one application go on at once
     * @param patience
     *            how long a further one waits
     */
    public LaunchSlots(int each, Duration patience) {
        this.each = each;
        this.patience = patience;
    }

    /** Launches as soon as there is room; fails when there was none for too long. */
    public LaunchResult launch(Application application, Supplier<LaunchResult> launch) {
        Semaphore free = slots.computeIfAbsent(application.identifier().toLowerCase(Locale.ROOT),
                identifier -> new Semaphore(each, true));
        try {
            if (!free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return new LaunchResult.Failed(new Problem(application.title() + " could not be started.",
                        each + " starts of it are under way, and none of them has ended within "
                                + Limited.seconds(patience) + ".",
                        "Find out what they wait for, and try again."));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ApplicationStarter.interrupted(application.title());
        }
        try {
            return launch.get();
        } finally {
            free.release();
        }
    }
}
