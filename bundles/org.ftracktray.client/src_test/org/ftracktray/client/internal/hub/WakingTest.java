// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.internal.hub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import org.ftracktray.client.ApiKey;
import org.ftracktray.client.Credentials;
import org.ftracktray.client.event.HubOptions;
import org.ftracktray.client.event.HubState;
import org.ftracktray.client.scripted.Eventually;
import org.ftracktray.client.scripted.HubScript;
import org.ftracktray.client.scripted.Peer;
import org.ftracktray.client.scripted.ScriptedServer;
import org.ftracktray.client.scripted.States;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A machine whose clock the test moves, as sleep does. */
@Timeout(180)
class WakingTest {
    private static final Duration LONG = Duration.ofMinutes(5);

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    private final AtomicInteger looks = new AtomicInteger();
    private final HubScript studio = new HubScript();
    private ScriptedServer server;
    private SocketHub hub;
    private States states;

    @BeforeEach
    void start() throws Exception {
        server = new ScriptedServer();
        studio.on(server);
        hub = new SocketHub(server.url(), new Credentials("anna", new ApiKey("k")),
                HubOptions.defaults().withDelays(LONG, LONG).withSilenceLimit(Duration.ofSeconds(2)), this::clock,
                Duration.ofMillis(10));
        states = new States(hub);
    }

    @AfterEach
    void stop() throws Exception {
        hub.close();
        server.close();
    }

    private Instant clock() {
        looks.incrementAndGet();
        return now.get();
    }

    private void sleeps(Duration time) throws Exception {
        now.updateAndGet(instant -> instant.plus(time));
        int before = looks.get();
        Eventually.become("looked at the clock", () -> looks.get() > before + 2);
    }

    @Test
    void aHubThatWaitsTriesAgainAtOnce() throws Exception {
        server.on("/socket.io/1/", peer -> peer.answer(503, "text/plain", "later"), HubScript.handshake(60));
        hub.connect();
        states.become("Connecting 1", "Waiting 1 ServerError");
        sleeps(Duration.ofHours(8));
        states.become("Connecting 1", "Waiting 1 ServerError", "Connecting 1", "Connected");
    }

    @Test
    void aConnectionThatDidNotSurviveIsFoundOutAndReplaced() throws Exception {
        server.on("/socket.io/1/websocket/", HubScript.after(Peer::ignore), studio.good());
        hub.connect();
        states.become("Connecting 1", "Connected");
        sleeps(Duration.ofMinutes(1));
        states.become("Connecting 1", "Connected", "Waiting 0 TIMED_OUT", "Connecting 1", "Connected");
    }

    @Test
    void aConnectionThatSurvivedIsKept() throws Exception {
        hub.connect();
        states.become("Connecting 1", "Connected");
        sleeps(Duration.ofMinutes(1));
        Eventually.become("asked at once and twice later", () -> studio.questions() >= 3);
        assertInstanceOf(HubState.Connected.class, hub.state());
        assertEquals(2, states.seen().size());
    }

    /** A server may ask for a long wait, but the machine is somewhere else now. */
    @Test
    void aHubThatWasAskedToWaitTriesAgainAtOnce() throws Exception {
        server.on("/socket.io/1/", peer -> peer.answer(503, "text/plain", "later", "Retry-After: 3600"),
                HubScript.handshake(60));
        hub.connect();
        states.become("Connecting 1", "Waiting 1 ServerError");
        sleeps(Duration.ofHours(8));
        states.become("Connecting 1", "Waiting 1 ServerError", "Connecting 1", "Connected");
    }

    /** Somebody set the clock, or a round was a little late. */
    @Test
    void otherChangesOfTheClockMeanNothing() throws Exception {
        server.on("/socket.io/1/", peer -> peer.answer(503, "text/plain", "later"), HubScript.handshake(60));
        hub.connect();
        states.become("Connecting 1", "Waiting 1 ServerError");
        sleeps(Duration.ofHours(-1));
        sleeps(Duration.ofMillis(25));
        assertInstanceOf(HubState.Waiting.class, hub.state());
    }
}
