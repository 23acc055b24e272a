// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.internal.websocket;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/**
 * Frames on their way out. Whoever adds one returns at once; a virtual thread writes as long as there are any, several at a time
 * when they come faster than the network takes them.
 */
final class FrameQueue {
    private static final int LARGEST_WRITE = 64 << 10;
    /** So that a large frame on a slow line is seen to move. */
    private static final int PIECE = 16 << 10;
    /** What a small frame costs besides its bytes; a flood of them has its bound, too. */
    private static final int OVERHEAD = 64;

    private final OutputStream out;
    private final long mostBytes;
    private final Consumer<IOException> failure;
    private final Deque<byte[]> frames = new ArrayDeque<>();
    private byte[] question;
    private boolean asking;
    private long bytes;
    private boolean writing;
    private boolean closed;
    private volatile boolean inPiece;
    private volatile long pieceBegan;

    FrameQueue(OutputStream out, long mostBytes, Consumer<IOException> failure) {
        this.out = out;
        this.mostBytes = mostBytes;
        this.failure = failure;
    }

    void add(byte[] frame) {
        boolean full;
        synchronized (frames) {
            if (closed) {
                return;
            }
            frames.add(frame);
            bytes += frame.length + OVERHEAD;
            full = bytes > mostBytes;
            startWriting();
        }
        if (full) {
            failure.accept(new IOException("The server does not take what is sent to it."));
        }
    }

    /** Adds a frame that goes before all others, but for the one that is being written. */
    void ask(byte[] frame) {
        synchronized (frames) {
            if (!closed) {
                question = frame;
                asking = true;
                startWriting();
            }
        }
    }

    /** Whether the last {@link #ask} has not gone out yet. */
    boolean isAsking() {
        synchronized (frames) {
            return asking;
        }
    }

    /** Since when the network has taken nothing although there is something to send, in nanoseconds; 0 if it takes. */
    long stalledFor(long now) {
        return inPiece ? Math.max(0, now - pieceBegan) : 0;
    }

    private void startWriting() {
        if (!writing) {
            writing = true;
            Thread.ofVirtual().name("ftrack writer").start(this::write);
        }
    }

    private void write() {
        try {
            for (byte[] next = next(); next != null; next = next()) {
                write(next);
            }
        } catch (IOException e) {
            failure.accept(e);
        } catch (RuntimeException | Error e) {
            failure.accept(new IOException("Sending failed.", e));
        }
    }

    private void write(byte[] frame) throws IOException {
        for (int at = 0; at < frame.length; at += PIECE) {
            pieceBegan = System.nanoTime();
            inPiece = true;
            out.write(frame, at, Math.min(PIECE, frame.length - at));
        }
        inPiece = false;
    }

    private byte[] next() {
        synchronized (frames) {
            if (question != null) {
                byte[] first = question;
                question = null;
                return first;
            }
            asking = false;
            byte[] first = frames.poll();
            writing = first != null;
            if (first == null) {
                frames.notifyAll();
                return null;
            }
            bytes -= first.length + OVERHEAD;
            return frames.isEmpty() ? first : joined(first);
        }
    }

    private byte[] joined(byte[] first) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        joined.writeBytes(first);
        while (!frames.isEmpty() && joined.size() + frames.peek().length <= LARGEST_WRITE) {
            byte[] next = frames.poll();
            bytes -= next.length + OVERHEAD;
            joined.writeBytes(next);
        }
        return joined.toByteArray();
    }

    /** Drops what is left and takes nothing more. */
    void close() {
        synchronized (frames) {
            closed = true;
            question = null;
            frames.clear();
            bytes = 0;
            frames.notifyAll();
        }
    }

    /** Waits until everything was written. */
    void flush(long millis) throws InterruptedException {
        long end = System.nanoTime() + millis * 1_000_000;
        synchronized (frames) {
            for (long left = millis; writing && !closed && left > 0; left = (end - System.nanoTime()) / 1_000_000) {
                frames.wait(left);
            }
        }
    }
}
