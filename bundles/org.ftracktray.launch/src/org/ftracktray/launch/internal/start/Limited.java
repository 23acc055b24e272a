// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.start;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;

import org.ftracktray.client.FtrackException;
import org.ftracktray.client.Problem;

/**
 * Runs what is not ours, or may hang in the system, with a time limit. Each call has a platform thread of its own: code
 * that never waits would take a carrier from all virtual threads. What ignores its interruption is left behind, but only
 * a few times. Thread-safe.
 */
final class Limited {

    private static final int MOST_LEFT_BEHIND = 4;

    private enum Fate {
        AWAITED, LEFT, ENDED
    }

    private final Duration limit;
    private final Map<String, Integer> leftBehind = new ConcurrentHashMap<>();

    Limited(Duration limit) {
        this.limit = limit;
    }

    /**
     * What the work returns.
     *
     * @param what
     *            names the work as the subject of a sentence, for instance "The hook studio.LicenceHook"
     * @param remedy
     *            what to do when it takes too long
     * @throws LaunchFailedException
     *             when it took too long or ended with an error that has no message of its own
     * @throws InterruptedException
     *             when the calling thread is interrupted; the work is interrupted, too
     * @throws Exception
     *             what the work throws, with the name of the work
     */
    <T> T call(String what, String remedy, Callable<T> work) throws Exception {
        int hanging = leftBehind.getOrDefault(what, 0);
        if (hanging >= MOST_LEFT_BEHIND) {
            throw new LaunchFailedException(what + " does not answer.",
                    "It has not come back from " + hanging + " earlier calls.", remedy);
        }
        FutureTask<T> task = new FutureTask<>(work);
        AtomicReference<Fate> fate = new AtomicReference<>(Fate.AWAITED);
        Thread.ofPlatform().daemon().name(what).start(() -> {
            try {
                task.run();
            } finally {
                if (fate.getAndSet(Fate.ENDED) == Fate.LEFT) {
                    count(what, -1);
                }
            }
        });
        try {
            return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            if (fate.compareAndSet(Fate.AWAITED, Fate.LEFT)) {
                count(what, 1);
            }
            throw new LaunchFailedException(
                    new Problem(what + " took longer than " + seconds(limit) + ".", "", remedy), e);
        } catch (ExecutionException e) {
            throw told(what, remedy, e.getCause());
        } finally {
            task.cancel(true);
        }
    }

    private void count(String what, int more) {
        leftBehind.merge(what, more, (one, other) -> one + other == 0 ? null : one + other);
    }

    static String seconds(Duration limit) {
        return limit.toMillis() % 1000 == 0 ? limit.toSeconds() + " seconds" : limit.toMillis() + " milliseconds";
    }

    /** A sentence of the work's own is kept; what has none, or is an error of the program, is named. */
    private static Exception told(String what, String remedy, Throwable failure) {
        return switch (failure) {
            case LaunchFailedException told -> told;
            case FtrackException told -> told;
            case Exception own when own.getMessage() != null && !own.getMessage().isBlank() ->
                new ContributionException(what, own);
            default -> new LaunchFailedException(new Problem(what + " failed.", "It threw " + failure + ".", remedy),
                    failure);
        };
    }
}
