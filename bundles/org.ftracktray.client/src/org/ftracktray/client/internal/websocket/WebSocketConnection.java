// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.internal.websocket;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;

/** An open WebSocket. Thread-safe; only {@link #close} blocks. */
public final class WebSocketConnection {
    /** Gets what arrives, on the connection's own virtual thread. It must not block, or heartbeats come late. */
    public interface Listener {
        /** Anything arrived. */
        void sign();

        void text(WebSocketConnection from, String message);

        /** A message of more bytes than the bound was passed over. */
        void dropped();

        /** Called once, unless the connection was aborted. */
        void ended(WebSocketConnection from, IOException reason);
    }

    private static final int MESSAGES_OUT = 4;
    /** Then those may run who were started by them; else a flood fills the memory with what nobody has begun to handle. */
    private static final int MESSAGES_AT_A_TIME = 32;

    private final Socket socket;
    private final Listener listener;
    private final FrameQueue out;
    private final AtomicBoolean ended = new AtomicBoolean();

    WebSocketConnection(Socket socket, InputStream in, int largestMessage, Listener listener) throws IOException {
        this.socket = socket;
        this.listener = listener;
        this.out = new FrameQueue(socket.getOutputStream(), (long) MESSAGES_OUT * largestMessage, this::end);
        var reader = new FrameReader(in, largestMessage, new Incoming());
        Thread.ofVirtual().name("ftrack reader").start(() -> read(reader));
    }

    private void read(FrameReader reader) {
        try {
            reader.readAll();
            out.add(Frames.encode(Frames.CLOSE, new byte[0]));
            flush(100);
            end(new IOException("The server closed the connection."));
        } catch (IOException e) {
            end(e);
        }
    }

    private void end(IOException reason) {
        if (!ended.getAndSet(true)) {
            release();
            listener.ended(this, reason);
        }
    }

    public void send(String message) {
        out.add(Frames.encode(Frames.TEXT, message.getBytes(StandardCharsets.UTF_8)));
    }

    /** Asks the other side for a sign of life. */
    public void ping() {
        out.add(Frames.encode(Frames.PING, new byte[0]));
    }

    /** Ends in order, after everything that was sent, within the time limit. */
    public void close(long millis) {
        ended.set(true);
        out.add(Frames.encode(Frames.CLOSE, new byte[]{3, (byte) 0xe8}));
        flush(millis);
        release();
    }

    private void flush(long millis) {
        try {
            out.flush(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends at once, without a word and without a report. */
    public void abort() {
        ended.set(true);
        release();
    }

    private void release() {
        out.close();
        try {
            socket.close();
        } catch (IOException e) {
            // the connection is given up in any case
        }
    }

    private final class Incoming implements FrameReader.Sink {
        private int messages;

        @Override
        public void sign() {
            listener.sign();
        }

        @Override
        public void text(String message) {
            listener.text(WebSocketConnection.this, message);
            if (++messages % MESSAGES_AT_A_TIME == 0) {
                Thread.yield();
            }
        }

        @Override
        public void ping(byte[] payload) {
            out.add(Frames.encode(Frames.PONG, payload));
        }

        @Override
        public void dropped() {
            listener.dropped();
        }
    }
}
