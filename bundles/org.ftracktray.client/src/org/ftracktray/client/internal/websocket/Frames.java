// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.internal.websocket;

import java.nio.ByteBuffer;
import java.security.SecureRandom;

/** Writes the frames of a client: whole messages, masked. */
final class Frames {
    static final int CONTINUATION = 0;
    static final int TEXT = 1;
    static final int CLOSE = 8;
    static final int PING = 9;
    static final int PONG = 10;

    private static final SecureRandom RANDOM = new SecureRandom();

    private Frames() {}

    static byte[] encode(int opcode, byte[] payload) {
        int length = payload.length;
        int extra = length < 126 ? 0 : length < 1 << 16 ? 2 : 8;
        ByteBuffer frame = ByteBuffer.allocate(2 + extra + 4 + length);
        frame.put((byte) (0x80 | opcode)).put((byte) (0x80 | (extra == 0 ? length : extra == 2 ? 126 : 127)));
        if (extra == 2) {
            frame.putShort((short) length);
        } else if (extra == 8) {
            frame.putLong(length);
        }
        int mask = RANDOM.nextInt();
        frame.putInt(mask);
        int start = frame.position();
        frame.put(payload);
        mask(frame, start, mask);
        return frame.array();
    }

    /** Eight bytes at a time; frames of some kilobytes are the rule. */
    private static void mask(ByteBuffer frame, int start, int mask) {
        long twice = (long) mask << 32 | mask & 0xffffffffL;
        int at = start;
        for (; at <= frame.limit() - 8; at += 8) {
            frame.putLong(at, frame.getLong(at) ^ twice);
        }
        for (int i = 0; at < frame.limit(); at++, i++) {
            frame.put(at, (byte) (frame.get(at) ^ mask >>> 24 - 8 * (i & 3)));
        }
    }
}
