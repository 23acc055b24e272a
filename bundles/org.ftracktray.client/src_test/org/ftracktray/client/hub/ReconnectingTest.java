// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.hub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.ServerSocket;
import java.time.Duration;

import org.ftracktray.client.ApiKey;
import org.ftracktray.client.Credentials;
import org.ftracktray.client.event.EventHub;
import org.ftracktray.client.event.HubOptions;
import org.ftracktray.client.event.HubState;
import org.ftracktray.client.scripted.Eventually;
import org.ftracktray.client.scripted.HubScript;
import org.ftracktray.client.scripted.Peer;
import org.ftracktray.client.scripted.ScriptedServer;
import org.ftracktray.client.scripted.States;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** When a hub tries again, and when it is told to. */
@Timeout(180)
class ReconnectingTest extends FaultyServer {
    private static final HubOptions IMPATIENT = QUICK.withSilenceLimit(Duration.ofMillis(600));

    @Test
    void theFirstAttemptAfterALossComesAtOnce() throws Exception {
        server.on("/socket.io/1/websocket/", HubScript.after(Peer::fin), studio.good());
        connect(QUICK.withDelays(Duration.ofMinutes(5), Duration.ofMinutes(5)));
        states.become("Connecting 1", "Connected", "Waiting 0 OTHER", "Connecting 1", "Connected");
    }

    @Test
    void serverThatAcceptsAndDropsOverAndOverIsNotHammered() throws Exception {
        server.on("/socket.io/1/websocket/", HubScript.after(Peer::fin));
        connect(QUICK.withDelays(Duration.ofMillis(100), Duration.ofSeconds(10)));
        Eventually.become("five losses", () -> losses() >= 5);
        var waits = states.seen().stream().filter(HubState.Waiting.class::isInstance).map(HubState.Waiting.class::cast)
                .toList();
        var pause = Duration.between(waits.get(3).until(), waits.get(4).until());
        // the delay grows by a fifth each time, and chance takes away up to a half of it
        assertTrue(pause.toNanos() >= 100_000_000 * Math.pow(1.2, 3) / 2, waits.toString());
    }

    private long losses() {
        return states.seen().stream().filter(HubState.Waiting.class::isInstance).count();
    }

    @Test
    void nobodyListens() throws Exception {
        int port;
        try (var taken = new ServerSocket(0)) {
            port = taken.getLocalPort();
        }
        server.close();
        server = new ScriptedServer();
        hub = EventHub.create(java.net.URI.create("http://127.0.0.1:" + port),
                new Credentials("anna", new ApiKey("secret-key")), QUICK);
        states = new States(hub);
        hub.connect();
        states.become("Connecting 1", "Waiting 1 REFUSED", "Connecting 2", "Waiting 2 REFUSED", "Connecting 3",
                "Waiting 3 REFUSED");
        try (var later = new ScriptedServer(port)) {
            studio.on(later);
            Eventually.become("connected", () -> hub.state() instanceof HubState.Connected);
        }
    }

    @Test
    void reconnectNowEndsALongWait() throws Exception {
        server.on("/socket.io/1/", peer -> peer.answer(503, "text/plain", "later"), HubScript.handshake(60));
        connect(QUICK.withDelays(Duration.ofMinutes(5), Duration.ofMinutes(5)));
        states.become("Connecting 1", "Waiting 1 ServerError");
        hub.reconnectNow();
        states.become("Connecting 1", "Waiting 1 ServerError", "Connecting 1", "Connected");
    }

    /** What is asked because of the silence comes after the answer to what somebody asked, and finds the same connection. */
    @Test
    void reconnectNowKeepsAConnectionThatAnswers() throws Exception {
        connect(QUICK.withSilenceLimit(Duration.ofSeconds(2)));
        states.become("Connecting 1", "Connected");
        hub.reconnectNow();
        Eventually.become("asked at once and twice later", () -> studio.questions() >= 3);
        states.become("Connecting 1", "Connected");
        assertEquals(2, states.seen().size());
    }

    @Test
    void reconnectNowReplacesAConnectionThatOnlyLooksAlive() throws Exception {
        server.on("/socket.io/1/websocket/", HubScript.after(Peer::ignore), studio.good());
        connect(IMPATIENT);
        states.become("Connecting 1", "Connected");
        hub.reconnectNow();
        states.become("Connecting 1", "Connected", "Waiting 0 TIMED_OUT", "Connecting 1", "Connected");
    }

    @Test
    void closeDoesNotWaitForADeadServer() throws Exception {
        server.on("/socket.io/1/websocket/", HubScript.after(peer -> Thread.currentThread().join()));
        connect(QUICK);
        states.become("Connecting 1", "Connected");
        hub.close();
        states.become("Connecting 1", "Connected", "Closed");
    }
}
