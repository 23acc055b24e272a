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
import org.ftracktray.client.internal.http.Request;
import org.ftracktray.client.internal.http.Requests;
import org.ftracktray.client.internal.network.Dialer;
import org.ftracktray.client.internal.websocket.UpgradeRefusedException;
import org.ftracktray.client.internal.websocket.WebSocketClient;
import org.ftracktray.client.wire.Handshake;

/**
 * From a site's address to an open line: {@code GET /socket.io/1/}, then the WebSocket named after the session identifier that
 * came back. Credentials go into headers of the first request only, never into an address.
 */
final class Connector implements AutoCloseable {
    private static final int LARGEST_HANDSHAKE = 1 << 20;

    /** An open line and what the server announced about it. */
    record Opened(Line line, Handshake handshake) {}

    /** What to do to give up a line that nobody has taken yet. */
    private final Map<Line, Runnable> openings = new ConcurrentHashMap<>();
    private final Requests requests;
    private final WebSocketClient webSockets;
    private final URI site;
    private final Credentials credentials;
    private final HubOptions options;

    private volatile boolean closed;

    Connector(URI site, Credentials credentials, HubOptions options, Dialer dialer) {
        this.requests = new Requests(dialer, options.connection().connectTimeout());
        this.webSockets = new WebSocketClient(dialer, options.connection().userAgent());
        this.site = site;
        this.credentials = credentials;
        this.options = options;
    }

    /**
     * Completes with an open line, or with what went wrong; each of the two steps is limited. The line is the connector's until
     * it is {@link #taken}.
     */
    CompletableFuture<Opened> open(Line.Receiver receiver, Duration limit) {
        return handshake(limit).thenCompose(handshake -> {
            var line = new Line(receiver);
            return webSocket(handshake, line, limit).thenApply(done -> new Opened(line, handshake));
        });
    }

    private CompletableFuture<Handshake> handshake(Duration limit) {
        var headers = Map.of("User-Agent", options.connection().userAgent(), "ftrack-user", credentials.user(),
                "ftrack-api-key", credentials.key().reveal(), "ftrack-strict-api", "true", "Connection", "close");
        var running = requests.start(Request.get(site.resolve("/socket.io/1/"), headers), LARGEST_HANDSHAKE);
        return limited(running, limit).thenApply(answer -> HandshakeAnswer.read(site, answer, credentials));
    }

    private CompletableFuture<?> webSocket(Handshake handshake, Line line, Duration limit) {
        var running = new CompletableFuture<Void>();
        var worker = Thread.ofVirtual().name("ftrack connect").unstarted(() -> {
            try {
                line.opened(webSockets.open(site, "/socket.io/1/websocket/" + handshake.sid(), limit,
                        options.largestMessage(), line));
                running.complete(null);
            } catch (UpgradeRefusedException e) {
                running.completeExceptionally(HandshakeAnswer.refusal(site, e));
            } catch (IOException | RuntimeException | Error e) {
                running.completeExceptionally(e);
            }
        });
        openings.put(line, () -> {
            line.abort();
            worker.interrupt();
        });
        worker.start();
        if (closed) {
            giveUp(line);
        }
        return limited(running, limit).whenComplete((done, error) -> {
            if (error != null || closed) {
                giveUp(line);
            }
        });
    }

    /** The caller ends the line from now on. */
    void taken(Line line) {
        openings.remove(line);
    }

    private void giveUp(Line line) {
        var giveUp = openings.remove(line);
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
        requests.close();
    }
}
