// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.hub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;

import org.ftracktray.client.ApiKey;
import org.ftracktray.client.ConnectionOptions;
import org.ftracktray.client.Credentials;
import org.ftracktray.client.event.EventHub;
import org.ftracktray.client.event.HubOptions;
import org.ftracktray.client.event.HubState;
import org.ftracktray.client.scripted.Eventually;
import org.ftracktray.client.scripted.HubScript;
import org.ftracktray.client.scripted.ScriptedServer;
import org.ftracktray.client.scripted.ScriptedServer.Script;
import org.ftracktray.client.scripted.States;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** A hub with short time limits and a server that fails once. */
abstract class FaultyServer {
    static final HubOptions QUICK = HubOptions.defaults()
            .withConnection(ConnectionOptions.defaults().withConnectTimeout(Duration.ofSeconds(5)))
            .withDelays(Duration.ofMillis(20), Duration.ofMillis(100));
    static final HubOptions HASTY = QUICK
            .withConnection(ConnectionOptions.defaults().withConnectTimeout(Duration.ofMillis(500)));

    ScriptedServer server;
    final HubScript studio = new HubScript();
    private final Instant started = Instant.now();
    EventHub hub;
    States states;

    /** The first connection of a virtual machine takes longer than the short limits of these tests. */
    @BeforeAll
    static void warmUp() throws Exception {
        try (var server = new ScriptedServer()) {
            new HubScript().on(server);
            try (var hub = EventHub.create(server.url(), new Credentials("anna", new ApiKey("k")))) {
                hub.connect();
                Eventually.become("connected", () -> hub.state() instanceof HubState.Connected);
            }
        }
    }

    @BeforeEach
    void start() throws Exception {
        server = new ScriptedServer();
        studio.on(server);
    }

    @AfterEach
    void stop() throws Exception {
        hub.close();
        server.close();
    }

    void connect(HubOptions options) {
        create(options);
        hub.connect();
    }

    void create(HubOptions options) {
        hub = EventHub.create(server.url(), new Credentials("anna", new ApiKey("secret-key")), options);
        states = new States(hub);
    }

    /** First the script, then a good hub. */
    void afterwardsGood(Script bad) {
        server.on("/socket.io/1/websocket/", bad, studio.good());
        connect(QUICK);
    }

    void handshakes(Script bad) {
        server.on("/socket.io/1/", bad, HubScript.handshake(60));
        connect(QUICK);
    }

    /** The time limit, so short that a busy machine may need a third attempt. */
    void becomesImpatientAndThenConnected() throws Exception {
        connect(HASTY);
        states.become("Connecting 1", "Waiting 1 TIMED_OUT", "Connecting 2");
        Eventually.become("connected", () -> hub.state() instanceof HubState.Connected);
    }

    /** @param page what the firewall answered with status 403 */
    void tellsOfTheFirewall(String page) {
        var reason = ((HubState.Waiting) states.seen().get(1)).reason();
        var sentence = reason.problem().sentence();
        assertTrue(sentence.contains("refuses WebSockets") && sentence.contains("HTTP 403"), sentence);
        assertEquals(page.contains("Access Denied"), sentence.contains("Access Denied"), sentence);
    }

    /** And not a moment longer when somebody wants it to go on. */
    void waitsAsAsked(Duration asked) throws Exception {
        states.become("Connecting 1", "Waiting 1 ServerError");
        var until = ((HubState.Waiting) states.seen().get(1)).until();
        assertTrue(until.isAfter(started.plus(asked)), until.toString());
        assertTrue(until.isBefore(Instant.now().plus(asked).plus(QUICK.longestDelay())), until.toString());
        hub.reconnectNow();
        states.become("Connecting 1", "Waiting 1 ServerError", "Connecting 1", "Connected");
    }

    void becomesLostAndBack() throws Exception {
        states.become("Connecting 1", "Connected", "Waiting 0 OTHER", "Connecting 1", "Connected");
    }
}
