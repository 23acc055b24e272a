// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.hub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Map;

import org.ftracktray.client.event.Event;
import org.ftracktray.client.event.HubState;
import org.ftracktray.client.scripted.HubScript;
import org.ftracktray.client.scripted.Peer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way in which a handshake fails, and the states a hub goes through. */
@Timeout(180)
class FaultyHandshakeTest extends FaultyServer {
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

    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    void refusedCredentialsStopTheHubUntilAskedAgain(int status) throws Exception {
        handshakes(peer -> peer.answer(status, "text/plain", "handshake unauthorized"));
        states.become("Connecting 1", "Refused");
        var published = hub.publish(Event.of("x", Map.of()));
        assertTrue(published.isCompletedExceptionally());
        assertEquals(1, server.requests().size());
        hub.reconnectNow();
        states.become("Connecting 1", "Refused", "Connecting 1", "Connected");
        hub.publish(Event.of("x", Map.of())).get();
    }

    /** @param body anything but the words of the site */
    @ParameterizedTest
    @ValueSource(strings = {"<html><title>Access Denied</title>Your organisation blocks this category</html>",
            "blocked", "",
            "{\"error\":\"blocked by policy\"}", "{not json"})
    void firewallThatForbidsTheHub(String body) throws Exception {
        server.on("/socket.io/1/", peer -> peer.answer(403, "text/html", body),
                peer -> peer.answer(401, "text/html", body), HubScript.handshake(60));
        connect(QUICK);
        states.become("Connecting 1", "Waiting 1 NotFtrack", "Connecting 2", "Waiting 2 NotFtrack", "Connecting 3",
                "Connected");
        tellsOfTheFirewall(body);
    }

    @Test
    void serverThatWantsToBeLeftAlone() throws Exception {
        handshakes(peer -> peer.answer(503, "text/html", "<h1>Busy</h1>", "Retry-After: 120"));
        waitsAsAsked(Duration.ofSeconds(120));
    }

    @Test
    void serverThatWantsToBeLeftAloneForADay() throws Exception {
        handshakes(peer -> peer.answer(429, "text/plain", "", "Retry-After: 86400"));
        waitsAsAsked(Duration.ofMinutes(10));
    }

    @Test
    void credentialsRefusedInTheBodyOfAGoodAnswer() throws Exception {
        handshakes(peer -> peer.answer(200, "application/json",
                "{\"exception\":\"InvalidCredentialsError\",\"content\":\"Not valid: secret-key\",\"error_code\":null}"));
        states.become("Connecting 1", "Refused");
        var reason = ((HubState.Refused) states.seen().get(1)).reason();
        assertEquals("Not valid: ********", reason.problem().cause());
    }
}
