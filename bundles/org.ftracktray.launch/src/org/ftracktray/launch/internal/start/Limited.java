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
import java.util.concurrent.atomic.AtomicInteger;

import org.ftracktray.client.Problem;

/**
 * Runs what is not ours, or may hang in the system, with a time limit. Each call has a platform thread of its own: code
 * that never waits would take a carrier from all virtual threads. What ignores its interruption is left behind, but only
 * a few times. Thread-safe.
 */
final class Limited {

    private static final int MOST_LEFT_BEHIND = 4;

    private final Duration limit;
    private final Map<String, AtomicInteger> leftBehind = new ConcurrentHashMap<>();

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
     *             what the work throws
     */
    <T> T call(String what, String remedy, Callable<T> work) throws Exception {
        AtomicInteger hanging = leftBehind.computeIfAbsent(what, name -> new AtomicInteger());
        if (hanging.get() >= MOST_LEFT_BEHIND) {
            throw new LaunchFailedException(what + " does not answer.",
                    "It has not come back from its last " + hanging.get() + " calls.", remedy);
        }
        FutureTask<T> task = new FutureTask<>(work);
        hanging.incrementAndGet();
        Thread.ofPlatform().daemon().name(what).start(() -> {
            try {
                task.run();
            } finally {
                hanging.decrementAndGet();
            }
        });
        try {
            return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new LaunchFailedException(
                    new Problem(what + " took longer than " + seconds(limit) + ".", "", remedy), e);
        } catch (ExecutionException e) {
            throw told(what, remedy, e.getCause());
        } finally {
            task.cancel(true);
        }
    }

    static String seconds(Duration limit) {
        return limit.toMillis() % 1000 == 0 ? limit.toSeconds() + " seconds" : limit.toMillis() + " milliseconds";
    }

    /** A sentence of the work's own is kept; what has none, or is an error of the program, is named. */
    private static Exception told(String what, String remedy, Throwable failure) {
        if (failure instanceof Exception exception && exception.getMessage() != null
                && !exception.getMessage().isBlank()) {
            return exception;
        }
        return new LaunchFailedException(new Problem(what + " failed.", "It threw " + failure + ".", remedy), failure);
    }
}
