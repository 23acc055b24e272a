// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HandshakeTest {
    @Test
    void readsWhatASocketIoServerAnswers() {
        assertEquals(
                new Handshake("cVqyt-s_K", Duration.ofSeconds(60), Duration.ofSeconds(25),
                        List.of("websocket", "xhr-polling")),
                Handshake.parse("cVqyt-s_K:60:25:websocket,xhr-polling"));
    }

    @Test
    void writesWhatItRead() {
        assertEquals("abc::60:websocket", Handshake.parse("abc::60:websocket").encode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "abc:1:2", "abc:x:2:websocket", ":1:2:websocket", "a/b:1:2:websocket",
            "abc:1:2:websocket:more", "{\"exception\":\"X\",\"content\":\"a:b\"}", "<html><body style='a:b:c:d'>",
            "abc:99999999999:1:websocket", "abc:-1:1:websocket"})
    void refusesAnythingElse(String body) {
        assertThrows(MalformedPacketException.class, () -> Handshake.parse(body));
    }
}
