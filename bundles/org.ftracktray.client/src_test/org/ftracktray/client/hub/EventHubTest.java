// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.hub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

import org.ftracktray.client.ApiKey;
import org.ftracktray.client.Credentials;
import org.ftracktray.client.UnreachableException;
import org.ftracktray.client.event.Event;
import org.ftracktray.client.event.EventHub;
import org.ftracktray.client.event.ExpressionSyntaxException;
import org.ftracktray.client.event.HubOptions;
import org.ftracktray.client.event.HubState;
import org.ftracktray.client.scripted.Eventually;
import org.ftracktray.client.scripted.HubScript;
import org.ftracktray.client.scripted.Peer;
import org.ftracktray.client.scripted.ScriptedServer;
import org.ftracktray.client.scripted.States;
import org.ftracktray.client.wire.EventCodec;
import org.ftracktray.client.wire.Packet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.StringNode;

@Timeout(30)
class EventHubTest {
    private ScriptedServer server;
    private final HubScript studio = new HubScript();
    private EventHub hub;
    private States states;

    @BeforeEach
    void start() throws Exception {
        server = new ScriptedServer();
        studio.on(server);
        create(HubOptions.defaults());
    }

    private void create(HubOptions options) {
        hub = EventHub.create(server.url(), new Credentials("anna", new ApiKey("secret-key")), options);
        states = new States(hub);
    }

    @AfterEach
    void stop() throws Exception {
        hub.close();
        server.close();
    }

    private static String packet(Event event) {
        return Packet.event(EventCodec.encode(event)).encode();
    }

    private static Event event(String topic) {
        return Event.of(topic, Map.of("n", 1)).withSource(JsonNodeFactory.instance.objectNode().put("id", "page"));
    }

    private void eventsPublished(String topic, int count) throws Exception {
        Eventually.become(count + " " + topic, () -> studio.events(topic).size() == count);
    }

    /** Until then acknowledgements of the good hub can come between frames that a test sends. */
    private void acknowledged(int subscriptions) throws Exception {
        eventsPublished("ftrack.meta.subscribe", subscriptions);
    }

    @Test
    void doesNothingBeforeConnect() {
        assertInstanceOf(HubState.Idle.class, hub.state());
        assertTrue(server.requests().isEmpty());
    }

    @Test
    void connectsWithCredentialsInHeadersOfTheHandshakeOnly() throws Exception {
        hub.connect();
        states.become("Connecting 1", "Connected");
        var handshake = server.requests().get(0);
        assertEquals("anna", handshake.headers().get("ftrack-user"));
        assertEquals("secret-key", handshake.headers().get("ftrack-api-key"));
        assertEquals("/socket.io/1/", handshake.path());
        assertEquals("/socket.io/1/websocket/sid-1", server.requests().get(1).path());
        assertFalse(server.requests().get(1).headers().containsValue("secret-key"));
    }

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
        assertTrue(done.await(10, TimeUnit.SECONDS));
        Eventually.become("heartbeat", () -> studio.packets.contains(Packet.heartbeat()));
        release.countDown();
    }

    @Test
    void publishingCompletesWithTheAcknowledgement() throws Exception {
        hub.connect();
        var peer = studio.withoutAcknowledgements().peer();
        var published = hub.publish(event("mine"));
        eventsPublished("mine", 1);
        assertFalse(published.isDone());
        var sent = studio.packets.getLast();
        peer.text(Packet.ack(sent.id().orElseThrow(), "").encode());
        published.get(10, TimeUnit.SECONDS);
        assertEquals(Optional.of("anna"), studio.events("mine").getFirst().sourceUserName());
    }

    @Test
    void anUnsuccessfulAcknowledgementFailsThePublication() throws Exception {
        hub.connect();
        var peer = studio.withoutAcknowledgements().peer();
        var published = hub.publish(event("mine"));
        eventsPublished("mine", 1);
        peer.text(Packet.ack(studio.packets.getLast().id().orElseThrow(), "[{\"success\":false,\"error\":\"No.\"}]")
                .encode());
        var error = assertThrows(ExecutionException.class, () -> published.get(10, TimeUnit.SECONDS));
        assertTrue(error.getCause().getMessage().contains("No."), error.getCause().getMessage());
    }

    @Test
    void eventsPublishedWhileDownArriveInOrderAndBeyondTheBoundFailAtOnce() throws Exception {
        create(HubOptions.defaults().withHeldEvents(3));
        var first = List.of(hub.publish(event("e1")), hub.publish(event("e2")), hub.publish(event("e3")));
        var tooMany = hub.publish(event("e4"));
        var error = assertThrows(ExecutionException.class, tooMany::get);
        assertTrue(error.getCause().getMessage().contains("3 events are waiting"), error.getCause().getMessage());
        hub.connect();
        for (var published : first) {
            published.get(10, TimeUnit.SECONDS);
        }
        var topics = studio.packets.stream().filter(p -> p.type() == Packet.Type.EVENT)
                .map(p -> EventCodec.decode(p.data()).orElseThrow().topic()).toList();
        assertEquals(List.of("ftrack.meta.subscribe", "e1", "e2", "e3"), topics);
    }

    @Test
    void whatWasNotAcknowledgedFailsWhenTheConnectionBreaks() throws Exception {
        hub.connect();
        var peer = studio.withoutAcknowledgements().peer();
        var published = hub.publish(event("mine"));
        eventsPublished("mine", 1);
        peer.reset();
        var error = assertThrows(ExecutionException.class, () -> published.get(10, TimeUnit.SECONDS));
        assertInstanceOf(UnreachableException.class, error.getCause());
    }

    @Test
    void awaitsTheFirstReply() throws Exception {
        hub.connect();
        var peer = studio.peer();
        var answer = hub.publishAndAwaitReply(event("ask"), Duration.ofSeconds(10));
        eventsPublished("ask", 1);
        var asked = studio.events("ask").getFirst();
        peer.text(packet(asked.reply(StringNode.valueOf("1"))));
        peer.text(packet(asked.reply(StringNode.valueOf("2"))));
        assertEquals("1", answer.get(10, TimeUnit.SECONDS).data().asString());
    }

    @Test
    void collectsEveryReplyWithinTheTime() throws Exception {
        hub.connect();
        var peer = studio.peer();
        var answers = hub.publishAndCollectReplies(event("ask"), Duration.ofMillis(1500));
        eventsPublished("ask", 1);
        var asked = studio.events("ask").getFirst();
        peer.text(packet(asked.reply(StringNode.valueOf("1"))));
        peer.text(packet(event("ask").reply(StringNode.valueOf("to another question"))));
        peer.text(packet(asked.reply(StringNode.valueOf("2"))));
        assertEquals(List.of("1", "2"),
                answers.get(10, TimeUnit.SECONDS).stream().map(answer -> answer.data().asString()).toList());
    }

    @Test
    void saysThatNobodyAnswered() throws Exception {
        hub.connect();
        var error = assertThrows(ExecutionException.class,
                () -> hub.publishAndAwaitReply(event("ask"), Duration.ofMillis(50)).get(10, TimeUnit.SECONDS));
        assertEquals(UnreachableException.Reason.TIMED_OUT, ((UnreachableException) error.getCause()).reason());
    }

    @Test
    void acknowledgesEventsThatAskForIt() throws Exception {
        hub.connect();
        var peer = studio.peer();
        peer.text(Packet.event(9, false, EventCodec.encode(event("x"))).encode());
        Eventually.become("ack", () -> studio.packets.contains(Packet.ack(9, "")));
    }

    @Test
    void survivesEverythingThatIsNoPacket() throws Exception {
        var arrived = new CountDownLatch(1);
        hub.subscribe("topic=last", event -> {
            arrived.countDown();
            return null;
        });
        hub.connect();
        var peer = studio.peer();
        for (var text : List.of("", "garbage", "8::", "9::", "3:::text", "4:::{}", "5:::", "5:::{bad", "5:::[]",
                "5:::{\"name\":\"other\",\"args\":[]}", "6:::99+[", "6:::x", "5:::" + "[".repeat(50_000), "7")) {
            peer.text(text);
        }
        peer.raw(Peer.frame(1, true, new byte[]{'5', ':', ':', ':', (byte) 0xff, (byte) 0xc0}));
        peer.raw(Peer.frame(2, true, new byte[]{1, 2, 3}));
        peer.raw(Peer.frame(9, true, new byte[]{1}));
        peer.text(packet(event("last")));
        assertTrue(arrived.await(10, TimeUnit.SECONDS));
        states.become("Connecting 1", "Connected");
        assertEquals(2, states.seen().size());
    }

    @Test
    void joinsFragmentsAndSplitsCoalescedFrames() throws Exception {
        var arrived = new CountDownLatch(3);
        hub.subscribe("topic=x", event -> {
            arrived.countDown();
            return null;
        });
        hub.connect();
        var peer = studio.peer();
        acknowledged(2);
        var bytes = packet(Event.of("x", Map.of("t", "Bühne 🎬"))).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            peer.raw(Peer.frame(i == 0 ? 1 : 0, i == bytes.length - 1, new byte[]{bytes[i]}));
        }
        var frame = Peer.frame(1, true, bytes);
        var twice = java.util.Arrays.copyOf(frame, frame.length * 2);
        System.arraycopy(frame, 0, twice, frame.length, frame.length);
        peer.raw(twice);
        assertTrue(arrived.await(10, TimeUnit.SECONDS));
    }

    @Test
    void takesEventsOfFiveMegabytesAndDropsThoseBeyondTheBound() throws Exception {
        create(HubOptions.defaults().withLargestMessage(6 << 20));
        var lengths = new CopyOnWriteArrayList<Integer>();
        hub.subscribe("topic=x", event -> {
            lengths.add(event.data().path("t").asString().length());
            return null;
        });
        hub.connect();
        var peer = studio.peer();
        peer.text(packet(Event.of("x", Map.of("t", "a".repeat(7 << 20)))));
        peer.text(packet(Event.of("x", Map.of("t", "b".repeat(5 << 20)))));
        Eventually.become("the event", () -> !lengths.isEmpty());
        assertEquals(List.of(5 << 20), lengths);
        assertEquals(2, states.seen().size());
    }

    @Test
    void saysGoodByeAndFailsWhatComesLater() throws Exception {
        hub.connect();
        studio.peer();
        states.become("Connecting 1", "Connected");
        hub.close();
        states.become("Connecting 1", "Connected", "Closed");
        Eventually.become("good-bye", () -> studio.packets.contains(Packet.disconnect()));
        assertTrue(hub.publish(event("late")).isCompletedExceptionally());
        assertTrue(hub.publishAndAwaitReply(event("late"), Duration.ofSeconds(1)).isCompletedExceptionally());
        hub.close();
        hub.connect();
        hub.reconnectNow();
        assertInstanceOf(HubState.Closed.class, hub.state());
    }
}
