// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.signin.internal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a disk, an editor or a power cut can make of the content of a file. */
final class BrokenInput {
    private static final int FLIPS = 120;

    private BrokenInput() {}

    static Stream<byte[]> of(byte[] good) {
        Random random = new Random(7);
        String text = new String(good, StandardCharsets.UTF_8);
        Stream<byte[]> cut = IntStream.range(0, 16).mapToObj(i -> Arrays.copyOf(good, good.length * i / 16));
        Stream<byte[]> flipped = IntStream.range(0, FLIPS).mapToObj(i -> {
            byte[] bytes = good.clone();
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            return bytes;
        });
        Stream<byte[]> noise = IntStream.range(0, 8).mapToObj(i -> {
            byte[] bytes = new byte[good.length];
            random.nextBytes(bytes);
            return bytes;
        });
        List<String> texts = List.of("{}", "[]", "null", "1e999999999", "\"text\"", "[".repeat(100_000),
                "{\"a\":".repeat(50_000), "\uFEFF" + text, text.replace("\n", "\r\n"), text + text, "\\u12",
                "x=\\uzzzz\n" + text, text.replace(':', '='), "{\"version\":1}", numbers("0"), numbers("-1"),
                numbers("2147483647"), numbers("99999999999999999999"), numbers("\"many\""), numbers("[1]"),
                "{\"version\":1,\"rounds\":1000,\"salt\":\"!!!\",\"nonce\":{},\"data\":[]}", "\0".repeat(good.length),
                "x".repeat(2 << 20));
        Stream<byte[]> written = texts.stream().map(one -> one.getBytes(StandardCharsets.UTF_8));
        Stream<byte[]> otherwise = Stream.of(text.getBytes(StandardCharsets.UTF_16), new byte[0],
                (text + "ä").getBytes(StandardCharsets.ISO_8859_1));
        return Stream.of(cut, flipped, noise, written, otherwise).flatMap(stream -> stream);
    }

    private static String numbers(String rounds) {
        return "{\"version\":1,\"rounds\":" + rounds
                + ",\"salt\":\"AAAAAAAAAAAAAAAAAAAAAA==\",\"nonce\":\"AAECAwQFBgcICQoL\",\"data\":\""
                + "AAAAAAAAAAAAAAAAAAAAAA==\"}";
    }
}
