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

    private final OutputStream out;
    private final long mostBytes;
    private final Consumer<IOException> failure;
    private final Deque<byte[]> frames = new ArrayDeque<>();
    private long bytes;
    private boolean writing;
    private boolean closed;

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
            bytes += frame.length;
            full = bytes > mostBytes;
            if (!writing) {
                writing = true;
                Thread.ofVirtual().name("ftrack writer").start(this::write);
            }
        }
        if (full) {
            failure.accept(new IOException("The server does not take what is sent to it."));
        }
    }

    private void write() {
        try {
            for (var next = next(); next != null; next = next()) {
                out.write(next);
            }
        } catch (IOException e) {
            failure.accept(e);
        }
    }

    private byte[] next() {
        synchronized (frames) {
            var first = frames.poll();
            writing = first != null;
            if (first == null) {
                frames.notifyAll();
                return null;
            }
            var next = frames.isEmpty() ? first : joined(first);
            bytes -= next.length;
            return next;
        }
    }

    private byte[] joined(byte[] first) {
        var joined = new ByteArrayOutputStream();
        joined.writeBytes(first);
        while (!frames.isEmpty() && joined.size() + frames.peek().length <= LARGEST_WRITE) {
            joined.writeBytes(frames.poll());
        }
        return joined.toByteArray();
    }

    /** Drops what is left and takes nothing more. */
    void close() {
        synchronized (frames) {
            closed = true;
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
