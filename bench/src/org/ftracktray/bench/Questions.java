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

import org.ftracktray.client.event.Event;
import org.ftracktray.client.event.EventHub;
import org.ftracktray.client.event.HubState;

/** The artist's web page: asks what can run for a task and waits for the answer. The same for both contenders. */
record Questions(EventHub hub) implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    static Questions connected(Sandbox sandbox) throws InterruptedException {
        var hub = sandbox.hub();
        hub.connect();
        while (!(hub.state() instanceof HubState.Connected)) {
            Thread.sleep(1);
        }
        return new Questions(hub);
    }

    private CompletableFuture<Event> ask(String topic) {
        return hub.publishAndAwaitReply(Event.of(topic, Map.of("selection",
                List.of(Map.of("entityId", "11c137c0-ee7e-4f9c-91c5-8c77cec22b2c", "entityType", "task")))), LIMIT);
    }

    /** Asks every few milliseconds until somebody answers; how long that took from {@code start}, in milliseconds. */
    double untilAnswered(String topic, long start) throws InterruptedException, ExecutionException {
        var first = new CompletableFuture<Void>();
        while (!first.isDone()) {
            ask(topic).thenAccept(answer -> first.complete(null));
            try {
                first.get(4, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                if (System.nanoTime() - start > LIMIT.toNanos()) {
                    return Double.NaN;
                }
            }
        }
        return (System.nanoTime() - start) / 1e6;
    }

    /** One after the other; microseconds each. */
    List<Double> roundTrips(String topic, int count) throws InterruptedException, ExecutionException {
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            long start = System.nanoTime();
            ask(topic).get();
            times.add((System.nanoTime() - start) / 1e3);
        }
        return times;
    }

    /** All at once; answers per second. Fails if one is missing. */
    double flood(String topic, int count) throws InterruptedException, ExecutionException {
        long start = System.nanoTime();
        List<CompletableFuture<Event>> answers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            answers.add(ask(topic));
        }
        CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new)).get();
        return count / ((System.nanoTime() - start) / 1e9);
    }

    @Override
    public void close() {
        hub.close();
    }
}
