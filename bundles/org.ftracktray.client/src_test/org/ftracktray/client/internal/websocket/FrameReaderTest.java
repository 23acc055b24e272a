// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.internal.websocket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.ftracktray.client.internal.websocket.FrameReader.Incoming;
import org.ftracktray.client.scripted.Peer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever bytes come: the reader goes on, ends in order, or fails with an IOException, and keeps no more than one message. */
@Timeout(180)
class FrameReaderTest {
    private static final int LARGEST = 1000;

    private static final class Heard {
        final List<String> texts = new ArrayList<>();
        int dropped;
        int pings;
        int signs;

        /** Until the server closes. */
        void read(InputStream in) throws IOException {
            var reader = new FrameReader(in, LARGEST, () -> signs++);
            while (true) {
                switch (reader.read()) {
                    case Incoming.Text(String message) -> texts.add(message);
                    case Incoming.Ping ping -> pings++;
                    case Incoming.Oversized oversized -> dropped++;
                    case Incoming.Close close -> {
                        return;
                    }
                }
            }
        }
    }

    private static Heard read(byte[] bytes) throws IOException {
        var heard = new Heard();
        heard.read(new ByteArrayInputStream(bytes));
        return heard;
    }

    private static byte[] joined(List<byte[]> parts) {
        var all = new ByteArrayOutputStream();
        parts.forEach(all::writeBytes);
        return all.toByteArray();
    }

    private static byte[] text(String text) {
        return Peer.frame(1, true, text.getBytes(StandardCharsets.UTF_8));
    }

    private static final byte[] CLOSE = Peer.frame(8, true, new byte[0]);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void randomDamage(long seed) {
        var random = new Random(seed);
        for (int round = 0; round < 400; round++) {
            var bytes = joined(damaged(frames(random), random));
            for (int flips = random.nextInt(4); flips > 0 && bytes.length > 0; flips--) {
                bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            }
            try {
                var heard = read(bytes);
                assertTrue(heard.texts.stream().allMatch(text -> text.length() <= LARGEST));
            } catch (IOException e) {
                assertTrue(e.getMessage() == null || !e.getMessage().isBlank());
            }
        }
    }

    private static List<byte[]> frames(Random random) {
        var frames = new ArrayList<byte[]>();
        for (int count = random.nextInt(8); count >= 0; count--) {
            var payload = new byte[switch (random.nextInt(4)) {
                case 0 -> random.nextInt(4);
                case 1 -> 120 + random.nextInt(12);
                case 2 -> random.nextInt(2 * LARGEST);
                default -> 65_530 + random.nextInt(12);
            }];
            random.nextBytes(payload);
            frames.add(Peer.frame(random.nextInt(16), random.nextInt(4) > 0, payload));
        }
        return frames;
    }

    private static List<byte[]> damaged(List<byte[]> frames, Random random) {
        switch (random.nextInt(4)) {
            case 0 -> frames.add(frames.get(random.nextInt(frames.size())));
            case 1 -> Collections.shuffle(frames, random);
            case 2 -> frames.replaceAll(frame -> Arrays.copyOf(frame, random.nextInt(frame.length + 1)));
            default -> {
            }
        }
        return frames;
    }

    /** Nothing is taken for the next frame that belongs to this one. */
    @Test
    void passesOverWhatIsTooLargeAndGoesOn() throws Exception {
        var heard = read(joined(List.of(text("a"), text("x".repeat(LARGEST + 1)), text("b".repeat(LARGEST)),
                Peer.frame(1, false, new byte[LARGEST]), Peer.frame(0, false, new byte[1]),
                Peer.frame(9, true, new byte[3]), Peer.frame(0, true, new byte[LARGEST]), text("c"), CLOSE)));
        assertEquals(List.of("a", "b".repeat(LARGEST), "c"), heard.texts);
        assertEquals(2, heard.dropped);
        assertEquals(1, heard.pings);
    }

    /** Somebody in between pings, too. */
    @Test
    void aPingIsNoSignOfLife() throws Exception {
        assertEquals(0, read(
                joined(List.of(Peer.frame(9, true, new byte[3]), Peer.frame(10, true, new byte[3]), CLOSE))).signs);
    }

    /** An announcement costs nothing, only what really comes. */
    @ParameterizedTest
    @ValueSource(longs = {LARGEST, 1L << 30, (1L << 30) + 1, 1L << 40, 1L << 62, Long.MAX_VALUE, -1, Long.MIN_VALUE})
    void announcedLengths(long length) {
        var head = new ByteArrayOutputStream();
        head.writeBytes(new byte[]{(byte) 0x81, 127});
        head.writeBytes(java.nio.ByteBuffer.allocate(8).putLong(length).array());
        head.writeBytes(new byte[100]);
        assertThrows(IOException.class, () -> read(head.toByteArray()));
    }

    @Test
    void everyPieceOfAMessageIsASignOfLife() throws Exception {
        var large = joined(
                List.of(Peer.frame(1, true, new byte[200_000]), Peer.frame(2, true, new byte[200_000]), CLOSE));
        var socket = new InputStream() {
            private int at;

            @Override
            public int read() {
                return at < large.length ? large[at++] & 0xff : -1;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) {
                int count = Math.min(Math.min(length, 1000), large.length - at);
                System.arraycopy(large, at, bytes, offset, count);
                at += count;
                return count == 0 ? -1 : count;
            }

            @Override
            public long skip(long count) {
                throw new AssertionError("skipped");
            }
        };
        var heard = new Heard();
        heard.read(socket);
        assertTrue(heard.signs >= 400, heard.signs + " signs");
        assertEquals(2, heard.dropped);
    }
}
