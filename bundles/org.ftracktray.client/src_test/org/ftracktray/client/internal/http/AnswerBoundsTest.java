// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.internal.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Random;

import org.ftracktray.client.ConnectionOptions;
import org.ftracktray.client.FtrackException;
import org.ftracktray.client.NotFtrackException;
import org.ftracktray.client.ProtocolException;
import org.ftracktray.client.UnreachableException;
import org.ftracktray.client.UnreachableException.Reason;
import org.ftracktray.client.internal.network.ResponseHead;
import org.ftracktray.client.internal.network.SocketConnector;
import org.ftracktray.client.scripted.Peer;
import org.ftracktray.client.scripted.ScriptedServer;
import org.ftracktray.client.scripted.ScriptedServer.Script;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a server sends costs bounded time and memory, and a sentence. */
@Timeout(180)
class AnswerBoundsTest {
    private static final String OK = "HTTP/1.1 200 OK\r\n";

    private static String read(InputStream in) throws IOException {
        var head = ResponseHead.readFinal(in);
        return new String(new ResponseBody(in, 1 << 20).read(head), StandardCharsets.ISO_8859_1);
    }

    private static String read(String text) throws IOException {
        return read(new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1)));
    }

    /** The same bytes over and over, after a beginning. */
    private static InputStream endless(String beginning, String rest) {
        var first = beginning.getBytes(StandardCharsets.ISO_8859_1);
        var again = rest.getBytes(StandardCharsets.ISO_8859_1);
        return new InputStream() {
            private long at;

            @Override
            public int read() {
                long now = at++;
                return (now < first.length ? first[(int) now] : again[(int) ((now - first.length) % again.length)])
                        & 0xff;
            }
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"|HTTP/1.1 100 Continue\r\n\r\n", "|HTTP/1.1 103 Early\r\nLink: x\r\n\r\n", "|x",
            "HTTP/1.1 200 |x", "HTTP/1.1 200 OK\r\n|A: b\r\n", "HTTP/1.1 200 OK\r\n|:\r\n", "HTTP/1.1 200 OK\r\nA|x",
            "HTTP/1.1 200 OK\r\n\r\n|x", "HTTP/1.1 200 OK\r\nContent-Length: 999999999999\r\n\r\n|x",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n|1\r\nx\r\n",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n|1;x",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n|A: b\r\n",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nfffffffffffffff\r\n|x"})
    void noAnswerIsEndless(String answer) {
        var parts = answer.split("\\|", 2);
        var error = assertThrows(Exception.class, () -> read(endless(parts[0], parts[1])));
        assertTrue(error instanceof IOException || error instanceof ProtocolException, error.toString());
        assertTrue(error.getMessage().endsWith("."), error.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 3, 3", "Content-Length: 3\r\nContent-Length: 3", "content-length:3",
            "Transfer-Encoding: identity\r\nContent-Length: 3"})
    void oneLengthIsTakenHoweverItIsWritten(String headers) throws Exception {
        assertEquals("abc", read(OK + headers + "\r\n\r\nabcdef"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 3\r\nContent-Length: 4", "Content-Length: +3", "Content-Length: -1",
            "Content-Length: ", "Content-Length: 0x3", "Content-Length: 99999999999999999999", "Content-Length: 3,",
            "Transfer-Encoding: gzip, chunked", "Transfer-Encoding: xchunked", "Transfer-Encoding: chunked, chunked"})
    void aLengthThatCannotBeIsRefused(String headers) {
        assertThrows(IOException.class, () -> read(OK + headers + "\r\n\r\n3\r\nabc\r\n0\r\n\r\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+3\r\nabc\r\n0\r\n\r\n", "-3\r\nabc\r\n0\r\n\r\n", "3\r\nabcd\r\n0\r\n\r\n",
            "\r\nabc\r\n0\r\n\r\n",
            "3 4\r\nabc\r\n0\r\n\r\n", "ffffffffffffffff\r\nabc", "\u0663\r\nabc\r\n0\r\n\r\n"})
    void aPartThatCannotBeIsRefused(String chunks) {
        assertThrows(IOException.class, () -> read(OK + "Transfer-Encoding: chunked\r\n\r\n" + chunks));
    }

    @Test
    void extensionsOfPartsAndWhatStandsBehindAreReadOver() throws Exception {
        assertEquals("abcd", read(OK + "Transfer-Encoding: Chunked\r\nContent-Length: 1\r\n\r\n"
                + "3;a=\"b\" ;c\r\nabc\r\n01\r\nd\r\n0\r\nA: b\r\n\r\n"));
    }

    @Test
    void randomAndMutatedAnswersEndInAnAnswerOrAnError() {
        var chance = new Random(7);
        var good = (OK
                + "Content-Type: a\r\nTransfer-Encoding: chunked\r\n\r\n3;x\r\nabc\r\n10\r\n0123456789abcdef\r\n0\r\n\r\n");
        for (int i = 0; i < 50_000; i++) {
            var bytes = good.getBytes(StandardCharsets.ISO_8859_1);
            for (int n = chance.nextInt(8); n >= 0; n--) {
                bytes[chance.nextInt(bytes.length)] = (byte) chance.nextInt();
            }
            try {
                assertTrue(
                        read(new ByteArrayInputStream(bytes, 0, chance.nextInt(bytes.length + 1))).length() <= 1 << 20);
            } catch (IOException | ProtocolException e) {
                assertFalse(e.getMessage().isBlank());
            }
        }
    }

    private static FtrackException failure(Script script) throws Exception {
        try (var server = new ScriptedServer()) {
            server.on("/", script);
            var options = ConnectionOptions.defaults();
            try (var httpClient = new HttpClient(new SocketConnector(options), options.connectTimeout(),
                    Duration.ofMillis(200))) {
                return assertThrows(FtrackException.class, () -> httpClient
                        .run(Request.get(URI.create(server.url() + "/"), Map.of()), Duration.ofSeconds(30), 1000));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 1000\r\n\r\n[", "\r\n[", "Transfer-Encoding: chunked\r\n\r\n5\r\n[",
            "Transfer-Encoding: chunked\r\n\r\n", "Content-Length: 1\r\n\r\n"})
    void anAnswerThatStopsInTheMiddleIsGivenUpLongBeforeTheLimit(String rest) throws Exception {
        var error = assertInstanceOf(UnreachableException.class, failure(peer -> {
            peer.raw(OK + rest);
            peer.ignore();
        }));
        assertEquals(Reason.TIMED_OUT, error.reason());
        assertTrue(error.problem().cause().contains("stopped in the middle"), error.problem().toString());
    }

    @Test
    void anAnswerThatIsCutOffIsToldAsSuch() throws Exception {
        var error = assertInstanceOf(UnreachableException.class, failure(peer -> {
            peer.raw(OK + "Content-Length: 1000\r\n\r\n[");
            peer.fin();
        }));
        assertEquals("The other side ended it in the middle.", error.problem().cause());
    }

    @ParameterizedTest
    @ValueSource(strings = {"SSH-2.0-OpenSSH_9.2\r\n", "220 mail ESMTP\r\n", "HTTP/2 200\r\n\r\n",
            "HTTP/1.1 099 X\r\n\r\n",
            "HTTP/1.1 999 X\r\n\r\n", "\u0015\u0003\u0003\u0000\u0002\u0002(", "{\"a\":1}"})
    void whatIsNoWebServerIsToldAsSuch(String greeting) throws Exception {
        var error = assertInstanceOf(NotFtrackException.class, failure(peer -> {
            peer.raw(greeting);
            peer.ignore();
        }));
        assertEquals(NotFtrackException.Found.NO_WEB_SERVER, error.found());
    }

    @Test
    void tooLargeIsToldAsSuch() throws Exception {
        assertInstanceOf(ProtocolException.class, failure(peer -> peer.answer(200, "text/plain", "x".repeat(2000))));
    }

    @Test
    void aServerThatHangsUpIsToldAsSuch() throws Exception {
        assertEquals(Reason.OTHER, assertInstanceOf(UnreachableException.class, failure(Peer::reset)).reason());
    }
}
