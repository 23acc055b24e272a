// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.start;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.ftracktray.client.Problem;
import org.ftracktray.client.Session;
import org.ftracktray.launch.LaunchRecord;
import org.ftracktray.launch.LaunchRecord.Owner;
import org.ftracktray.launch.LaunchRequest;
import org.ftracktray.launch.LaunchResult;

/**
 * Makes one launch of several clicks: who asks for the same while it is under way, or as quickly after the first as the
 * second half of a double click comes, gets the same result and is told so. Each launch has a thread of its own, so that
 * none waits for another. Thread-safe.
 */
public final class DuplicateLaunchGuard {

    private static final int MOST_UNDER_WAY = 200;
    private static final Duration LONGEST_END = Duration.ofSeconds(2);

    /** Who wants what. */
    public record Click(Owner owner, LaunchRequest order) {}

    private static final class Flight {
        private final long began;
        private final Session session;
        private final CompletableFuture<LaunchResult> result = new CompletableFuture<>();
        private Thread thread;
        private int waiting;

        private Flight(long began, Session session) {
            this.began = began;
            this.session = session;
        }
    }

    private final Map<Click, Flight> flights = new HashMap<>();
    private final Duration window;
    private final LongSupplier nanoTime;
    private final Predicate<LaunchRecord> over;

    /**
     * A guard that takes a second launch for the same click when it comes within a time of the first.
     *
     * @param nanoTime
     *            a clock that nobody sets, such as {@link System#nanoTime()}
     * @param over
     *            whether what was started was stopped or crashed, so that nobody who starts it again means the same click
     */
    public DuplicateLaunchGuard(Duration window, LongSupplier nanoTime, Predicate<LaunchRecord> over) {
        this.window = window;
        this.nanoTime = nanoTime;
        this.over = over;
    }

    /**
     * Launches, or waits for the launch of the same that is under way. A failed launch may be tried at once. When
     * everybody who waits for a launch is interrupted, it is interrupted, too.
     *
     * @throws RuntimeException
     *             what the launch throws, for everybody who waits for it
     */
    public LaunchResult once(Session session, LaunchRequest order, Supplier<LaunchResult> launch) {
        Click click = new Click(Owner.of(session), order);
        Flight flight;
        boolean joins;
        synchronized (flights) {
            flights.values().removeIf(this::isOver);
            flight = flights.get(click);
            joins = flight != null;
            if (!joins) {
                if (flights.size() >= MOST_UNDER_WAY) {
                    return new LaunchResult.Failed(new Problem("Too many starts are under way at once.",
                            flights.size() + " have not ended yet.", "Wait a moment and try again."));
                }
                flight = new Flight(nanoTime.getAsLong(), session);
                flights.put(click, flight);
                begin(flight, order, launch);
            }
            flight.waiting++;
        }
        LaunchResult result = await(flight);
        return joins && result instanceof LaunchResult.Started started
                ? new LaunchResult.Started(started.launched(), true)
                : result;
    }

    private static void begin(Flight flight, LaunchRequest order, Supplier<LaunchResult> launch) {
        flight.thread = Thread.ofPlatform().daemon().name("launch " + order.applicationIdentifier()).unstarted(() -> {
            try {
                flight.result.complete(launch.get());
            } catch (RuntimeException | Error e) {
                flight.result.completeExceptionally(e);
            }
        });
        flight.thread.start();
    }

    private LaunchResult await(Flight flight) {
        try {
            return result(flight, Duration.ofDays(1));
        } catch (InterruptedException e) {
            return awaitEnd(flight);
        }
    }

    /** A launch that is interrupted ends soon, and what came of it can still be told. */
    private LaunchResult awaitEnd(Flight flight) {
        synchronized (flights) {
            flight.waiting--;
            if (flight.waiting == 0) {
                flight.thread.interrupt();
            }
        }
        try {
            return result(flight, LONGEST_END);
        } catch (InterruptedException e) {
            return ApplicationStarter.interrupted("the application");
        } finally {
            Thread.currentThread().interrupt();
        }
    }

    private static LaunchResult result(Flight flight, Duration limit) throws InterruptedException {
        try {
            return flight.result.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return ApplicationStarter.interrupted("the application");
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException thrown -> throw thrown;
                case Error thrown -> throw thrown;
                default -> throw new IllegalStateException(e.getCause());
            }
        }
    }

    /** Interrupts what is under way with these sessions. Returns at once. */
    public void interrupt(Predicate<Session> whose) {
        synchronized (flights) {
            flights.values().stream().filter(flight -> !flight.result.isDone() && whose.test(flight.session))
                    .forEach(flight -> flight.thread.interrupt());
        }
    }

    /** How many wait for the launches that are under way. */
    int waiting() {
        synchronized (flights) {
            return flights.values().stream().filter(flight -> !flight.result.isDone()).mapToInt(each -> each.waiting)
                    .sum();
        }
    }

    private boolean isOver(Flight flight) {
        if (!flight.result.isDone()) {
            return false;
        }
        return flight.result.isCompletedExceptionally() || switch (flight.result.join()) {
            case LaunchResult.Failed failed -> true;
            case LaunchResult.Started started -> over.test(started.launched())
                    || nanoTime.getAsLong() - flight.began > window.toNanos();
        };
    }
}
