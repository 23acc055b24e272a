// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.hub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.ftracktray.client.event.Event;
import org.ftracktray.client.event.HubOptions;
import org.ftracktray.client.scripted.Eventually;
import org.ftracktray.client.scripted.Peer;
import org.ftracktray.client.wire.EventCodec;
import org.ftracktray.client.wire.Packet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What may arrive on a good connection. */
@Timeout(180)
class ReceivingTest extends GoodServer {
    /** Until then acknowledgements of the good hub can come between frames that a test sends. */
    private void acknowledged(int subscriptions) throws Exception {
        eventsPublished("ftrack.meta.subscribe", subscriptions);
    }

    @Test
    void acknowledgesEventsThatAskForIt() throws Exception {
        hub.connect();
        var peer = studio.peer();
        peer.text(Packet.event(9, false, EventCodec.encode(event("x"))).encode());
        Eventually.become("ack", () -> studio.packets.contains(Packet.ack(9, "")));
    }

    @Test
    void survivesEverythingThatIsNoPacket() throws Exception {
        var arrived = new CountDownLatch(1);
        hub.subscribe("topic=last", event -> {
            arrived.countDown();
            return null;
        });
        hub.connect();
        var peer = studio.peer();
        for (var text : List.of("", "garbage", "8::", "9::", "3:::text", "4:::{}", "5:::", "5:::{bad", "5:::[]",
                "5:::{\"name\":\"other\",\"args\":[]}", "6:::99+[", "6:::x", "5:::" + "[".repeat(50_000), "7")) {
            peer.text(text);
        }
        peer.raw(Peer.frame(1, true, new byte[]{'5', ':', ':', ':', (byte) 0xff, (byte) 0xc0}));
        peer.raw(Peer.frame(2, true, new byte[]{1, 2, 3}));
        peer.raw(Peer.frame(9, true, new byte[]{1}));
        peer.text(packet(event("last")));
        assertTrue(arrived.await(60, TimeUnit.SECONDS));
        states.become("Connecting 1", "Connected");
        assertEquals(2, states.seen().size());
    }

    @Test
    void joinsFragmentsAndSplitsCoalescedFrames() throws Exception {
        var arrived = new CountDownLatch(3);
        hub.subscribe("topic=x", event -> {
            arrived.countDown();
            return null;
        });
        hub.connect();
        var peer = studio.peer();
        acknowledged(2);
        var bytes = packet(Event.of("x", Map.of("t", "Bühne 🎬"))).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            peer.raw(Peer.frame(i == 0 ? 1 : 0, i == bytes.length - 1, new byte[]{bytes[i]}));
        }
        var frame = Peer.frame(1, true, bytes);
        var twice = java.util.Arrays.copyOf(frame, frame.length * 2);
        System.arraycopy(frame, 0, twice, frame.length, frame.length);
        peer.raw(twice);
        assertTrue(arrived.await(60, TimeUnit.SECONDS));
    }

    @Test
    void takesEventsOfFiveMegabytesAndDropsThoseBeyondTheBound() throws Exception {
        create(HubOptions.defaults().withLargestMessage(6 << 20));
        var lengths = new CopyOnWriteArrayList<Integer>();
        hub.subscribe("topic=x", event -> {
            lengths.add(event.data().path("t").asString().length());
            return null;
        });
        hub.connect();
        var peer = studio.peer();
        peer.text(packet(Event.of("x", Map.of("t", "a".repeat(7 << 20)))));
        peer.text(packet(Event.of("x", Map.of("t", "b".repeat(5 << 20)))));
        Eventually.become("the event", () -> !lengths.isEmpty());
        assertEquals(List.of(5 << 20), lengths);
        assertEquals(2, states.seen().size());
    }
}
