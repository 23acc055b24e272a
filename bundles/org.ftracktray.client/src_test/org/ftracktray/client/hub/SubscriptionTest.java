// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.hub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.ftracktray.client.event.Event;
import org.ftracktray.client.event.ExpressionSyntaxException;
import org.ftracktray.client.event.HubOptions;
import org.ftracktray.client.scripted.Eventually;
import org.ftracktray.client.wire.Packet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** What reaches which handler. */
@Timeout(180)
class SubscriptionTest extends GoodServer {
    @Test
    void subscribesItsInboxAndEverySubscriptionOnce() throws Exception {
        hub.subscribe("topic=a", event -> null);
        hub.connect();
        studio.peer();
        eventsPublished("ftrack.meta.subscribe", 2);
        hub.subscribe("topic=b", Map.of("applicationId", "x"), event -> null);
        eventsPublished("ftrack.meta.subscribe", 3);
        var subscriptions = studio.events("ftrack.meta.subscribe");
        assertEquals(List.of("topic=ftrack.meta.reply", "topic=a", "topic=b"),
                subscriptions.stream().map(e -> e.data().path("subscription").asString()).toList());
        var inbox = subscriptions.get(0);
        assertEquals(inbox.sourceId(), Optional.of(inbox.data().path("subscriber").path("id").asString()));
        assertEquals("x", subscriptions.get(2).data().path("subscriber").path("applicationId").asString());
        assertEquals(Optional.of("anna"), inbox.sourceUserName());
    }

    @Test
    void refusesASubscriptionThatIsNoExpression() {
        assertThrows(ExpressionSyntaxException.class, () -> hub.subscribe("topic", event -> null));
    }

    @Test
    void subscribesAgainExactlyOnceAfterEachReconnect() throws Exception {
        hub.subscribe("topic=a", event -> null);
        var cancelled = hub.subscribe("topic=gone", event -> null);
        hub.connect();
        var peer = studio.peer();
        eventsPublished("ftrack.meta.subscribe", 3);
        cancelled.close();
        cancelled.close();
        eventsPublished("ftrack.meta.unsubscribe", 1);
        for (int round = 1; round <= 2; round++) {
            peer.fin();
            peer = studio.peer();
            eventsPublished("ftrack.meta.subscribe", 3 + 2 * round);
        }
        assertEquals(3, studio.events("ftrack.meta.subscribe").stream()
                .filter(e -> e.data().path("subscription").asString().equals("topic=a")).count());
    }

    @Test
    void callsTheHandlersThatMatchOnceEachAndSendsTheirAnswers() throws Exception {
        var calls = new CopyOnWriteArrayList<String>();
        hub.subscribe("topic=ask and data.who=x", event -> {
            calls.add("other");
            return null;
        });
        hub.subscribe("topic=ask", Map.of("applicationId", "mine"), event -> {
            calls.add("one");
            return JsonMapper.shared().readTree("{\"answer\":\"Bühne: 🎬\"}");
        });
        hub.subscribe("topic=a*", event -> {
            calls.add("two");
            return null;
        });
        hub.connect();
        var peer = studio.peer();
        var asked = event("ask");
        peer.text(packet(asked));
        eventsPublished("ftrack.meta.reply", 1);
        var reply = studio.events("ftrack.meta.reply").getFirst();
        assertEquals("id=page", reply.target());
        assertEquals(Optional.of(asked.id()), reply.inReplyToEvent());
        assertEquals("Bühne: 🎬", reply.data().path("answer").asString());
        assertEquals("anna", reply.source().path("user").path("username").asString());
        var subscriber = studio.events("ftrack.meta.subscribe").get(2).data().path("subscriber");
        assertEquals(subscriber.path("id"), reply.source().path("id"));
        Eventually.become("two calls", () -> calls.size() == 2);
        assertEquals(List.of("one", "two"), calls.stream().sorted().toList());
    }

    /** A hub that is closed sends the answers of all handlers first. */
    @Test
    void anAnswerGoesToWhoeverAskedOrToNobody() throws Exception {
        hub.subscribe("topic=ask", event -> event.data());
        hub.connect();
        var peer = studio.peer();
        for (var id : List.of("*", "a*", "", " ", "x\" or id=\"*", "back\\slash", "back\\", "two\nlines")) {
            peer.text(packet(event("ask").withSource(JsonNodeFactory.instance.objectNode().put("id", id))));
        }
        peer.text(packet(event("ask").withSource(JsonNodeFactory.instance.objectNode())));
        peer.text(packet(event("ask").withSource(JsonNodeFactory.instance.objectNode().put("id", 5))));
        peer.text(packet(event("ask").withSource(JsonNodeFactory.instance.objectNode().putObject("id"))));
        peer.text(packet(event("ask")));
        Eventually.become("an answer", () -> !studio.events("ftrack.meta.reply").isEmpty());
        hub.close();
        Eventually.become("good-bye", () -> studio.packets.contains(Packet.disconnect()));
        assertEquals(List.of("id=page"), studio.events("ftrack.meta.reply").stream().map(Event::target).toList());
    }

    @Test
    void aHandlerThatFailsInWhateverWayIsCalledAgain() throws Exception {
        var calls = new AtomicInteger();
        hub.subscribe("topic=bad", event -> {
            switch (calls.incrementAndGet()) {
                case 1 -> throw new StackOverflowError("on purpose");
                case 2 -> throw new OutOfMemoryError("on purpose");
                case 3 -> throw new AssertionError("on purpose");
                case 4 -> throw new InterruptedException("on purpose");
                default -> {
                    return event.data();
                }
            }
        });
        hub.connect();
        var peer = studio.peer();
        for (int i = 1; i <= 5; i++) {
            int sent = i;
            peer.text(packet(event("bad")));
            Eventually.become("call " + i, () -> calls.get() == sent);
        }
        eventsPublished("ftrack.meta.reply", 1);
    }

    @Test
    void targetsLimitWhichHandlersAreCalled() throws Exception {
        var calls = new CopyOnWriteArrayList<String>();
        hub.subscribe("topic=t", Map.of("role", "a"), event -> {
            calls.add("a");
            return null;
        });
        hub.subscribe("topic=t", Map.of("role", "b"), event -> {
            calls.add("b");
            return null;
        });
        hub.connect();
        var peer = studio.peer();
        peer.text(packet(event("t").withTarget("role=nobody")));
        peer.text(packet(event("t").withTarget("not an expression (")));
        peer.text(packet(event("t").withTarget("role=b")));
        Eventually.become("a call", () -> !calls.isEmpty());
        assertEquals(List.of("b"), calls);
    }

    @Test
    void aSlowOrFailingHandlerDelaysNeitherHeartbeatNorOthers() throws Exception {
        var release = new CountDownLatch(1);
        var done = new CountDownLatch(100);
        hub.subscribe("topic=slow", event -> {
            release.await();
            return null;
        });
        hub.subscribe("topic=bad", event -> {
            throw new IllegalStateException("on purpose");
        });
        hub.subscribe("topic=bad or topic=quick", event -> {
            done.countDown();
            return null;
        });
        hub.connect();
        var peer = studio.peer();
        for (int i = 0; i < 50; i++) {
            peer.text(packet(event("slow")));
            peer.text(packet(event("bad")));
            peer.text(packet(event("quick")));
        }
        peer.text("2::");
        assertTrue(done.await(60, TimeUnit.SECONDS));
        Eventually.become("heartbeat", () -> studio.packets.contains(Packet.heartbeat()));
        release.countDown();
    }

    @Test
    void aHandlerThatHangsGetsNoMoreEventsThanTheBoundAndNobodyElseMisses() throws Exception {
        create(HubOptions.defaults().withUnfinishedEvents(4));
        var begun = new AtomicInteger();
        var release = new CountDownLatch(1);
        hub.subscribe("topic=slow", event -> {
            begun.incrementAndGet();
            release.await();
            return null;
        });
        var others = new AtomicInteger();
        hub.subscribe("topic=slow", event -> {
            others.incrementAndGet();
            return null;
        });
        hub.connect();
        var peer = studio.peer();
        for (int i = 1; i <= 50; i++) {
            int sent = i;
            peer.text(packet(event("slow")));
            Eventually.become("the other handler's event " + i, () -> others.get() == sent);
        }
        peer.text("2::");
        Eventually.become("heartbeat", () -> studio.packets.contains(Packet.heartbeat()));
        Eventually.become("as many as the bound", () -> begun.get() == 4);
        release.countDown();
        Eventually.become("handled again", () -> {
            peer.text(packet(event("slow")));
            return begun.get() > 4;
        });
        states.become("Connecting 1", "Connected");
    }
}
