// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.ftracktray.client.event.Event;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventCodecTest {
    @Test
    void readsAnEventOfTheWebPage() {
        var event = EventCodec.decode("""
                {"name":"ftrack.event","args":[{"topic":"ftrack.action.launch","id":"e1","sent":null,"target":"",
                "data":{"actionIdentifier":"a:b","selection":[{"entityId":"t1","entityType":"task"}]},
                "inReplyToEvent":null,"source":{"id":"s1","user":{"username":"anna","id":"u1"}}}]}""").orElseThrow();
        assertEquals("ftrack.action.launch", event.topic());
        assertEquals("a:b", event.data().path("actionIdentifier").asString());
        assertEquals(Optional.of("anna"), event.sourceUserName());
        assertEquals(Optional.of("u1"), event.sourceUserId());
        assertEquals(Optional.of("s1"), event.sourceId());
        assertTrue(event.inReplyToEvent().isEmpty());
    }

    @Test
    void readsAnEventOfABackgroundProcess() {
        var event = EventCodec.decode("""
                {"name":"ftrack.event","args":[{"topic":"ftrack.update","id":"e","data":{},
                "source":{"user":{"username":null,"id":null}}}]}""").orElseThrow();
        assertTrue(event.sourceUserName().isEmpty());
    }

    @Test
    void writesOnlyTheKeysThatPythonClientsKnow() {
        var json = EventCodec.toJson(Event.of("x", Map.of("a", 1)));
        assertEquals(List.of("topic", "data", "target", "inReplyToEvent", "id", "source", "sent"),
                List.copyOf(json.propertyNames()));
    }

    @Test
    void bringsUnicodeAndColonsAcross() {
        var event = Event.of("x", Map.of("text", "Bühne 🎬 a:b::c \u2028 \"q\" \\"));
        assertEquals(event, EventCodec.decode(EventCodec.encode(event)).orElseThrow());
    }

    @Test
    void passesOverEventsOfOtherApplications() {
        assertTrue(EventCodec.decode("{\"name\":\"chat\",\"args\":[]}").isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "{\"name\":\"ftrack.event\"}",
            "{\"name\":\"ftrack.event\",\"args\":[]}",
            "{\"name\":\"ftrack.event\",\"args\":[1]}",
            "{\"name\":\"ftrack.event\",\"args\":[{\"topic\":1,\"id\":\"x\"}]}",
            "{\"args\":[{}]}", "{\"name\":5}"})
    void refusesWhatIsNoEvent(String json) {
        assertThrows(MalformedPacketException.class, () -> EventCodec.decode(json));
    }

    @Test
    void refusesJsonNestedTooDeep() {
        var deep = "{\"name\":\"ftrack.event\",\"args\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
        assertThrows(MalformedPacketException.class, () -> EventCodec.decode(deep));
    }

    @Test
    void answersGoToTheSourceOfTheEvent() {
        var asked = EventCodec.fromJson(EventCodec.toJson(Event.of("x", Map.of()))).withSource(
                EventCodec.toJson(Event.of("y", Map.of("id", "hub 1"))).path("data"));
        var reply = asked.reply(asked.data());
        assertEquals("ftrack.meta.reply", reply.topic());
        assertEquals("id=\"hub 1\"", reply.target());
        assertEquals(Optional.of(asked.id()), reply.inReplyToEvent());
    }
}
