// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.hub;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.ftracktray.client.event.Event;
import org.ftracktray.client.event.HubState;
import org.ftracktray.client.scripted.Eventually;
import org.ftracktray.client.scripted.HubScript;
import org.ftracktray.client.scripted.Peer;
import org.ftracktray.client.wire.Packet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A server that sends nonsense of every kind. Afterwards, on the same connection or on the next one, a good event is handled, no
 * thread of the hub has died, and the states in between say why.
 */
@Timeout(120)
class DamagedTrafficTest extends FaultyServer {
    private final List<Throwable> unhandled = new CopyOnWriteArrayList<>();
    private final Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();

    @BeforeEach
    void listenForDeaths() {
        Thread.setDefaultUncaughtExceptionHandler((thread, error) -> {
            if (thread.getName().startsWith("ftrack")) {
                unhandled.add(error);
            }
        });
    }

    @AfterEach
    void nothingDied() {
        Thread.setDefaultUncaughtExceptionHandler(before);
        assertTrue(unhandled.isEmpty(), unhandled.toString());
    }

    private void survives(List<byte[]> traffic) throws Exception {
        var left = new ConcurrentLinkedQueue<>(traffic);
        var arrived = new CountDownLatch(1);
        server.on("/socket.io/1/websocket/", HubScript.after(peer -> {
            for (var bytes = left.poll(); bytes != null; bytes = left.poll()) {
                peer.raw(bytes);
            }
            peer.text(GoodServer.packet(GoodServer.event("good")));
            while (true) {
                peer.read();
            }
        }));
        create(QUICK);
        hub.subscribe("topic=good", event -> {
            arrived.countDown();
            return null;
        });
        hub.subscribe("data.n=* or not source.id=x", event -> event.data());
        hub.connect();
        assertTrue(arrived.await(60, TimeUnit.SECONDS), states.words().toString());
        Eventually.become("connected", () -> hub.state() instanceof HubState.Connected);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void randomDamage(long seed) throws Exception {
        var random = new Random(seed);
        var good = List.of("2::", "8::", "6:::1", "6:::2+[{\"success\":false,\"error\":\"no\"}]",
                GoodServer.packet(GoodServer.event("other").withTarget("id=x or (a=b and not c=\"d e\")")),
                Packet.event(7, true, "{\"name\":\"ftrack.event\",\"args\":[{\"topic\":5,\"id\":[]}]}").encode(),
                GoodServer.packet(Event.of("ftrack.meta.reply", Map.of("a", List.of(1, 2, 3)))));
        var traffic = new ArrayList<byte[]>();
        for (int i = 0; i < 200; i++) {
            var text = new StringBuilder(good.get(random.nextInt(good.size())));
            for (int changes = random.nextInt(4); changes > 0; changes--) {
                change(text, random);
            }
            traffic.add(Peer.frame(1, true, text.toString().getBytes(StandardCharsets.UTF_8)));
        }
        survives(traffic);
    }

    private static void change(StringBuilder text, Random random) {
        int at = random.nextInt(text.length() + 1);
        switch (random.nextInt(5)) {
            case 0 -> text.setLength(at);
            case 1 -> text.insert(at, text.substring(random.nextInt(at + 1), at));
            case 2 -> text.insert(at, (char) random.nextInt(0x3000));
            case 3 -> text.insert(at, List.of(":", "+", "[", "{", "\"", "\\u0000", "5:::").get(random.nextInt(7)));
            default -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(10)));
        }
    }

    private static byte[] event(String json) {
        return Peer.frame(1, true, ("5:::" + json).getBytes(StandardCharsets.UTF_8));
    }

    private static String nested(String open, String inner, String close, int times) {
        return open.repeat(times) + inner + close.repeat(times);
    }

    @Test
    void depthAndSizeOfEveryPart() throws Exception {
        var target = "{\"name\":\"ftrack.event\",\"args\":[{\"topic\":\"t\",\"id\":\"i\",\"target\":\"%s\"}]}";
        var data = "{\"name\":\"ftrack.event\",\"args\":[{\"topic\":\"t\",\"id\":\"i\",\"data\":%s}]}";
        survives(List.of(event("[".repeat(1_000_000)), event(nested("[", "", "]", 400_000)),
                event(nested("{\"a\":", "1", "}", 400_000)), event(data.formatted(nested("[", "", "]", 490))),
                event(data.formatted("1".repeat(2_000_000))), event(data.formatted("1e" + "9".repeat(100_000))),
                event(data.formatted("\"" + "\\u0041".repeat(1_000_000) + "\"")),
                event(data.formatted("[" + "0,".repeat(3_000_000) + "0]")),
                event(data.formatted("[" + "[],".repeat(3_000_000) + "0]")),
                event(target.formatted("(".repeat(1_000_000))), event(target.formatted("not ".repeat(1_000_000))),
                event(target.formatted("a=b or ".repeat(2_000_000) + "a=b")),
                event(target.formatted(".".repeat(4_000_000) + "=b")),
                Peer.frame(1, true, ("6:::1+" + "[".repeat(1_000_000)).getBytes(StandardCharsets.UTF_8)),
                Peer.frame(1, true, ("5:" + "9".repeat(1_000_000) + "::").getBytes(StandardCharsets.UTF_8))));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void randomHandshakes(long seed) throws Exception {
        var random = new Random(seed);
        var bodies = new ConcurrentLinkedQueue<String>();
        for (int i = 0; i < 60; i++) {
            var text = new StringBuilder(random.nextBoolean() ? "sid-1:60:60:websocket" : "{\"exception\":\"X\"}");
            change(text, random);
            change(text, random);
            bodies.add(text.toString());
        }
        server.on("/socket.io/1/", peer -> {
            var body = bodies.poll();
            if (body == null) {
                HubScript.handshake(60).run(peer);
            } else {
                peer.answer(200, "text/plain", body);
            }
        });
        connect(QUICK.withDelays(java.time.Duration.ofMillis(1), java.time.Duration.ofMillis(1)));
        Eventually.become("through all of them", () -> {
            if (hub.state() instanceof HubState.Connected && !bodies.isEmpty()) {
                server.cutAll();
            }
            return bodies.isEmpty() && hub.state() instanceof HubState.Connected;
        });
    }
}
