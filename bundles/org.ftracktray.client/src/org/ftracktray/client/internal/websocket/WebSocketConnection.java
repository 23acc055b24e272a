// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.internal.websocket;

import java.io.IOException;
import java.io.InputStream;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;

import org.ftracktray.client.internal.network.SocketConnector;
import org.ftracktray.client.internal.websocket.FrameReader.Incoming.Close;
import org.ftracktray.client.internal.websocket.FrameReader.Incoming.Oversized;
import org.ftracktray.client.internal.websocket.FrameReader.Incoming.Ping;
import org.ftracktray.client.internal.websocket.FrameReader.Incoming.Text;

/** An open WebSocket. Thread-safe; only {@link #close} blocks. */
public final class WebSocketConnection {
    /** Gets what arrives, on the connection's own virtual thread. It must not block, or heartbeats come late. */
    public interface Listener {
        /** A message arrived, or a part of one. */
        void onActivity();

        void text(WebSocketConnection from, String message);

        /** A message of more bytes than the bound was passed over. */
        void dropped();

        /** Called once, unless the connection was aborted. */
        void ended(WebSocketConnection from, IOException reason);
    }

    private static final int MESSAGES_OUT = 4;
    /** Then those may run who were started by them; else a flood fills the memory with what nobody has begun to handle. */
    private static final int MESSAGES_AT_A_TIME = 32;

    private final SocketConnector.Connection connection;
    private final Listener listener;
    private final FrameQueue out;
    private final AtomicBoolean ended = new AtomicBoolean();

    /** @param in what the socket has to say after the upgrade */
    WebSocketConnection(SocketConnector.Connection connection, InputStream in, int largestMessage, Listener listener)
            throws IOException {
        this.connection = connection;
        this.listener = listener;
        this.out = new FrameQueue(connection.socket().getOutputStream(), (long) MESSAGES_OUT * largestMessage,
                this::end);
        FrameReader reader = new FrameReader(in, largestMessage, listener::onActivity);
        Thread.ofVirtual().name("ftrack reader").start(() -> read(reader));
    }

    private void read(FrameReader reader) {
        try {
            readAll(reader);
            out.add(Frames.encode(Frames.CLOSE, new byte[0]));
            flush(100);
            end(new IOException("The server closed the connection."));
        } catch (IOException e) {
            end(e);
        } catch (RuntimeException | Error e) {
            end(new IOException("What the server sent could not be read.", e));
        }
    }

    /** Returns when the server sent a Close frame. */
    private void readAll(FrameReader reader) throws IOException {
        for (int i = 1; true; i++) {
            switch (reader.read()) {
                case Text(String message) -> listener.text(this, message);
                case Ping(byte[] payload) -> out.add(Frames.encode(Frames.PONG, payload));
                case Oversized() -> listener.dropped();
                case Close() -> {
                    return;
                }
            }
            if (i % MESSAGES_AT_A_TIME == 0) {
                Thread.yield();
            }
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

    /** Sends a message before everything else that waits to be sent; it replaces one that waits. */
    public void sendFirst(String message) {
        out.ask(Frames.encode(Frames.TEXT, message.getBytes(StandardCharsets.UTF_8)));
    }

    /** Whether the last {@link #sendFirst} has not gone out yet. */
    public boolean isFirstWaiting() {
        return out.isAsking();
    }

    /** Since when the other side has taken nothing of what is to be sent, in nanoseconds; 0 if it takes. */
    public long stalledFor(long now) {
        return out.stalledFor(now);
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
        try {
            if (out.stalledFor(System.nanoTime()) > 0) {
                connection.plain().setSoLinger(true, 0); // nobody takes what is left, so nobody need keep it
            }
        } catch (SocketException e) {
            // it has ended already
        }
        release();
    }

    /** Never waits, because it closes below TLS, and ends whoever waits in the reader or the writer. */
    private void release() {
        out.close();
        try {
            connection.plain().close();
        } catch (IOException e) {
            // the connection is given up in any case
        }
    }
}
