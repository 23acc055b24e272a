// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.internal.hub;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.concurrent.CompletableFuture;

import org.ftracktray.client.internal.websocket.WebSocketConnection;
import org.ftracktray.client.wire.MalformedPacketException;
import org.ftracktray.client.wire.Packet;

/** One WebSocket that carries packets. Nothing of it blocks, except {@link #close}. */
final class Line implements WebSocketConnection.Listener {
    /** Gets what arrives, on the socket's thread; it must return quickly. */
    interface Receiver {
        /** A message arrived, or a part of one. */
        void sign();

        void packet(Line line, Packet packet);

        void ended(Line line, IOException reason);
    }

    private static final System.Logger LOG = System.getLogger(Line.class.getName());

    private final Receiver receiver;
    private final CompletableFuture<WebSocketConnection> socket = new CompletableFuture<>();

    Line(Receiver receiver) {
        this.receiver = receiver;
    }

    void opened(WebSocketConnection connection) {
        socket.complete(connection);
    }

    @Override
    public void sign() {
        receiver.sign();
    }

    @Override
    public void text(WebSocketConnection from, String message) {
        socket.complete(from);
        try {
            receiver.packet(this, Packet.parse(message));
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

    @Override
    public void ended(WebSocketConnection from, IOException reason) {
        receiver.ended(this, reason);
    }

    /** Sends after everything sent before; without effect when the line has ended. */
    void send(Packet packet) {
        socket.thenAccept(open -> open.send(packet.encode()));
    }

    /** Asks the other side for a sign of life, before everything else that waits to be sent. */
    void ask(Packet question) {
        socket.thenAccept(open -> open.sendFirst(question.encode()));
    }

    /** Whether the last {@link #ask} has not gone out yet. */
    boolean isQuestionWaiting() {
        var open = socket.getNow(null);
        return open != null && open.isFirstWaiting();
    }

    /** Since when the other side has taken nothing of what is to be sent, in nanoseconds; 0 if it takes. */
    long stalledFor(long now) {
        var open = socket.getNow(null);
        return open == null ? 0 : open.stalledFor(now);
    }

    /** Says good-bye, within the time limit. */
    void close(long millis) {
        send(Packet.disconnect());
        socket.thenAccept(open -> open.close(millis));
    }

    /** Ends at once without a word and without a report, also if it opens only later. */
    void abort() {
        socket.thenAccept(WebSocketConnection::abort);
    }
}
