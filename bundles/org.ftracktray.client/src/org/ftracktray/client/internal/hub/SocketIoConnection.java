// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.internal.hub;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

import javax.net.ssl.SSLException;

import org.ftracktray.client.CredentialsRefusedException;
import org.ftracktray.client.internal.websocket.WebSocketConnection;
import org.ftracktray.client.wire.MalformedPacketException;
import org.ftracktray.client.wire.Packet;

/**
 * One WebSocket that carries socket.io packets: answers at once, on the socket's thread, what must not wait, and passes the rest
 * on. Nothing of it blocks, except {@link #close}.
 */
final class SocketIoConnection implements WebSocketConnection.Listener {
    private static final System.Logger LOG = System.getLogger(SocketIoConnection.class.getName());

    private final ActivityMonitor activity;
    private final Consumer<Packet> packets;
    private final Consumer<SocketIoConnection> connected;
    private final Consumer<Exception> ended;
    private final CompletableFuture<WebSocketConnection> socket = new CompletableFuture<>();

    /**
     * All are called on the socket's thread and must return quickly.
     *
     * @param packets gets events and acknowledgements
     * @param connected told of the packet that a server greets with
     * @param ended told why, once or more often
     */
    SocketIoConnection(ActivityMonitor activity, Consumer<Packet> packets, Consumer<SocketIoConnection> connected,
            Consumer<Exception> ended) {
        this.activity = activity;
        this.packets = packets;
        this.connected = connected;
        this.ended = ended;
    }

    void opened(WebSocketConnection connection) {
        socket.complete(connection);
    }

    @Override
    public void onActivity() {
        activity.onActivity(System.nanoTime());
    }

    @Override
    public void text(WebSocketConnection from, String message) {
        socket.complete(from);
        try {
            packet(Packet.parse(message));
        } catch (MalformedPacketException e) {
            LOG.log(Level.WARNING, "Dropped a message. {0}", e.getMessage());
        } catch (RuntimeException | StackOverflowError e) {
            LOG.log(Level.ERROR, "Dropped a packet because of a fault.", e);
        }
    }

    @Override
    public void dropped() {
        LOG.log(Level.WARNING, "Dropped a message that is too large.");
    }

    private void packet(Packet packet) {
        switch (packet.type()) {
            case HEARTBEAT -> send(Packet.heartbeat());
            case CONNECT -> connected.accept(this);
            case DISCONNECT -> end(new IOException("The server ended the connection."));
            case ERROR -> error(packet.data());
            default -> {
                packet.id().ifPresent(number -> acknowledge(packet.type(), number));
                packets.accept(packet);
            }
        }
    }

    private void acknowledge(Packet.Type type, int number) {
        if (type == Packet.Type.EVENT) {
            send(Packet.ack(number, ""));
        }
    }

    /** Reason 2 is "unauthorized"; after the others (transport, not handshaken) a new connection may do. */
    private void error(String reasonAndAdvice) {
        end(reasonAndAdvice.startsWith("2")
                ? new CredentialsRefusedException(403, "")
                : new IOException("The server reported the error " + reasonAndAdvice + "."));
    }

    @Override
    public void ended(WebSocketConnection from, IOException reason) {
        // in the middle of a connection an error of TLS says nothing about the certificate
        end(reason instanceof SSLException ? new IOException(reason.getMessage()) : reason);
    }

    private void end(Exception reason) {
        abort();
        ended.accept(reason);
    }

    /** Sends after everything sent before; without effect when the connection has ended. */
    void send(Packet packet) {
        socket.thenAccept(open -> open.send(packet.encode()));
    }

    /** Asks the other side for a sign of life, before everything else that waits to be sent. */
    void probe(Packet question) {
        socket.thenAccept(open -> open.sendFirst(question.encode()));
    }

    /** Whether the last {@link #probe} has not gone out yet. */
    boolean isProbeWaiting() {
        WebSocketConnection open = socket.getNow(null);
        return open != null && open.isFirstWaiting();
    }

    /** Since when the other side has taken nothing of what is to be sent, in nanoseconds; 0 if it takes. */
    long stalledFor(long now) {
        WebSocketConnection open = socket.getNow(null);
        return open == null ? 0 : open.stalledFor(now);
    }

    /** Ends in order: sends a disconnect packet and closes the WebSocket, within the time limit. */
    void close(long millis) {
        send(Packet.disconnect());
        socket.thenAccept(open -> open.close(millis));
    }

    /** Ends at once without a word and without a report, also if it opens only later. */
    void abort() {
        socket.thenAccept(WebSocketConnection::abort);
    }
}
