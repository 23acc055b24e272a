// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.hub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.ftracktray.client.event.Event;
import org.ftracktray.client.event.HubOptions;
import org.ftracktray.client.scripted.Eventually;
import org.ftracktray.client.scripted.HubScript;
import org.ftracktray.client.scripted.Peer;
import org.ftracktray.client.scripted.ScriptedServer.Script;
import org.ftracktray.client.wire.EventCodec;
import org.ftracktray.client.wire.Packet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server that says nothing any more, in every phase of a connection, and one that only seems so. */
@Timeout(180)
class SilenceTest extends FaultyServer {
    private static final Duration LIMIT = Duration.ofMillis(600);
    private static final HubOptions IMPATIENT = QUICK.withSilenceLimit(LIMIT);
    /** For a server that is not silent: long enough for its answers on a machine that other programs keep busy. */
    private static final HubOptions PATIENT = QUICK.withSilenceLimit(Duration.ofSeconds(2));

    private void isNoticed(Script silent) throws Exception {
        server.on("/socket.io/1/websocket/", HubScript.after(silent), studio.good());
        connect(IMPATIENT);
        states.become("Connecting 1", "Connected", "Waiting 0 TIMED_OUT", "Connecting 1", "Connected");
    }

    private static void hearsOnly(Peer peer) throws Exception {
        while (true) {
            peer.read();
        }
    }

    /** Kept as long as the server answers three times. */
    private void isKept(Script alive) throws Exception {
        server.on("/socket.io/1/websocket/", HubScript.after(peer -> {
            alive.run(peer);
            studio.converse(peer);
        }));
        connect(PATIENT);
        Eventually.become("asked and answered three times", () -> studio.questions() >= 3);
        states.become("Connecting 1", "Connected");
        assertEquals(2, states.seen().size());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 60, 86_400})
    void isNoticedWhateverTheHandshakeAnnounces(int seconds) throws Exception {
        server.on("/socket.io/1/", HubScript.handshake(seconds));
        isNoticed(SilenceTest::hearsOnly);
    }

    @Test
    void isNoticedWhenTheServerDoesNotEvenRead() throws Exception {
        isNoticed(peer -> new CountDownLatch(1).await());
    }

    @Test
    void isNoticedAfterHeartbeats() throws Exception {
        isNoticed(peer -> {
            for (int i = 0; i < 5; i++) {
                peer.text("2::");
            }
            hearsOnly(peer);
        });
    }

    @Test
    void isNoticedWithinALargeFrame() throws Exception {
        isNoticed(peer -> {
            peer.raw(Arrays.copyOf(Peer.frame(1, true, new byte[6 << 20]), 1 << 20));
            hearsOnly(peer);
        });
    }

    @Test
    void isNoticedWithinAFrameThatIsTooLarge() throws Exception {
        isNoticed(peer -> {
            peer.raw(new byte[]{(byte) 0x81, 127, 0, 0, 0, 0, 0x3f, 0, 0, 0});
            peer.raw(new byte[1 << 20]);
            hearsOnly(peer);
        });
    }

    @Test
    void isNoticedInAServerThatBeatsButTakesNothing() throws Exception {
        server.on("/socket.io/1/websocket/", HubScript.after(peer -> {
            while (true) {
                peer.text("2::");
                pause();
            }
        }), studio.good());
        connect(IMPATIENT);
        states.become("Connecting 1", "Connected");
        for (int i = 0; i < 40; i++) {
            hub.publish(Event.of("large", Map.of("t", "x".repeat(512 << 10))));
        }
        states.become("Connecting 1", "Connected", "Waiting 0 TIMED_OUT", "Connecting 1", "Connected");
    }

    /** As a proxy does that keeps connections open by itself, also those to a hub that is gone. */
    @Test
    void isNoticedBehindSomebodyWhoOnlyPings() throws Exception {
        isNoticed(peer -> {
            while (true) {
                peer.raw(Peer.frame(9, true, new byte[0]));
                pause();
            }
        });
    }

    /** The pace of a slow line. */
    private static void pause() throws InterruptedException {
        new CountDownLatch(1).await(LIMIT.toMillis() / 6, TimeUnit.MILLISECONDS);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 60})
    void isNoneWhenTheServerAnswersWithoutHeartbeats(int seconds) throws Exception {
        server.on("/socket.io/1/", HubScript.handshake(seconds));
        isKept(peer -> {});
    }

    @Test
    void isNoneAfterABurstOfHeartbeats() throws Exception {
        isKept(peer -> {
            peer.text("2::");
            peer.text("2::");
            peer.text("2::");
        });
    }

    @Test
    void isNoneWhileALargeFrameComesOverASlowLine() throws Exception {
        var arrived = new CountDownLatch(1);
        var frame = Peer.frame(1, true,
                Packet.event(EventCodec.encode(Event.of("large", Map.of("t", "x".repeat(30_000)))))
                        .encode().getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        server.on("/socket.io/1/websocket/", HubScript.after(peer -> {
            for (int at = 0; at < frame.length; at += 1500) {
                peer.raw(Arrays.copyOfRange(frame, at, Math.min(frame.length, at + 1500)));
                pause();
                pause();
            }
            studio.converse(peer);
        }));
        connect(PATIENT);
        hub.subscribe("topic=large", event -> {
            arrived.countDown();
            return null;
        });
        assertTrue(arrived.await(60, TimeUnit.SECONDS));
        assertEquals(2, states.seen().size());
    }
}
