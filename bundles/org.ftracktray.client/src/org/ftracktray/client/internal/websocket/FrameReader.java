// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.internal.websocket;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads the frames of a server and joins them to messages. Blocks; for one thread. */
final class FrameReader {
    /** What a server sent. */
    sealed interface Incoming {
        /** A whole message. */
        record Text(String message) implements Incoming {}

        record Ping(byte[] payload) implements Incoming {}

        /** A text of more than the bound was passed over. */
        record Oversized() implements Incoming {}

        record Close() implements Incoming {}
    }

    private static final int FINAL = 0x80;
    private static final int RESERVED = 0x70;
    private static final int LARGEST_CONTROL = 125;
    /** Nobody sends more in one frame; whoever announces it would keep everything else from being heard. */
    private static final long LARGEST_FRAME = 1L << 30;
    private static final int KEPT_BUFFER = 64 << 10;
    private static final int PIECE = 16 << 10;

    private final DataInputStream in;
    private final InputStream data;
    private final int largestMessage;
    private final Runnable activity;
    private ByteArrayOutputStream parts = new ByteArrayOutputStream(0);
    private boolean text;
    private boolean oversized;

    /**
     * @param activity run whenever a part of a message arrived. Pings do not count: a proxy in between sends them by itself, with
     *        or without a hub
     */
    FrameReader(InputStream in, int largestMessage, Runnable activity) {
        this.in = new DataInputStream(in);
        this.data = new ActivityInputStream(in, activity);
        this.largestMessage = largestMessage;
        this.activity = activity;
    }

    /** The next message or control frame. */
    Incoming read() throws IOException {
        while (true) {
            Optional<FrameReader.Incoming> incoming = frame();
            if (incoming.isPresent()) {
                return incoming.get();
            }
        }
    }

    /** Empty after a part of a message, and after what nobody needs. */
    private Optional<Incoming> frame() throws IOException {
        int first = in.readUnsignedByte();
        int second = in.readUnsignedByte();
        long length = switch (second & 0x7f) {
            case 126 -> in.readUnsignedShort();
            case 127 -> in.readLong();
            default -> second & 0x7f;
        };
        int opcode = first & 0xf;
        boolean last = (first & FINAL) != 0;
        if ((first & RESERVED) != 0 || (second & 0x80) != 0 || length < 0
                || length > LARGEST_FRAME) {
            throw new IOException("The server sent a frame that is not allowed.");
        }
        return opcode < Frames.CLOSE ? data(opcode, last, length) : control(opcode, last, length);
    }

    private Optional<Incoming> control(int opcode, boolean last, long length) throws IOException {
        if (!last || length > LARGEST_CONTROL) {
            throw new IOException("The server sent a control frame that is not allowed.");
        }
        byte[] payload = in.readNBytes((int) length);
        return switch (opcode) {
            case Frames.PING -> Optional.of(new Incoming.Ping(payload));
            case Frames.CLOSE -> Optional.of(new Incoming.Close());
            default -> Optional.empty();
        };
    }

    private Optional<Incoming> data(int opcode, boolean last, long length) throws IOException {
        activity.run();
        if (opcode != Frames.CONTINUATION) {
            text = opcode == Frames.TEXT;
            oversized = false;
            forget();
        }
        oversized |= length > largestMessage - parts.size();
        if (oversized || !text) {
            pass(length);
        } else if (last && parts.size() == 0) {
            return Optional.of(new Incoming.Text(new String(payload(length), StandardCharsets.UTF_8)));
        } else {
            parts.writeBytes(payload(length));
        }
        return last ? message() : Optional.empty();
    }

    /** Grows with what really comes, so that a mere announcement costs no memory. */
    private byte[] payload(long length) throws IOException {
        byte[] bytes = data.readNBytes((int) length);
        if (bytes.length < length) {
            throw new IOException("The connection ended within a frame.");
        }
        return bytes;
    }

    private Optional<Incoming> message() {
        Incoming whole = oversized
                ? new Incoming.Oversized()
                : new Incoming.Text(parts.toString(StandardCharsets.UTF_8));
        boolean wanted = oversized || text;
        forget();
        text = false;
        return Optional.of(whole).filter(incoming -> wanted);
    }

    private void pass(long length) throws IOException {
        byte[] piece = new byte[(int) Math.min(length, PIECE)];
        for (long left = length; left > 0;) {
            int count = data.read(piece, 0, (int) Math.min(left, piece.length));
            if (count < 0) {
                throw new IOException("The connection ended within a frame.");
            }
            left -= count;
        }
    }

    /** One large message must not cost memory for the rest of the connection. */
    private void forget() {
        if (parts.size() > KEPT_BUFFER) {
            parts = new ByteArrayOutputStream(0);
        }
        parts.reset();
    }
}
