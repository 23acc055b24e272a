// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SlowReaderTest {

    private static final int EVENTS = 400;
    private static final String PAYLOAD = "{\"text\":\"" + "x".repeat(100_000) + "\"}";

    private RunningStudio studio;

    @BeforeEach
    void start() {
        studio = new RunningStudio(SandboxOptions.defaults().withHeartbeat(Duration.ofSeconds(5))
                .withKeys(Map.of("anna", "anna-key", "ben", "ben-key", "carla", "carla-key")));
    }

    @AfterEach
    void stop() {
        studio.close();
    }

    /** Never asks for a frame. */
    private static final class Deaf implements WebSocket.Listener {
        @Override
        public void onOpen(WebSocket socket) {
            // asking here is what readers do
        }
    }

    private WebSocket deaf() throws Exception {
        URI uri = studio.at("/socket.io/1/websocket/" + RawHub.handshake(studio, "carla", "carla-key"));
        WebSocket socket = studio.http.newWebSocketBuilder()
                .buildAsync(URI.create(uri.toString().replaceFirst("^http", "ws")), new Deaf()).join();
        socket.sendText("5:1+::" + RawHub.event("ftrack.meta.subscribe", "deaf",
                "{\"subscriber\":{\"id\":\"deaf\"},\"subscription\":\"topic=flood\"}", ""), true).join();
        return socket;
    }

    private int connections() throws Exception {
        return RunningStudio.JSON.readTree(studio.get("/sandbox/faults").body()).path("connections").asInt();
    }

    @Test
    void cutsWhoeverDoesNotReadAndServesTheOthersMeanwhile() throws Exception {
        WebSocket slow = deaf();
        try (RawHub ben = RawHub.connect(studio, "ben", "ben-key");
                RawHub anna = RawHub.connect(studio, "anna", "anna-key")) {
            ben.subscribe("b", "topic=flood");
            assertEquals(3, connections());
            for (int i = 0; i < EVENTS; i++) {
                anna.send("5:::" + RawHub.event("flood", "a", PAYLOAD, ""));
            }
            for (int i = 0; i < EVENTS; i++) {
                assertEquals("flood", ben.nextEvent().path("topic").asString());
            }
            long until = System.nanoTime() + Duration.ofSeconds(60).toNanos();
            while (connections() == 3 && System.nanoTime() < until) {
                Thread.onSpinWait();
            }
            assertEquals(2, connections());
            anna.send("5:1+::" + RawHub.event("still.there", "a", "{}", ""));
            assertTrue(anna.next().startsWith("6:::1+"));
        } finally {
            slow.abort();
        }
    }
}
