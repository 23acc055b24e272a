// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.start;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.ftracktray.launch.LaunchResult;
import org.ftracktray.launch.Launched;

/** Makes one launch of several clicks: who clicks again while it is under way, or just after, gets the same result. */
public final class ClickGuard {

    private record Flight(Instant began, CompletableFuture<LaunchResult> result) {}

    private final Map<String, Flight> flights = new ConcurrentHashMap<>();
    private final Duration window;
    private final InstantSource clock;
    private final Predicate<Launched> over;

    /**
     * A guard that takes a second launch for the same click when it comes within a time of the first.
     *
     * @param over
     *            whether what was started was stopped or crashed, so that nobody who starts it again means the same click
     */
    public ClickGuard(Duration window, InstantSource clock, Predicate<Launched> over) {
        this.window = window;
        this.clock = clock;
        this.over = over;
    }

    /** Launches, or waits for the launch with the same key that is under way. A failed launch may be tried at once. */
    public LaunchResult once(String key, Supplier<LaunchResult> launch) {
        Flight mine = new Flight(clock.instant(), new CompletableFuture<>());
        Flight flight = flights.compute(key, (k, other) -> other == null || isOver(other) ? mine : other);
        if (flight != mine) {
            return flight.result().join();
        }
        try {
            mine.result().complete(launch.get());
        } catch (RuntimeException | Error e) {
            mine.result().completeExceptionally(e);
            throw e;
        } finally {
            flights.values().removeIf(this::isOver);
        }
        return mine.result().join();
    }

    private boolean isOver(Flight flight) {
        if (!flight.result().isDone()) {
            return false;
        }
        return flight.result().isCompletedExceptionally() || switch (flight.result().join()) {
            case LaunchResult.Failed failed -> true;
            case LaunchResult.Started started -> over.test(started.launched())
                    || clock.instant().isAfter(flight.began().plus(window));
        };
    }
}
