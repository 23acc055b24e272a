// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

import org.ftracktray.client.ApiKey;
import org.ftracktray.client.Credentials;
import org.ftracktray.client.Session;
import org.ftracktray.client.UnreachableException;
import org.ftracktray.client.scripted.Peer;
import org.ftracktray.client.scripted.ScriptedServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How answers end, and what happens to their connection then. */
@Timeout(180)
class KeptConnectionTest {
    private static final String BODY = "[{\"version\":\"v\"}]";
    private static final String SAVED = "[{\"action\":\"create\",\"data\":{\"__entity_type__\":\"Task\",\"id\":\"1\"}}]";

    private final Set<Peer> connections = ConcurrentHashMap.newKeySet();
    private ScriptedServer server;
    private Session session;

    @BeforeEach
    void start() throws Exception {
        server = new ScriptedServer();
        session = Session.open(server.url(), new Credentials("anna", new ApiKey("k")));
    }

    @AfterEach
    void stop() throws Exception {
        session.close();
        server.close();
    }

    private void answers(ScriptedServer.Script script) {
        server.on("/api", peer -> {
            connections.add(peer);
            script.run(peer);
        });
    }

    private void areReadTwiceOver(int expectedConnections) {
        assertEquals("v", session.serverInformation().version());
        assertEquals("v", session.serverInformation().version());
        assertEquals(expectedConnections, connections.size());
    }

    @Test
    void anAnswerWithALengthLeavesTheConnectionForTheNext() {
        answers(peer -> peer.answer(200, "application/json", BODY));
        areReadTwiceOver(1);
    }

    @Test
    void anAnswerInChunksLeavesTheConnectionForTheNext() {
        answers(peer -> peer.raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                + "5;note=x\r\n[{\"ve\r\nc\r\nrsion\":\"v\"}]\r\n0\r\nTrailer: x\r\n\r\n"));
        areReadTwiceOver(1);
    }

    @Test
    void anAnswerAfterACallToGoOnIsRead() {
        answers(peer -> peer.raw("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: " + BODY.length()
                + "\r\n\r\n" + BODY));
        areReadTwiceOver(1);
    }

    @Test
    void anAnswerThatEndsWithItsConnectionIsReadToThatEnd() {
        answers(peer -> {
            peer.raw("HTTP/1.1 200 OK\r\n\r\n" + BODY);
            peer.fin();
        });
        areReadTwiceOver(2);
    }

    @Test
    void aServerThatWantsToCloseGetsANewConnectionNextTime() {
        answers(peer -> peer.answer(200, "application/json", BODY, "Connection: close"));
        areReadTwiceOver(2);
    }

    /** A change would fail on it and must not be sent twice. */
    @Test
    void aConnectionThatTheServerClosedMeanwhileIsNotUsedForAChange() throws Exception {
        var closed = new Semaphore(0);
        answers(peer -> {
            peer.answer(200, "application/json", SAVED);
            peer.fin();
            closed.release();
        });
        for (int i = 0; i < 5; i++) {
            assertEquals("1", session.create("Task", Map.of()).id());
            closed.acquire();
        }
        assertEquals(5, connections.size());
    }

    @Test
    void anAnswerThatAnnouncesAnImpossibleLengthIsNone() {
        for (var head : new String[]{"Content-Length: -1", "Content-Length: x", "Transfer-Encoding: chunked"}) {
            answers(peer -> {
                peer.raw("HTTP/1.1 200 OK\r\n" + head + "\r\n\r\nzz\r\n" + BODY);
                peer.fin();
            });
            assertThrows(UnreachableException.class, session::serverInformation);
        }
    }
}
