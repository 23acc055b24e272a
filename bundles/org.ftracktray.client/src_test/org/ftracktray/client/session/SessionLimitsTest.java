// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import org.ftracktray.client.ApiKey;
import org.ftracktray.client.ConnectionOptions;
import org.ftracktray.client.Credentials;
import org.ftracktray.client.Session;
import org.ftracktray.client.UnreachableException;
import org.ftracktray.client.UnreachableException.Reason;
import org.ftracktray.client.scripted.ScriptedServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import tools.jackson.databind.json.JsonMapper;

/** One session for many threads, and a host that never answers. */
@Timeout(180)
class SessionLimitsTest {
    private static final Credentials ANNA = new Credentials("anna", new ApiKey("k"));

    @Test
    void eachOfManyThreadsGetsItsOwnAnswer() throws Exception {
        var server = new ScriptedServer();
        server.on("/api", peer -> {
            var asked = JsonMapper.shared().readTree(peer.body()).path(0).path("expression").asString().split(" ")[0];
            peer.answer(200, "application/json", "[{\"action\":\"query\",\"data\":[{\"__entity_type__\":\"" + asked
                    + "\",\"id\":\"" + asked + "\"}],\"metadata\":{\"next\":{\"offset\":null}}}]");
        });
        try (server;
                var session = Session.open(server.url(), ANNA);
                var threads = Executors.newFixedThreadPool(8)) {
            List<CompletableFuture<String>> answers = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                var type = "Type" + i;
                answers.add(CompletableFuture.supplyAsync(() -> session.first(type).orElseThrow().id(), threads));
            }
            for (int i = 0; i < answers.size(); i++) {
                assertEquals("Type" + i, answers.get(i).get(60, TimeUnit.SECONDS));
            }
        }
    }

    /** A listener that accepts nobody and whose queue is full lets connections wait, as a host behind a firewall does. */
    @Test
    void aHostThatDoesNotAnswerIsGivenUpAfterTheTimeToConnect() throws Exception {
        List<Socket> queue = new ArrayList<>();
        try (var listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            fill(queue, listener);
            var options = ConnectionOptions.defaults().withConnectTimeout(Duration.ofMillis(300))
                    .withRequestTimeout(Duration.ofSeconds(50));
            var site = URI.create("http://127.0.0.1:" + listener.getLocalPort());
            try (var session = Session.open(site, ANNA, options)) {
                var error = assertThrows(UnreachableException.class, () -> session.query("Task"));
                assertEquals(Reason.TIMED_OUT, error.reason());
                assertInstanceOf(SocketTimeoutException.class, error.getCause());
            }
        } finally {
            for (var socket : queue) {
                socket.close();
            }
        }
    }

    private static void fill(List<Socket> queue, ServerSocket listener) throws IOException {
        try {
            while (queue.size() < 20) {
                var socket = new Socket();
                queue.add(socket);
                socket.connect(listener.getLocalSocketAddress(), 200);
            }
        } catch (SocketTimeoutException e) {
            assertTrue(queue.size() > 1, "the queue is full");
        }
    }
}
