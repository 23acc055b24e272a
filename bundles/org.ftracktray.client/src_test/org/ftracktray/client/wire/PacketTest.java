// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.OptionalInt;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PacketTest {
    @Test
    void readsAnEventWithNumberAndDataAcknowledgement() {
        var packet = Packet.parse("5:12+::{\"name\":\"ftrack.event\"}");
        assertEquals(new Packet(Packet.Type.EVENT, OptionalInt.of(12), true, "", "{\"name\":\"ftrack.event\"}"),
                packet);
    }

    @Test
    void keepsColonsInTheData() {
        assertEquals("a:b::c:", Packet.parse("3:::a:b::c:").data());
    }

    @Test
    void acceptsTheHeartbeatOfPythonClients() {
        assertEquals(Packet.heartbeat(), Packet.parse("2:::"));
    }

    @Test
    void readsAcknowledgementsWithAndWithoutData() {
        assertEquals(Packet.ack(7, "[{\"success\":true}]"), Packet.parse("6:::7+[{\"success\":true}]"));
        assertEquals(Packet.ack(1, ""), Packet.parse("6:::1"));
    }

    @Test
    void aWishForDataWithoutANumberIsNone() {
        assertEquals(Packet.event("{}"), Packet.parse("5:+::{}"));
    }

    @Test
    void readsAnEndpoint() {
        assertEquals("/chat?x=1", Packet.parse("1::/chat?x=1").endpoint());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0::", "1::", "2::", "7:::1+0", "8::", "5:::{\"a\":1}", "5:3+::{}", "5:3::{}", "6:::4",
            "6:::4+[1,\"x:y\"]", "3::/e:text", "4:1:/e:{}"})
    void writesWhatItRead(String text) {
        assertEquals(text, Packet.parse(text).encode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ":", "1", "1:", "9::", "x::", "11::", "garbage", "5:a::", "5:-1::", "6:::", "6:::x",
            "5:99999999999::", "5:4294967297::", "6:::2147483648", "<html>", "::1"})
    void refusesWhatIsNoPacket(String text) {
        assertThrows(MalformedPacketException.class, () -> Packet.parse(text));
    }
}
