// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.internal.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

import org.ftracktray.client.ConnectionOptions;
import org.ftracktray.client.ProtocolException;
import org.ftracktray.client.scripted.ScriptedServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that are compressed; how much comes out of them is limited as what goes in is. */
@Timeout(120)
class ContentEncodingTest {
    private static final int LARGEST = 1000;

    private static byte[] zipped(byte[] plain) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(plain);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] zipped(String plain) {
        return zipped(plain.getBytes(StandardCharsets.UTF_8));
    }

    private static HttpResponse decoded(String encoding, byte[] content) {
        return ContentEncoding.decoded(200, Map.of("Content-Encoding", encoding), content, LARGEST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "GZIP", " x-gzip "})
    void gzipIsUndoneAndForgotten(String encoding) {
        var answer = decoded(encoding, zipped("{\"a\":\"Bühne\"}"));
        assertEquals("{\"a\":\"Bühne\"}", answer.body());
        assertFalse(answer.isEncoded());
    }

    @Test
    void severalPartsOneBehindTheOtherAreOneContent() {
        var both = new ByteArrayOutputStream();
        both.writeBytes(zipped("one, "));
        both.writeBytes(zipped("two"));
        assertEquals("one, two", decoded("gzip", both.toByteArray()).body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"br", "deflate", "gzip, gzip", "zstd"})
    void anotherCompressionStaysAsItIs(String encoding) {
        var content = zipped("x");
        var answer = decoded(encoding, content);
        assertArrayEquals(content, answer.content());
        assertTrue(answer.isEncoded());
    }

    @Test
    void noContentNeedsNoCompression() {
        assertEquals("", decoded("gzip", new byte[0]).body());
    }

    @Test
    void asMuchAsIsAllowedMayComeOutAndNoByteMore() {
        assertEquals(LARGEST, decoded("gzip", zipped(new byte[LARGEST])).content().length);
        var bomb = zipped(new byte[LARGEST + 1]);
        assertTrue(bomb.length < 100, "small on the line");
        assertThrows(ProtocolException.class, () -> decoded("gzip", bomb));
    }

    @Test
    void whatIsCutOffOrDamagedEndsInAnAnswerOrASentence() {
        var chance = new Random(11);
        var noise = new byte[500];
        chance.nextBytes(noise);
        var good = zipped(noise);
        for (int length = 1; length < good.length; length++) {
            var cut = Arrays.copyOf(good, length);
            assertThrows(ProtocolException.class, () -> decoded("gzip", cut));
        }
        for (int i = 0; i < 20_000; i++) {
            var damaged = good.clone();
            damaged[chance.nextInt(damaged.length)] = (byte) chance.nextInt();
            try {
                assertTrue(decoded("gzip", damaged).content().length <= LARGEST);
            } catch (ProtocolException e) {
                assertFalse(e.getMessage().isBlank());
            }
        }
    }

    @Test
    void aServerIsAskedForItAndTheConnectionIsUsedAgain() throws Exception {
        var content = zipped("[1,2,3]");
        try (var server = new ScriptedServer()) {
            server.on("/", peer -> {
                peer.raw("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: " + content.length + "\r\n\r\n");
                peer.raw(content);
            });
            var options = ConnectionOptions.defaults();
            try (var client = new HttpClient(options)) {
                var request = Request.get(URI.create(server.url() + "/"), Map.of());
                for (int i = 0; i < 2; i++) {
                    assertEquals("[1,2,3]", client.run(request, Duration.ofSeconds(60), LARGEST).body());
                }
            }
            assertEquals("gzip", server.requests().getFirst().headers().get("Accept-Encoding"));
            assertEquals(2, server.requests().size());
        }
    }
}
