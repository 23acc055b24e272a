// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.internal.hub;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

import org.ftracktray.client.FtrackException;
import org.ftracktray.client.ServerErrorException;
import org.ftracktray.client.UnreachableException;
import org.ftracktray.client.event.Event;
import org.ftracktray.client.wire.EventCodec;
import org.ftracktray.client.wire.Packet;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Events on their way to the server: held while there is no connection, numbered and remembered until acknowledged. */
final class Outbox {
    private static final System.Logger LOG = System.getLogger(Outbox.class.getName());

    /**
     * @param json written at once, so that what cannot be written fails for its publisher and not when there is a connection again
     * @param done completed by the acknowledgement; null if nobody waits for it
     */
    private record PendingEvent(String json, CompletableFuture<Void> done) {
        static PendingEvent of(Event event, CompletableFuture<Void> done) {
            return new PendingEvent(EventCodec.encode(event), done);
        }

        void fail(FtrackException reason) {
            if (done != null) {
                done.completeExceptionally(reason);
            }
        }
    }

    private record Sent(CompletableFuture<Void> done, long at) {}

    private final URI site;
    private final int mostHeld;
    private final Deque<PendingEvent> held = new ArrayDeque<>();
    private final Map<Integer, Sent> unacknowledged = new LinkedHashMap<>();
    private SocketIoConnection connection;
    private FtrackException shut;
    private int lastNumber;

    Outbox(URI site, int mostHeld) {
        this.site = site;
        this.mostHeld = mostHeld;
    }

    /**
     * Completes when the server has it.
     *
     * @throws JacksonException if it cannot be written, for example because it is nested too deep
     */
    CompletableFuture<Void> publish(Event event) {
        Outbox.PendingEvent pendingEvent = PendingEvent.of(event, new CompletableFuture<>());
        accept(pendingEvent);
        return pendingEvent.done;
    }

    /** As {@link #publish} for an event whose arrival nobody waits for; the server is spared the acknowledgement. */
    void post(Event event) {
        if (!accept(PendingEvent.of(event, null))) {
            LOG.log(Level.WARNING, "Dropped {0} because it could neither be sent nor held.", event.topic());
        }
    }

    private boolean accept(PendingEvent pendingEvent) {
        FtrackException refusal;
        synchronized (this) {
            if (shut != null) {
                refusal = shut;
            } else if (connection != null) {
                transmit(pendingEvent);
                return true;
            } else if (held.size() < mostHeld) {
                return held.add(pendingEvent);
            } else {
                refusal = new UnreachableException(UnreachableException.Reason.OTHER, site,
                        new IOException(mostHeld + " events are waiting for the connection already"));
            }
        }
        pendingEvent.fail(refusal);
        return false;
    }

    /** For subscriptions: sent if there is a connection, otherwise left to the next {@link #open}. */
    synchronized void announce(Event event) {
        if (connection != null) {
            transmit(PendingEvent.of(event, logged(event)));
        }
    }

    /** The event with a number of its own, whose acknowledgement nobody waits for. */
    synchronized Packet numbered(Event event) {
        return Packet.event(++lastNumber, true, EventCodec.encode(event));
    }

    private void transmit(PendingEvent pendingEvent) {
        if (pendingEvent.done == null) {
            connection.send(Packet.event(pendingEvent.json));
        } else {
            int number = ++lastNumber;
            unacknowledged.put(number, new Sent(pendingEvent.done, System.nanoTime()));
            connection.send(Packet.event(number, true, pendingEvent.json));
        }
    }

    void acknowledged(int number, String data) {
        Sent sent;
        synchronized (this) {
            sent = unacknowledged.remove(number);
        }
        if (sent == null) {
            return;
        }
        CompletableFuture<Void> done = sent.done;
        JsonNode answer = firstArgument(data);
        if (answer.path("success").isBoolean() && !answer.path("success").booleanValue()) {
            ServerErrorException refusal = new ServerErrorException(200, "",
                    answer.path("error").asString(answer.path("message").asString("The event was not accepted.")),
                    Optional.empty());
            Completions.run(() -> done.completeExceptionally(refusal));
        } else {
            Completions.run(() -> done.complete(null));
        }
    }

    private static JsonNode firstArgument(String data) {
        try {
            return data.isEmpty() ? MissingNode.getInstance() : JsonMapper.shared().readTree(data).path(0);
        } catch (JacksonException e) {
            LOG.log(Level.WARNING, "An acknowledgement came with unreadable data.", e);
            return MissingNode.getInstance();
        }
    }

    /** @param first what must be sent before anything that was held */
    synchronized void open(SocketIoConnection opened, Supplier<List<Event>> first) {
        connection = opened;
        first.get().forEach(this::announce);
        for (Outbox.PendingEvent pendingEvent = held.poll(); pendingEvent != null; pendingEvent = held.poll()) {
            transmit(pendingEvent);
        }
    }

    /** Subscriptions have no caller who waits for them. */
    private static CompletableFuture<Void> logged(Event event) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        done.whenComplete((nothing, error) -> {
            if (error instanceof ServerErrorException) {
                LOG.log(Level.WARNING, "The server did not accept " + event.topic() + " " + event.data(), error);
            }
        });
        return done;
    }

    /** The connection is gone; what was not acknowledged may or may not have arrived. */
    void lost(FtrackException reason) {
        List<Sent> failed;
        synchronized (this) {
            connection = null;
            failed = new ArrayList<>(unacknowledged.values());
            unacknowledged.clear();
        }
        fail(failed, reason);
    }

    private static void fail(List<Sent> sent, FtrackException reason) {
        if (!sent.isEmpty()) {
            Completions.run(() -> sent.forEach(one -> one.done.completeExceptionally(reason)));
        }
    }

    /** Gives up on acknowledgements that are overdue. */
    void expire(Duration limit) {
        List<Sent> overdue = new ArrayList<>();
        synchronized (this) {
            long oldest = System.nanoTime() - limit.toNanos();
            unacknowledged.values().removeIf(sent -> sent.at - oldest < 0 && overdue.add(sent));
        }
        fail(overdue, new UnreachableException(UnreachableException.Reason.TIMED_OUT, site, null));
    }

    /** Everything fails from now on, until {@link #hold()}. */
    void shut(FtrackException reason) {
        List<PendingEvent> failed;
        synchronized (this) {
            shut = reason;
            failed = List.copyOf(held);
            held.clear();
        }
        lost(reason);
        if (!failed.isEmpty()) {
            Completions.run(() -> failed.forEach(pendingEvent -> pendingEvent.fail(reason)));
        }
    }

    /** There will be a connection. */
    synchronized void hold() {
        shut = null;
    }
}
