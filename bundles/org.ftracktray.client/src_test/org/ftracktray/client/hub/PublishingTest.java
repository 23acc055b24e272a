// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.hub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

import org.ftracktray.client.UnreachableException;
import org.ftracktray.client.event.HubOptions;
import org.ftracktray.client.wire.EventCodec;
import org.ftracktray.client.wire.Packet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import tools.jackson.databind.node.StringNode;

/** Events of our own, their acknowledgements and their answers. */
@Timeout(180)
class PublishingTest extends GoodServer {
    @Test
    void publishingCompletesWithTheAcknowledgement() throws Exception {
        hub.connect();
        var peer = studio.withoutAcknowledgements().peer();
        var published = hub.publish(event("mine"));
        eventsPublished("mine", 1);
        assertFalse(published.isDone());
        var sent = studio.packets.getLast();
        peer.text(Packet.ack(sent.id().orElseThrow(), "").encode());
        published.get(60, TimeUnit.SECONDS);
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
        var error = assertThrows(ExecutionException.class, () -> published.get(60, TimeUnit.SECONDS));
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
            published.get(60, TimeUnit.SECONDS);
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
        var error = assertThrows(ExecutionException.class, () -> published.get(60, TimeUnit.SECONDS));
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
        assertEquals("1", answer.get(60, TimeUnit.SECONDS).data().asString());
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
                answers.get(60, TimeUnit.SECONDS).stream().map(answer -> answer.data().asString()).toList());
    }

    @Test
    void saysThatNobodyAnswered() throws Exception {
        hub.connect();
        var error = assertThrows(ExecutionException.class,
                () -> hub.publishAndAwaitReply(event("ask"), Duration.ofMillis(50)).get(60, TimeUnit.SECONDS));
        assertEquals(UnreachableException.Reason.TIMED_OUT, ((UnreachableException) error.getCause()).reason());
    }
}
