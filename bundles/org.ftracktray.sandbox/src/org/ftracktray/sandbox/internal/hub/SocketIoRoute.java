// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.hub;

import java.util.List;
import java.util.Optional;

import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.websocket.server.ServerWebSocketContainer;
import org.ftracktray.client.wire.Handshake;
import org.ftracktray.sandbox.internal.graph.Row;
import org.ftracktray.sandbox.internal.http.Authentication;
import org.ftracktray.sandbox.internal.http.Exchange;
import org.ftracktray.sandbox.internal.http.Route;

/** {@code /socket.io/}: handshake and WebSocket as socket.io 0.9.19 answers them. */
public final class SocketIoRoute implements Route {

    private static final String TEXT = "text/plain; charset=utf-8";
    private static final String HANDSHAKE = "/socket.io/1";
    private static final String WEBSOCKET = "/socket.io/1/websocket/";

    private final Hub hub;
    private final Authentication authentication;
    private final ServerWebSocketContainer sockets;

    public SocketIoRoute(Hub hub, Authentication authentication, ServerWebSocketContainer sockets) {
        this.hub = hub;
        this.authentication = authentication;
        this.sockets = sockets;
    }

    @Override
    public void handle(Exchange exchange) {
        String path = exchange.path();
        if (path.equals(HANDSHAKE) || path.equals(HANDSHAKE + "/")) {
            handshake(exchange);
        } else if (path.startsWith(WEBSOCKET)) {
            upgrade(exchange, path.substring(WEBSOCKET.length()));
        } else if (path.equals("/socket.io/") || path.equals("/socket.io")) {
            exchange.send(200, TEXT, "Welcome to socket.io.");
        } else {
            exchange.send(500, TEXT, "Protocol version not supported.");
        }
    }

    private void handshake(Exchange exchange) {
        Optional<Row> user = authentication.byHeadersOrQuery(exchange);
        if (user.isEmpty()) {
            exchange.send(403, TEXT, "handshake unauthorized");
            return;
        }
        String sid = hub.handshakes().begin(new Member(user.get().key(), user.get().text("username")));
        exchange.send(200, TEXT, new Handshake(sid, Hub.SILENCE, Hub.SILENCE, List.of("websocket")).encode());
    }

    private void upgrade(Exchange exchange, String sid) {
        Member member = hub.handshakes().redeem(sid.replaceFirst("/$", "")).orElse(null);
        EndPoint socket = exchange.request().getConnectionMetaData().getConnection().getEndPoint();
        boolean upgraded = sockets.upgrade((request, response, callback) -> new HubConnection(hub, member, socket),
                exchange.request(), exchange.response(), exchange.callback());
        if (!upgraded) {
            exchange.send(400, TEXT, "Only WebSocket connections are served here.");
        }
    }
}
