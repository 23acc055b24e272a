// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.event;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

import org.ftracktray.client.Credentials;
import org.ftracktray.client.Registration;
import org.ftracktray.client.internal.hub.SocketHub;

/**
 * A connection to a site's event hub that keeps itself alive. Thread-safe; no method blocks on the network, except that
 * {@link #close()} takes up to 2 s to close the connection in order. Uses daemon and virtual threads only.
 */
public interface EventHub extends AutoCloseable {
    /** {@link #create(URI, Credentials, HubOptions)} with the default options. */
    static EventHub create(URI site, Credentials credentials) {
        return create(site, credentials, HubOptions.defaults());
    }

    /** A hub in state {@link HubState.Idle}; nothing is sent before {@link #connect()}. */
    static EventHub create(URI site, Credentials credentials, HubOptions options) {
        return new SocketHub(site, credentials, options);
    }

    /** Starts connecting and returns at once; from now on the hub reconnects by itself until {@link #close()}. */
    void connect();

    /** The current state; listeners may not have been told yet. */
    HubState state();

    /**
     * @param listener called with every later state, in order, on a thread of the hub; it should return quickly
     */
    Registration onState(Consumer<HubState> listener);

    /** {@link #subscribe(String, Map, EventHandler)} without further metadata. */
    default Registration subscribe(String expression, EventHandler handler) {
        return subscribe(expression, Map.of(), handler);
    }

    /**
     * Calls the handler for each event that matches, on this connection and on every later one.
     *
     * @param expression see {@link Expression}
     * @param subscriberMetadata what targets can name, in addition to {@code id}; also part of the source of answers
     * @throws ExpressionSyntaxException if the expression is none
     */
    Registration subscribe(String expression, Map<String, ?> subscriberMetadata, EventHandler handler);

    /**
     * Sends an event. Without a connection it is held, in order, up to {@link HubOptions#heldEvents()}.
     *
     * @return completes when the server acknowledged it; fails with an {@link org.ftracktray.client.FtrackException} when the
     *         connection broke before that, when too many events are held, or when the hub is closed
     */
    CompletableFuture<Void> publish(Event event);

    /**
     * Sends an event and waits for the first answer to it.
     *
     * @param limit from now, including the time without a connection
     * @return fails with an {@link org.ftracktray.client.UnreachableException} when nobody answered in time
     */
    CompletableFuture<Event> publishAndAwaitReply(Event event, Duration limit);

    /**
     * Sends an event and collects the answers of everybody who answers in time.
     *
     * @param time from now, including the time without a connection
     * @return completes after that time with the answers in the order of their arrival, possibly none; fails only when the
     *         event could not be sent
     */
    CompletableFuture<List<Event>> publishAndCollectReplies(Event event, Duration time);

    /** Ends a wait, or leaves {@link HubState.Refused}; a working connection is probed and replaced if it is dead. */
    void reconnectNow();

    /**
     * Ends for good, whatever the connection does; harmless when closed already. No handler is started any more; those that
     * run may answer within half a second, which is sent before the connection is closed. When the thread is interrupted it does not wait
     * for either and stays interrupted.
     */
    @Override
    void close();
}
