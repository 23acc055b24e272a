// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.internal.hub;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import org.ftracktray.client.Credentials;
import org.ftracktray.client.event.HubOptions;
import org.ftracktray.client.internal.http.HttpClient;
import org.ftracktray.client.internal.http.HttpResponse;
import org.ftracktray.client.internal.http.Request;
import org.ftracktray.client.internal.network.SocketConnector;
import org.ftracktray.client.internal.websocket.UpgradeRefusedException;
import org.ftracktray.client.internal.websocket.WebSocketClient;
import org.ftracktray.client.wire.Handshake;

/**
 * From a site's address to an open connection: {@code GET /socket.io/1/}, then the WebSocket named after the session identifier that
 * came back. Credentials go into headers of the first request only, never into an address.
 */
final class Connector implements AutoCloseable {
    private static final int MAX_HANDSHAKE_BYTES = 1 << 20;

    /** An open connection and what the server announced about it. */
    record Opened(SocketIoConnection connection, Handshake handshake) {}

    /** What to do to give up a connection that nobody has taken yet. */
    private final Map<SocketIoConnection, Runnable> openings = new ConcurrentHashMap<>();
    private final HttpClient httpClient;
    private final WebSocketClient webSockets;
    private final URI site;
    private final Credentials credentials;
    private final HubOptions options;

    private volatile boolean closed;

    Connector(URI site, Credentials credentials, HubOptions options, SocketConnector socketConnector) {
        this.httpClient = new HttpClient(socketConnector, options.connection().connectTimeout());
        this.webSockets = new WebSocketClient(socketConnector, options.connection().userAgent());
        this.site = site;
        this.credentials = credentials;
        this.options = options;
    }

    /**
     * Completes when the connection is open, or with what went wrong; each of the two steps is limited. The connector closes it
     * at its own end unless it is {@link #taken} before.
     */
    CompletableFuture<Opened> open(SocketIoConnection connection, Duration limit) {
        return handshake(limit).thenCompose(handshake -> webSocket(handshake, connection, limit)
                .thenApply(done -> new Opened(connection, handshake)));
    }

    private CompletableFuture<Handshake> handshake(Duration limit) {
        Map<String, String> headers = Map.of("User-Agent", options.connection().userAgent(), "ftrack-user",
                credentials.user(),
                "ftrack-api-key", credentials.key().reveal(), "ftrack-strict-api", "true", "Connection", "close");
        CompletableFuture<HttpResponse> running = httpClient.start(Request.get(site.resolve("/socket.io/1/"), headers),
                MAX_HANDSHAKE_BYTES);
        return limited(running, limit).thenApply(answer -> HandshakeAnswer.read(site, answer, credentials));
    }

    private CompletableFuture<?> webSocket(Handshake handshake, SocketIoConnection connection, Duration limit) {
        CompletableFuture<Void> running = new CompletableFuture<>();
        Thread worker = Thread.ofVirtual().name("ftrack connect").unstarted(() -> {
            try {
                connection.opened(webSockets.open(site, "/socket.io/1/websocket/" + handshake.sid(), limit,
                        options.largestMessage(), connection));
                running.complete(null);
            } catch (UpgradeRefusedException e) {
                running.completeExceptionally(HandshakeAnswer.refusal(site, e));
            } catch (IOException | RuntimeException | Error e) {
                running.completeExceptionally(e);
            }
        });
        openings.put(connection, () -> {
            connection.abort();
            worker.interrupt();
        });
        worker.start();
        if (closed) {
            giveUp(connection);
        }
        return limited(running, limit).whenComplete((done, error) -> {
            if (error != null || closed) {
                giveUp(connection);
            }
        });
    }

    /** The caller ends the connection from now on. */
    void taken(SocketIoConnection connection) {
        openings.remove(connection);
    }

    private void giveUp(SocketIoConnection connection) {
        Runnable giveUp = openings.remove(connection);
        if (giveUp != null) {
            giveUp.run();
        }
    }

    private static <T> CompletableFuture<T> limited(CompletableFuture<T> running, Duration limit) {
        return running.copy().orTimeout(limit.toNanos(), TimeUnit.NANOSECONDS).whenComplete((result, error) -> {
            if (error != null) {
                running.cancel(true);
            }
        });
    }

    /** Ends what is under way and what nobody has taken; what opens in spite of that is closed again. */
    @Override
    public void close() {
        closed = true;
        openings.keySet().forEach(this::giveUp);
        httpClient.close();
    }
}
