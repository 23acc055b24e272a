// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.fuzz;

import java.util.function.Consumer;

import org.ftracktray.client.wire.EventCodec;
import org.ftracktray.client.wire.Handshake;
import org.ftracktray.client.wire.MalformedPacketException;
import org.ftracktray.client.wire.Packet;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;

class WireFuzzTest {
    @DictionaryEntries({"5:1+::", "6:::1+[", "{\"name\":\"ftrack.event\",\"args\":[{", "\"topic\":\"", "\"id\":\"",
            "\"inReplyToEvent\":", "\"source\":{\"id\":", ":60:60:websocket"})
    @FuzzTest(maxDuration = "8s")
    void whatIsReadIsWrittenAsItWasAndTheRestIsRefused(FuzzedDataProvider data) {
        var text = data.consumeRemainingAsString();
        accepts(text, WireFuzzTest::packet);
        accepts(text, WireFuzzTest::handshake);
        accepts(text, WireFuzzTest::event);
        accepts("{\"name\":\"ftrack.event\",\"args\":[{\"topic\":\"t\",\"id\":\"i\"," + text + "}]}",
                WireFuzzTest::event);
    }

    private static void accepts(String text, Consumer<String> reader) {
        try {
            reader.accept(text);
        } catch (MalformedPacketException e) {
            // the expected end of most inputs
        }
    }

    private static void packet(String text) {
        var packet = Packet.parse(text);
        same(packet, Packet.parse(packet.encode()));
        if (packet.type() == Packet.Type.EVENT) {
            event(packet.data());
        }
    }

    private static void handshake(String text) {
        var handshake = Handshake.parse(text);
        same(handshake, Handshake.parse(handshake.encode()));
    }

    private static void event(String text) {
        EventCodec.decode(text)
                .ifPresent(event -> same(event, EventCodec.decode(EventCodec.encode(event)).orElseThrow()));
    }

    private static void same(Object read, Object again) {
        if (!read.equals(again)) {
            throw new AssertionError(read + " became " + again);
        }
    }
}
