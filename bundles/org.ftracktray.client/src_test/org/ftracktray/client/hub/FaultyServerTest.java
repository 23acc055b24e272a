// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.hub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import org.ftracktray.client.ApiKey;
import org.ftracktray.client.ConnectionOptions;
import org.ftracktray.client.Credentials;
import org.ftracktray.client.event.Event;
import org.ftracktray.client.event.EventHub;
import org.ftracktray.client.event.HubOptions;
import org.ftracktray.client.event.HubState;
import org.ftracktray.client.scripted.Eventually;
import org.ftracktray.client.scripted.HubScript;
import org.ftracktray.client.scripted.Peer;
import org.ftracktray.client.scripted.ScriptedServer;
import org.ftracktray.client.scripted.ScriptedServer.Script;
import org.ftracktray.client.scripted.States;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Every way in which a server fails, and the states a hub goes through. */
@Timeout(30)
class FaultyServerTest {
    private static final HubOptions QUICK = HubOptions.defaults()
            .withConnection(ConnectionOptions.defaults().withConnectTimeout(Duration.ofSeconds(5)))
            .withDelays(Duration.ofMillis(20), Duration.ofMillis(100));
    private static final HubOptions HASTY = QUICK
            .withConnection(ConnectionOptions.defaults().withConnectTimeout(Duration.ofMillis(500)));

    private ScriptedServer server;
    private final HubScript studio = new HubScript();
    private EventHub hub;
    private States states;

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

    private void connect(HubOptions options) {
        hub = EventHub.create(server.url(), new Credentials("anna", new ApiKey("secret-key")), options);
        states = new States(hub);
        hub.connect();
    }

    /** First the script, then a good hub. */
    private void afterwardsGood(Script bad) {
        server.on("/socket.io/1/websocket/", bad, studio.good());
        connect(QUICK);
    }

    private void handshakes(Script bad) {
        server.on("/socket.io/1/", bad, HubScript.handshake(60));
        connect(QUICK);
    }

    /** The time limit, so short that a busy machine may need a third attempt. */
    private void becomesImpatientAndThenConnected() throws Exception {
        connect(HASTY);
        states.become("Connecting 1", "Waiting 1 TIMED_OUT", "Connecting 2");
        Eventually.become("connected", () -> hub.state() instanceof HubState.Connected);
    }

    private void becomesLostAndBack() throws Exception {
        states.become("Connecting 1", "Connected", "Waiting 0 OTHER", "Connecting 1", "Connected");
    }

    @Test
    void fin() throws Exception {
        afterwardsGood(HubScript.after(Peer::fin));
        becomesLostAndBack();
    }

    @Test
    void reset() throws Exception {
        afterwardsGood(HubScript.after(Peer::reset));
        becomesLostAndBack();
    }

    @Test
    void closeFrame() throws Exception {
        afterwardsGood(HubScript.after(peer -> {
            peer.raw(Peer.frame(8, true, new byte[]{3, (byte) 0xe8}));
            peer.ignore();
        }));
        becomesLostAndBack();
    }

    @Test
    void closeFrameWithoutCode() throws Exception {
        afterwardsGood(HubScript.after(peer -> {
            peer.raw(Peer.frame(8, true, new byte[0]));
            peer.ignore();
        }));
        becomesLostAndBack();
    }

    @Test
    void disconnectPacket() throws Exception {
        afterwardsGood(HubScript.after(peer -> {
            peer.text("0::");
            peer.ignore();
        }));
        becomesLostAndBack();
    }

    @Test
    void errorPacket() throws Exception {
        afterwardsGood(peer -> {
            peer.upgrade();
            peer.text("7:::1+0");
            peer.ignore();
        });
        states.become("Connecting 1", "Waiting 1 OTHER", "Connecting 2", "Connected");
    }

    @Test
    void errorPacketLater() throws Exception {
        afterwardsGood(HubScript.after(peer -> {
            peer.text("7:::1+0");
            peer.ignore();
        }));
        becomesLostAndBack();
    }

    @Test
    void garbageInsteadOfFrames() throws Exception {
        afterwardsGood(HubScript.after(peer -> {
            peer.raw("HTTP/1.1 500 this is no frame\r\n\r\n");
            peer.ignore();
        }));
        becomesLostAndBack();
    }

    @Test
    void upgradeThatStaysSilent() throws Exception {
        server.on("/socket.io/1/websocket/", peer -> {
            peer.upgrade();
            peer.ignore();
        }, studio.good());
        becomesImpatientAndThenConnected();
    }

    @Test
    void upgradeThatHangs() throws Exception {
        server.on("/socket.io/1/websocket/", Peer::ignore, studio.good());
        becomesImpatientAndThenConnected();
    }

    @Test
    void upgradeThatIsAnsweredWithAPage() throws Exception {
        afterwardsGood(peer -> peer.answer(200, "text/html", "<html></html>"));
        states.become("Connecting 1", "Waiting 1 NotFtrack", "Connecting 2", "Connected");
    }

    @Test
    void halfOpenConnection() throws Exception {
        server.on("/socket.io/1/websocket/", HubScript.after(Peer::ignore), studio.good());
        connect(QUICK.withSilenceLimit(Duration.ofMillis(300)));
        states.become("Connecting 1", "Connected", "Waiting 0 TIMED_OUT", "Connecting 1", "Connected");
    }

    @Test
    void heartbeatsThatStopAreMissedAfterTwoIntervals() throws Exception {
        server.on("/socket.io/1/websocket/", HubScript.after(peer -> {
            for (int i = 0; i < 5; i++) {
                peer.text("2::");
                assertEquals("2::", heartbeat(peer));
            }
            peer.ignore();
        }), studio.good());
        connect(QUICK);
        var start = Instant.now();
        states.become("Connecting 1", "Connected", "Waiting 0 TIMED_OUT", "Connecting 1", "Connected");
        assertTrue(Duration.between(start, Instant.now()).compareTo(Duration.ofSeconds(10)) < 0);
    }

    private static String heartbeat(Peer peer) throws Exception {
        var text = peer.read();
        return text.startsWith("2") ? text : heartbeat(peer);
    }

    @Test
    void handshakeThatHangs() throws Exception {
        server.on("/socket.io/1/", Peer::ignore, HubScript.handshake(60));
        becomesImpatientAndThenConnected();
    }

    @Test
    void handshakeThatStopsHalfWay() throws Exception {
        server.on("/socket.io/1/", peer -> {
            peer.raw("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nsid");
            peer.ignore();
        }, HubScript.handshake(60));
        becomesImpatientAndThenConnected();
    }

    @Test
    void handshakeThatIsAPage() throws Exception {
        handshakes(peer -> peer.answer(200, "text/html", "<html><title>Welcome</title></html>"));
        states.become("Connecting 1", "Waiting 1 NotFtrack", "Connecting 2", "Connected");
        assertTrue(((HubState.Waiting) states.seen().get(1)).reason().getMessage().contains("Welcome"));
    }

    @Test
    void handshakeThatRedirectsToASignInPage() throws Exception {
        handshakes(peer -> peer.answer(302, "text/html", "", "Location: https://login.example.org/?secret=1"));
        states.become("Connecting 1", "Waiting 1 NotFtrack", "Connecting 2", "Connected");
    }

    @Test
    void handshakeThatIsEmpty() throws Exception {
        handshakes(peer -> peer.answer(200, "text/plain", ""));
        states.become("Connecting 1", "Waiting 1 NotFtrack", "Connecting 2", "Connected");
    }

    @Test
    void handshakeOfAnotherProtocol() throws Exception {
        handshakes(peer -> peer.answer(200, "text/plain", "0{\"sid\":\"x\",\"upgrades\":[]}"));
        states.become("Connecting 1", "Waiting 1 Protocol", "Connecting 2", "Connected");
    }

    @Test
    void handshakeWithoutWebSocket() throws Exception {
        handshakes(peer -> peer.answer(200, "text/plain", "sid:60:60:xhr-polling"));
        states.become("Connecting 1", "Waiting 1 Protocol", "Connecting 2", "Connected");
    }

    @Test
    void handshakeOfAnOverloadedServer() throws Exception {
        server.on("/socket.io/1/", peer -> peer.answer(503, "text/html", "<h1>Busy</h1>"),
                peer -> peer.answer(500, "text/plain", "handshake error"), HubScript.handshake(60));
        connect(QUICK);
        states.become("Connecting 1", "Waiting 1 ServerError", "Connecting 2", "Waiting 2 ServerError", "Connecting 3",
                "Connected");
    }

    @Test
    void refusedCredentialsStopTheHubUntilAskedAgain() throws Exception {
        handshakes(peer -> peer.answer(403, "text/plain", "handshake unauthorized"));
        states.become("Connecting 1", "Refused");
        var published = hub.publish(Event.of("x", Map.of()));
        assertTrue(published.isCompletedExceptionally());
        assertEquals(1, server.requests().size());
        hub.reconnectNow();
        states.become("Connecting 1", "Refused", "Connecting 1", "Connected");
        hub.publish(Event.of("x", Map.of())).get();
    }

    @Test
    void credentialsRefusedInTheBodyOfAGoodAnswer() throws Exception {
        handshakes(peer -> peer.answer(200, "application/json",
                "{\"exception\":\"InvalidCredentialsError\",\"content\":\"Not valid: secret-key\",\"error_code\":null}"));
        states.become("Connecting 1", "Refused");
        var reason = ((HubState.Refused) states.seen().get(1)).reason();
        assertEquals("Not valid: ********", reason.problem().cause());
    }

    @Test
    void unauthorizedByPacket() throws Exception {
        afterwardsGood(peer -> {
            peer.upgrade();
            peer.text("7:::2");
            peer.ignore();
        });
        states.become("Connecting 1", "Refused");
    }

    @Test
    void unauthorizedAtTheUpgrade() throws Exception {
        afterwardsGood(peer -> peer.answer(401, "text/plain", "no"));
        states.become("Connecting 1", "Refused");
    }

    @Test
    void serverThatAcceptsAndDropsOverAndOverIsNotHammered() throws Exception {
        server.on("/socket.io/1/websocket/", HubScript.after(Peer::fin));
        connect(QUICK.withDelays(Duration.ofMillis(100), Duration.ofSeconds(10)));
        Eventually.become("five losses", () -> losses() >= 5);
        var waits = states.seen().stream().filter(HubState.Waiting.class::isInstance).map(HubState.Waiting.class::cast)
                .toList();
        var pause = Duration.between(waits.get(3).until(), waits.get(4).until());
        assertTrue(pause.toMillis() >= 100, waits.toString());
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
    void hostNameThatDoesNotExist() throws Exception {
        hub = EventHub.create(java.net.URI.create("http://no-such-host.invalid"),
                new Credentials("anna", new ApiKey("secret-key")),
                QUICK.withConnection(ConnectionOptions.defaults()));
        states = new States(hub);
        hub.connect();
        states.become("Connecting 1", "Waiting 1 NAME_NOT_FOUND");
    }

    @Test
    void reconnectNowEndsALongWait() throws Exception {
        server.on("/socket.io/1/", peer -> peer.answer(503, "text/plain", "later"), HubScript.handshake(60));
        connect(QUICK.withDelays(Duration.ofMinutes(5), Duration.ofMinutes(5)));
        states.become("Connecting 1", "Waiting 1 ServerError");
        hub.reconnectNow();
        states.become("Connecting 1", "Waiting 1 ServerError", "Connecting 1", "Connected");
    }

    @Test
    void reconnectNowKeepsAConnectionThatAnswersThePing() throws Exception {
        connect(QUICK);
        states.become("Connecting 1", "Connected");
        hub.reconnectNow();
        hub.publish(Event.of("x", Map.of())).get();
        assertInstanceOf(HubState.Connected.class, hub.state());
    }

    @Test
    void reconnectNowReplacesAConnectionThatOnlyLooksAlive() throws Exception {
        server.on("/socket.io/1/websocket/", HubScript.after(Peer::ignore), studio.good());
        connect(QUICK);
        states.become("Connecting 1", "Connected");
        hub.reconnectNow();
        states.become("Connecting 1", "Connected", "Waiting 0 TIMED_OUT", "Connecting 1", "Connected");
    }

    @Test
    void closeDoesNotWaitForADeadServer() throws Exception {
        server.on("/socket.io/1/websocket/", HubScript.after(peer -> Thread.currentThread().join()));
        connect(QUICK);
        states.become("Connecting 1", "Connected");
        var start = Instant.now();
        hub.close();
        assertTrue(Duration.between(start, Instant.now()).compareTo(Duration.ofSeconds(2)) < 0);
    }
}
