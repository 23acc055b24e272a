// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.scripted;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.ftracktray.client.event.Event;
import org.ftracktray.client.scripted.ScriptedServer.Script;
import org.ftracktray.client.wire.EventCodec;
import org.ftracktray.client.wire.Packet;

/** Scripts of an event hub: a good one, and the first steps of bad ones. */
public final class HubScript {
    /** Everything the clients sent to a good hub. */
    public final List<Packet> packets = new CopyOnWriteArrayList<>();
    private final BlockingQueue<Peer> joined = new LinkedBlockingQueue<>();
    private volatile boolean acknowledging = true;

    /** Answers handshakes and speaks socket.io on every connection. */
    public HubScript on(ScriptedServer server) {
        server.on("/socket.io/1/", handshake(60)).on("/socket.io/1/websocket/", good());
        return this;
    }

    public HubScript withoutAcknowledgements() {
        acknowledging = false;
        return this;
    }

    public static Script handshake(int heartbeatSeconds) {
        return peer -> peer.answer(200, "text/plain", "sid-1:" + heartbeatSeconds + ":60:websocket,xhr-polling");
    }

    public Script good() {
        return peer -> {
            welcome(peer);
            joined.add(peer);
            converse(peer);
        };
    }

    /** Takes and acknowledges until the client goes away. */
    public void converse(Peer peer) throws IOException {
        while (true) {
            received(peer, Packet.parse(peer.read()));
        }
    }

    /** How often clients asked whether it is still there; the first announcement of an inbox is no question. */
    public int questions() {
        return (int) events("ftrack.meta.subscribe").stream()
                .filter(event -> event.data().path("subscription").asString().equals("topic=ftrack.meta.reply")).count()
                - 1;
    }

    private void received(Peer peer, Packet packet) throws IOException {
        // first, so that it is there for whoever the acknowledgement wakes
        packets.add(packet);
        if (acknowledging && packet.type() == Packet.Type.EVENT && packet.id().isPresent()) {
            peer.text(Packet.ack(packet.id().getAsInt(), "[{\"success\":true}]").encode());
        }
    }

    /** Upgrade and {@code 1::}, and then what {@code next} does. */
    public static Script after(Script next) {
        return peer -> {
            welcome(peer);
            next.run(peer);
        };
    }

    private static void welcome(Peer peer) throws IOException {
        peer.upgrade();
        peer.text("1::");
    }

    /** The next connection that got through. */
    public Peer peer() throws InterruptedException {
        var peer = joined.poll(60, TimeUnit.SECONDS);
        if (peer == null) {
            throw new AssertionError("Nobody connected");
        }
        return peer;
    }

    /** The events of a topic that the clients published. */
    public List<Event> events(String topic) {
        return packets.stream().filter(packet -> packet.type() == Packet.Type.EVENT)
                .map(packet -> EventCodec.decode(packet.data()).orElseThrow())
                .filter(event -> event.topic().equals(topic)).toList();
    }
}
