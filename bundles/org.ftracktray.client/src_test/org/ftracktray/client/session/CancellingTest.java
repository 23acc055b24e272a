// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.ftracktray.client.ApiKey;
import org.ftracktray.client.Credentials;
import org.ftracktray.client.FtrackException;
import org.ftracktray.client.ServerErrorException;
import org.ftracktray.client.Session;
import org.ftracktray.client.UnreachableException;
import org.ftracktray.client.UnreachableException.Reason;
import org.ftracktray.client.scripted.ScriptedServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A server that never answers, and three ways to stop waiting for it. */
@Timeout(180)
class CancellingTest {
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch hungUp = new CountDownLatch(1);
    private ScriptedServer server;
    private Session session;

    @BeforeEach
    void start() throws Exception {
        server = new ScriptedServer();
        server.on("/api", peer -> {
            asked.countDown();
            peer.ignore();
            hungUp.countDown();
        });
        session = Session.open(server.url(), new Credentials("anna", new ApiKey("k")));
    }

    @AfterEach
    void stop() throws Exception {
        session.close();
        server.close();
    }

    private void isHungUpOn() throws InterruptedException {
        assertTrue(hungUp.await(60, TimeUnit.SECONDS), "the server sees the end of the connection");
    }

    @Test
    void interruptingTheCaller() throws Exception {
        var reason = new CompletableFuture<Reason>();
        var caller = Thread.ofPlatform().start(() -> {
            try {
                session.query("Task");
            } catch (UnreachableException e) {
                reason.complete(Thread.currentThread().isInterrupted() ? e.reason() : null);
            }
        });
        asked.await();
        caller.interrupt();
        assertEquals(Reason.INTERRUPTED, reason.get(60, TimeUnit.SECONDS));
        isHungUpOn();
    }

    @Test
    void cancellingTheFuture() throws Exception {
        var running = session.async(s -> s.query("Task"));
        asked.await();
        running.cancel(true);
        isHungUpOn();
    }

    @Test
    void closingTheSession() throws Exception {
        var failure = CompletableFuture
                .supplyAsync(() -> assertThrows(FtrackException.class, () -> session.query("Task")));
        asked.await();
        var start = Instant.now();
        session.close();
        failure.get(60, TimeUnit.SECONDS);
        assertTrue(Duration.between(start, Instant.now()).toSeconds() < 2);
        isHungUpOn();
    }

    @Test
    void aFutureCompletesWithTheResultOrTheFailure() throws Exception {
        server.on("/api", peer -> peer.answer(200, "application/json", "[{\"version\":\"x\"}]"),
                peer -> peer.answer(500, "application/json", "{\"exception\":\"ValueError\",\"content\":\"no\"}"));
        assertEquals("x", session.async(Session::serverInformation).get().version());
        var failed = assertThrows(CompletionException.class, () -> session.async(Session::serverInformation).join());
        assertInstanceOf(ServerErrorException.class, failed.getCause());
    }

    @Test
    void aClosedSessionAnswersAtOnce() {
        session.close();
        assertEquals(Reason.INTERRUPTED, assertThrows(UnreachableException.class, session::serverInformation).reason());
    }

    @Test
    void aThreadThatIsInterruptedAlreadySendsNothing() {
        Thread.currentThread().interrupt();
        var error = assertThrows(UnreachableException.class, () -> session.create("Task", Map.of()));
        assertTrue(Thread.interrupted(), "still interrupted");
        assertEquals(Reason.INTERRUPTED, error.reason());
        assertTrue(server.requests().isEmpty());
    }
}
