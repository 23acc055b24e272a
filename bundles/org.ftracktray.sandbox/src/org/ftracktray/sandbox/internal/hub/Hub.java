// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.hub;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import org.ftracktray.client.event.Event;
import org.ftracktray.client.event.Expression;
import org.ftracktray.client.event.ExpressionSyntaxException;
import org.ftracktray.client.wire.EventCodec;
import org.ftracktray.client.wire.MalformedPacketException;
import org.ftracktray.client.wire.Packet;
import org.ftracktray.sandbox.internal.hub.SubscriptionIndex.Entry;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The event hub: keeps the connections and hands each event to those that want it, once per connection. Thread-safe;
 * sending never waits for a reader.
 */
public final class Hub implements AutoCloseable {

    /** A client that answers no heartbeat for so long is gone (socket.io 0.9.19, {@code heartbeat timeout}). */
    static final Duration SILENCE = Duration.ofSeconds(60);

    /** Ways in which a connection can end, or seem to. */
    public enum Ending {
        /** The end of the stream. */
        FIN,
        /** A reset by the operating system. */
        RESET,
        /** A WebSocket Close frame. */
        CLOSE,
        /** socket.io's disconnect packet, then the end of the stream. */
        DISCONNECT,
        /** The connection stays open and nothing comes any more. */
        SILENCE
    }

    private final Set<HubConnection> connections = ConcurrentHashMap.newKeySet();
    private final SubscriptionIndex subscriptions = new SubscriptionIndex();
    private final Backlog backlog = new Backlog();
    private final EventLog log = new EventLog();
    private final Handshakes handshakes = new Handshakes();
    private final Function<String, Optional<String>> userIds;
    private final ScheduledExecutorService clock = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("sandbox-heartbeat").factory());

    /**
     * @param heartbeat ftrack-javascript gives a connection up after 15 s without one
     * @param userIds from a user name to the user's identity
     */
    public Hub(Duration heartbeat, Function<String, Optional<String>> userIds) {
        this.userIds = userIds;
        clock.scheduleAtFixedRate(this::beat, heartbeat.toMillis(), heartbeat.toMillis(), TimeUnit.MILLISECONDS);
    }

    Handshakes handshakes() {
        return handshakes;
    }

    SubscriptionIndex subscriptions() {
        return subscriptions;
    }

    Backlog backlog() {
        return backlog;
    }

    public EventLog log() {
        return log;
    }

    /** Who is connected, as JSON, at most so many. */
    public ArrayNode peers(int most) {
        ArrayNode peers = JsonNodeFactory.instance.arrayNode();
        connections.stream().limit(most).forEach(connection -> peers.add(connection.peer().toJson()));
        return peers;
    }

    public int connectionCount() {
        return connections.size();
    }

    void opened(HubConnection connection) {
        connections.add(connection);
    }

    void closed(HubConnection connection) {
        connections.remove(connection);
        connection.forget();
    }

    void received(HubConnection from, Packet packet) {
        if (packet.id().isPresent() && !packet.dataAck()) {
            from.send(Packet.ack(packet.id().getAsInt(), "").encode());
        }
        Optional<String> failure;
        try {
            failure = EventCodec.decode(packet.data()).map(event -> accept(from, event))
                    .orElse(Optional.of("Only ftrack.event is known here."));
        } catch (MalformedPacketException e) {
            failure = Optional.of(e.getMessage());
        }
        if (packet.id().isPresent() && packet.dataAck()) {
            ObjectNode answer = JsonNodeFactory.instance.objectNode().put("success", failure.isEmpty());
            failure.ifPresent(message -> answer.put("message", message));
            from.send(Packet.ack(packet.id().getAsInt(), "[" + answer + "]").encode());
        }
    }

    /** @return why not, if the event is refused */
    private Optional<String> accept(HubConnection from, Event event) {
        return switch (event.topic()) {
            case "ftrack.meta.subscribe" -> subscribe(from, event.data());
            case "ftrack.meta.unsubscribe" -> {
                from.unsubscribe(event.data().path("subscriber").path("id").asString(""));
                yield Optional.empty();
            }
            default -> publish(event.withSource(completed(event.source(), from.member())));
        };
    }

    private static Optional<String> subscribe(HubConnection from, JsonNode data) {
        JsonNode metadata = data.path("subscriber");
        String id = metadata.path("id").asString("");
        if (id.isEmpty()) {
            return Optional.of("The subscriber has no id.");
        }
        try {
            Expression subscription = Expression.parse(data.path("subscription").asString(""));
            return from.subscribe(new Subscriber(id, metadata, subscription))
                    ? Optional.empty()
                    : Optional.of("Duplicate subscriber " + id + ".");
        } catch (ExpressionSyntaxException e) {
            return Optional.of("The subscription cannot be understood: " + e.getMessage());
        }
    }

    /** Sends the event to everybody who wants it. */
    public Optional<String> publish(Event event) {
        Optional<Expression> target = Optional.empty();
        if (!event.target().isBlank()) {
            try {
                target = Optional.of(Expression.parse(event.target()));
            } catch (ExpressionSyntaxException e) {
                return Optional.of("The target cannot be understood: " + e.getMessage());
            }
        }
        JsonNode json = EventCodec.toJson(event);
        Set<HubConnection> wanting = new LinkedHashSet<>();
        for (Entry entry : subscriptions.candidates(json, target)) {
            Subscriber subscriber = entry.subscriber();
            if (!wanting.contains(entry.connection())
                    && (target.isEmpty() || target.get().matches(subscriber.metadata()))
                    && subscriber.subscription().matches(json)) {
                wanting.add(entry.connection());
            }
        }
        log.published(event, wanting.stream().map(HubConnection::peer).toList());
        if (!wanting.isEmpty()) {
            String packet = Packet.event(EventCodec.encode(event)).encode();
            wanting.forEach(connection -> connection.send(packet));
        }
        return Optional.empty();
    }

    /** Plugins rely on {@code source.user.id}, which clients do not send. */
    private JsonNode completed(JsonNode source, Member member) {
        ObjectNode complete = source instanceof ObjectNode object
                ? object.deepCopy()
                : JsonNodeFactory.instance.objectNode();
        ObjectNode user = complete.path("user") instanceof ObjectNode given ? given : complete.putObject("user");
        if (user.path("username").isMissingNode()) {
            user.put("username", member.username());
        }
        if (!user.path("id").isString() && user.path("username").isString()) {
            String name = user.path("username").stringValue();
            String id = name.equals(member.username()) ? member.userId() : userIds.apply(name).orElse(null);
            user.put("id", id);
        }
        return complete;
    }

    /** @param username whose connections; empty for everybody's */
    public void endAll(Ending ending, Optional<String> username) {
        connections.stream().filter(c -> username.isEmpty() || username.get().equals(c.member().username()))
                .forEach(connection -> connection.end(ending));
    }

    void soon(Runnable work) {
        CompletableFuture.delayedExecutor(100, TimeUnit.MILLISECONDS).execute(work);
    }

    private void beat() {
        String heartbeat = Packet.heartbeat().encode();
        for (HubConnection connection : connections) {
            if (connection.silentNanos() > SILENCE.toNanos()) {
                connection.cut();
            } else {
                connection.send(heartbeat);
            }
        }
        handshakes.discardOld();
    }

    @Override
    public void close() {
        clock.shutdownNow();
        List<HubConnection> all = List.copyOf(connections);
        all.forEach(HubConnection::end);
        CompletableFuture.allOf(all.stream().map(HubConnection::gone).toArray(CompletableFuture[]::new))
                .completeOnTimeout(null, 1, TimeUnit.SECONDS).join();
    }
}
