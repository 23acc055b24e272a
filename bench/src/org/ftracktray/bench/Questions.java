// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import org.ftracktray.client.event.Event;
import org.ftracktray.client.event.EventHub;
import org.ftracktray.client.event.HubState;

/**
 * The artist's web page: asks what can run for a task and waits for the answer. The same for both contenders.
 *
 * @param task its identifier
 */
record Questions(EventHub hub, String task) implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(20);

    static Questions connected(Sandbox sandbox, String task) throws InterruptedException {
        var hub = sandbox.hub();
        hub.connect();
        while (!(hub.state() instanceof HubState.Connected)) {
            Thread.sleep(1);
        }
        return new Questions(hub, task);
    }

    private CompletableFuture<Event> ask(String topic) {
        return hub.publishAndAwaitReply(Event.of(topic, Map.of("selection",
                List.of(Map.of("entityId", task, "entityType", "task")))), LIMIT);
    }

    /** Asks every few milliseconds until somebody answers; how long that took from {@code start}, in milliseconds. */
    double untilAnswered(String topic, long start) throws InterruptedException, ExecutionException {
        return untilAnswered(topic, start, 4);
    }

    double untilAnswered(String topic, long start, int everyMillis) throws InterruptedException, ExecutionException {
        var first = new CompletableFuture<Void>();
        while (!first.isDone()) {
            ask(topic).thenAccept(answer -> first.complete(null));
            try {
                first.get(everyMillis, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                if (System.nanoTime() - start > LIMIT.toNanos()) {
                    return Double.NaN;
                }
            }
        }
        return (System.nanoTime() - start) / 1e6;
    }

    /** Microseconds until the answer to one question, and how many items it has. */
    Answer once(String topic) throws InterruptedException, ExecutionException {
        long start = System.nanoTime();
        int items = ask(topic).get().data().path("items").size();
        return new Answer((System.nanoTime() - start) / 1e3, items);
    }

    record Answer(double micros, int items) {}

    /** One every 50 ms; microseconds each. */
    List<Double> spaced(String topic, int count) throws InterruptedException, ExecutionException {
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Thread.sleep(50);
            times.add(once(topic).micros());
        }
        return times;
    }

    /** One after the other; microseconds each. */
    List<Double> roundTrips(String topic, int count) throws InterruptedException, ExecutionException {
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            times.add(once(topic).micros());
        }
        return times;
    }

    /** What came of many questions at once. */
    record Flood(double answersPerSecond, int lost) {}

    /** All at once; the time counts until the last answer that comes. */
    Flood flood(String topic, int count) throws InterruptedException, ExecutionException {
        long start = System.nanoTime();
        var last = new AtomicLong(start);
        var answered = new AtomicInteger();
        List<CompletableFuture<Void>> ends = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ends.add(ask(topic).handle((answer, lost) -> {
                if (lost == null) {
                    answered.incrementAndGet();
                    last.accumulateAndGet(System.nanoTime(), Math::max);
                }
                return null;
            }));
        }
        CompletableFuture.allOf(ends.toArray(CompletableFuture[]::new)).get();
        return new Flood(answered.get() / ((last.get() - start) / 1e9), count - answered.get());
    }

    @Override
    public void close() {
        hub.close();
    }
}
