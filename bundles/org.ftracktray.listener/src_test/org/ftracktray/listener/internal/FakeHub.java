// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.listener.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

import org.ftracktray.client.Registration;
import org.ftracktray.client.event.Event;
import org.ftracktray.client.event.EventHandler;
import org.ftracktray.client.event.EventHub;
import org.ftracktray.client.event.Expression;
import org.ftracktray.client.event.HubState;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A hub whose states and events the test makes. */
final class FakeHub implements EventHub {
    final CountDownLatch connected = new CountDownLatch(1);
    final CountDownLatch reconnected = new CountDownLatch(1);
    final CountDownLatch closed = new CountDownLatch(1);
    final List<JsonNode> answersBeforeClose = new CopyOnWriteArrayList<>();
    final List<Event> published = new CopyOnWriteArrayList<>();
    private final List<Consumer<HubState>> listeners = new CopyOnWriteArrayList<>();
    private final List<Subscription> subscriptions = new CopyOnWriteArrayList<>();
    private HubState state = new HubState.Idle();

    private record Subscription(Expression expression, EventHandler handler) {}

    void become(HubState next) {
        state = next;
        listeners.forEach(listener -> listener.accept(next));
    }

    /** What the subscribers that match answer. */
    List<JsonNode> deliver(Event event) throws Exception {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("topic", event.topic());
        json.set("source", event.source());
        json.set("data", event.data());
        List<JsonNode> answers = new ArrayList<>();
        for (Subscription subscription : subscriptions) {
            JsonNode answer = subscription.expression.matches(json) ? subscription.handler.handle(event) : null;
            if (answer != null) {
                answers.add(answer);
            }
        }
        return answers;
    }

    /** Delivers as a hub does, on a thread that ends when the answer has been sent. */
    CompletableFuture<List<JsonNode>> deliverLater(Event event) {
        CompletableFuture<List<JsonNode>> answered = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try {
                List<JsonNode> answers = deliver(event);
                if (closed.getCount() > 0) {
                    answersBeforeClose.addAll(answers);
                }
                answered.complete(answers);
            } catch (Exception e) {
                answered.completeExceptionally(e);
            }
        });
        return answered;
    }

    @Override
    public void connect() {
        connected.countDown();
    }

    @Override
    public HubState state() {
        return state;
    }

    @Override
    public Registration onState(Consumer<HubState> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public Registration subscribe(String expression, Map<String, ?> metadata, EventHandler handler) {
        Subscription subscription = new Subscription(Expression.parse(expression), handler);
        subscriptions.add(subscription);
        return () -> subscriptions.remove(subscription);
    }

    @Override
    public CompletableFuture<Void> publish(Event event) {
        published.add(event);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletableFuture<Event> publishAndAwaitReply(Event event, Duration limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CompletableFuture<List<Event>> publishAndCollectReplies(Event event, Duration limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void reconnectNow() {
        reconnected.countDown();
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
