// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.internal.hub;

import java.lang.System.Logger.Level;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import org.ftracktray.client.wire.MalformedPacketException;
import org.ftracktray.client.wire.Packet;

/**
 * One WebSocket that carries packets. Joins the parts of messages, keeps sends in order, and reports its end exactly once.
 * Nothing of it blocks.
 */
final class Line implements WebSocket.Listener {
    /** Gets what arrives, on the socket's thread; it must return quickly. */
    interface Receiver {
        /** Anything arrived, also part of a message. */
        void sign();

        void packet(Line line, Packet packet);

        /** @param error null if the server closed in order */
        void ended(Line line, Throwable error);
    }

    private static final System.Logger LOG = System.getLogger(Line.class.getName());

    private final Receiver receiver;
    private final int largestMessage;
    private final CompletableFuture<WebSocket> socket = new CompletableFuture<>();
    private final StringBuilder parts = new StringBuilder();
    private boolean oversized;
    private final Deque<String> outgoing = new ArrayDeque<>();
    private boolean sending;
    private boolean ended;

    Line(Receiver receiver, int largestMessage) {
        this.receiver = receiver;
        this.largestMessage = largestMessage;
    }

    @Override
    public void onOpen(WebSocket opened) {
        socket.complete(opened);
        opened.request(1);
    }

    @Override
    public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
        receiver.sign();
        try {
            collect(data, last);
        } finally {
            webSocket.request(1);
        }
        return null;
    }

    private void collect(CharSequence data, boolean last) {
        oversized |= parts.length() + data.length() > largestMessage;
        if (oversized) {
            parts.setLength(0);
            parts.trimToSize();
        } else if (!last) {
            parts.append(data);
        } else if (parts.isEmpty()) {
            received(data.toString());
        } else {
            var text = parts.append(data).toString();
            parts.setLength(0);
            parts.trimToSize();
            received(text);
        }
        if (last && oversized) {
            LOG.log(Level.WARNING, "Dropped a message of more than {0} characters.", largestMessage);
            oversized = false;
        }
    }

    private void received(String text) {
        try {
            receiver.packet(this, Packet.parse(text));
        } catch (MalformedPacketException e) {
            LOG.log(Level.WARNING, "Dropped a message. {0}", e.getMessage());
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "Dropped a packet because of a fault.", e);
        }
    }

    @Override
    public CompletionStage<?> onBinary(WebSocket webSocket, ByteBuffer data, boolean last) {
        receiver.sign();
        webSocket.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onPing(WebSocket webSocket, ByteBuffer message) {
        receiver.sign();
        webSocket.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onPong(WebSocket webSocket, ByteBuffer message) {
        receiver.sign();
        webSocket.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket webSocket, int statusCode, String reason) {
        end(null);
        return null;
    }

    @Override
    public void onError(WebSocket webSocket, Throwable error) {
        end(error);
    }

    private void end(Throwable error) {
        synchronized (outgoing) {
            if (ended) {
                return;
            }
            ended = true;
            outgoing.clear();
        }
        receiver.ended(this, error);
    }

    /** Sends after everything sent before; without effect when the line has ended. */
    void send(Packet packet) {
        synchronized (outgoing) {
            if (ended) {
                return;
            }
            outgoing.add(packet.encode());
            if (sending) {
                return;
            }
            sending = true;
        }
        sendNext();
    }

    /** A loop and not a recursion, because a send may complete at once and the queue be long. */
    private void sendNext() {
        for (var text = next(); text != null; text = next()) {
            var sent = socket.join().sendText(text, true);
            if (!sent.isDone() || sent.isCompletedExceptionally()) {
                sent.whenComplete((done, error) -> {
                    if (error == null) {
                        sendNext();
                    } else {
                        end(error);
                    }
                });
                return;
            }
        }
    }

    private String next() {
        synchronized (outgoing) {
            var text = outgoing.poll();
            sending = text != null;
            return text;
        }
    }

    /** Asks the other side for a sign of life. */
    void ping() {
        socket.thenAccept(opened -> opened.sendPing(ByteBuffer.allocate(0)));
    }

    /** Says good-bye. */
    CompletableFuture<?> close() {
        send(Packet.disconnect());
        return socket.thenCompose(opened -> opened.sendClose(WebSocket.NORMAL_CLOSURE, ""));
    }

    /** Ends at once without a word and without a report. */
    void abort() {
        synchronized (outgoing) {
            ended = true;
            outgoing.clear();
        }
        socket.thenAccept(WebSocket::abort);
    }
}
