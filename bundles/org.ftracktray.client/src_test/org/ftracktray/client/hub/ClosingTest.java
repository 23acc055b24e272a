// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.hub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

import org.ftracktray.client.event.Event;
import org.ftracktray.client.event.HubState;
import org.ftracktray.client.scripted.Eventually;
import org.ftracktray.client.scripted.ScriptedServer.Script;
import org.ftracktray.client.wire.Packet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import tools.jackson.databind.node.StringNode;

/** However and whenever a hub is closed: it ends in order, within its limit, and nothing of it is left. */
@Timeout(180)
class ClosingTest extends FaultyServer {
    private final CountDownLatch sawTheEnd = new CountDownLatch(1);

    /** Runs until the client goes away. */
    private Script untilTheEnd(Script script) {
        return peer -> {
            try {
                script.run(peer);
                peer.ignore();
            } finally {
                sawTheEnd.countDown();
            }
        };
    }

    private void nothingIsLeft() throws InterruptedException {
        assertTrue(sawTheEnd.await(60, TimeUnit.SECONDS));
        assertInstanceOf(HubState.Closed.class, hub.state());
    }

    @Test
    void onAThreadThatIsInterruptedAsOnAnyOther() throws Exception {
        server.on("/socket.io/1/websocket/", untilTheEnd(studio.good()));
        connect(QUICK);
        states.become("Connecting 1", "Connected");
        var waiting = hub.publishAndAwaitReply(Event.of("question", Map.of()), Duration.ofMinutes(5));
        Thread.currentThread().interrupt();
        hub.close();
        assertTrue(Thread.interrupted());
        nothingIsLeft();
        states.become("Connecting 1", "Connected", "Closed");
        Eventually.become("good-bye", () -> studio.packets.contains(Packet.disconnect()));
        assertThrows(ExecutionException.class, () -> waiting.get(60, TimeUnit.SECONDS));
        assertTrue(hub.publish(Event.of("late", Map.of())).isCompletedExceptionally());
    }

    @Test
    void whileTheNameOrTheHandshakeIsAwaited() throws Exception {
        var begun = new CountDownLatch(1);
        server.on("/socket.io/1/", untilTheEnd(peer -> begun.countDown()));
        connect(QUICK);
        assertTrue(begun.await(60, TimeUnit.SECONDS));
        hub.close();
        nothingIsLeft();
    }

    @Test
    void whileTheWebSocketIsBeingOpened() throws Exception {
        var begun = new CountDownLatch(1);
        server.on("/socket.io/1/websocket/", untilTheEnd(peer -> begun.countDown()));
        connect(QUICK);
        assertTrue(begun.await(60, TimeUnit.SECONDS));
        hub.close();
        nothingIsLeft();
    }

    /** Its answer was on its way when the hub was closed. */
    @Test
    void aWebSocketThatOpensTooLateIsClosedAgain() throws Exception {
        var begun = new CountDownLatch(1);
        var closed = new CountDownLatch(1);
        server.on("/socket.io/1/websocket/", untilTheEnd(peer -> {
            begun.countDown();
            closed.await();
            peer.upgrade();
            peer.text("1::");
        }));
        connect(QUICK);
        assertTrue(begun.await(60, TimeUnit.SECONDS));
        hub.close();
        closed.countDown();
        nothingIsLeft();
    }

    @Test
    void beforeTheFirstPacket() throws Exception {
        var begun = new CountDownLatch(1);
        server.on("/socket.io/1/websocket/", untilTheEnd(peer -> {
            peer.upgrade();
            begun.countDown();
        }));
        connect(QUICK);
        assertTrue(begun.await(60, TimeUnit.SECONDS));
        hub.close();
        nothingIsLeft();
    }

    @Test
    void whileACallerIsBusyWithTheLastAnswer() throws Exception {
        server.on("/socket.io/1/websocket/", untilTheEnd(studio.good()));
        var busy = new CountDownLatch(1);
        var done = new CountDownLatch(1);
        create(QUICK);
        hub.publish(Event.of("x", Map.of())).thenRun(() -> {
            busy.countDown();
            waitFor(done);
        });
        hub.connect();
        assertTrue(busy.await(60, TimeUnit.SECONDS));
        var peer = studio.peer();
        peer.text("2::");
        Eventually.become("heartbeat answered", () -> studio.packets.contains(Packet.heartbeat()));
        peer.fin();
        states.become("Connecting 1", "Connected", "Waiting 0 OTHER", "Connecting 1", "Connected");
        hub.publish(Event.of("y", Map.of()));
        hub.close();
        done.countDown();
        nothingIsLeft();
    }

    /** What the loss of the connection means to a caller is the caller's time, not the hub's. */
    @Test
    void whileACallerIsBusyWithALoss() throws Exception {
        studio.withoutAcknowledgements();
        connect(QUICK);
        states.become("Connecting 1", "Connected");
        var done = new CountDownLatch(1);
        hub.publish(Event.of("x", Map.of())).exceptionally(error -> {
            waitFor(done);
            return null;
        });
        studio.peer().fin();
        states.become("Connecting 1", "Connected", "Waiting 0 OTHER", "Connecting 1", "Connected");
        hub.close();
        assertInstanceOf(HubState.Closed.class, hub.state());
        done.countDown();
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void theAnswerOfAHandlerThatRunsIsStillSentBeforeTheGoodBye() throws Exception {
        connect(QUICK);
        var running = new CountDownLatch(1);
        var closing = new CountDownLatch(1);
        hub.subscribe("topic=ask", event -> {
            running.countDown();
            closing.await();
            return StringNode.valueOf("done");
        });
        states.become("Connecting 1", "Connected");
        studio.peer().text(GoodServer.packet(GoodServer.event("ask")));
        assertTrue(running.await(60, TimeUnit.SECONDS));
        var closed = CompletableFuture.runAsync(() -> {
            closing.countDown();
            hub.close();
        });
        closed.get(60, TimeUnit.SECONDS);
        Eventually.become("good-bye", () -> studio.packets.contains(Packet.disconnect()));
        assertEquals(1, studio.events(Event.REPLY_TOPIC).size());
        assertEquals(Packet.disconnect(), studio.packets.getLast());
    }

    @Test
    void aHandlerThatHangsDoesNotHoldUpTheEnd() throws Exception {
        connect(QUICK);
        var running = new CountDownLatch(1);
        var never = new CountDownLatch(1);
        hub.subscribe("topic=ask", event -> {
            running.countDown();
            never.await();
            return StringNode.valueOf("too late");
        });
        states.become("Connecting 1", "Connected");
        studio.peer().text(GoodServer.packet(GoodServer.event("ask")));
        assertTrue(running.await(60, TimeUnit.SECONDS));
        hub.close();
        assertInstanceOf(HubState.Closed.class, hub.state());
        never.countDown();
    }
}
