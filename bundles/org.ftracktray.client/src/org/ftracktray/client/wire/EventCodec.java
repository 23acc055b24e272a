// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.wire;

import java.util.Optional;

import org.ftracktray.client.event.Event;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Between {@link Event} and the data of an event packet, {@code {"name":"ftrack.event","args":[{...}]}}. Only the seven keys
 * that ftrack-python knows are written, because it drops events with any other. Thread-safe.
 */
public final class EventCodec {
    private static final String NAME = "ftrack.event";
    /** Each costs about a hundred bytes of memory; an event with a selection of thousands has some ten thousand. */
    private static final int MAX_VALUES = 2_000_000;
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(500).maxStringLength(64 << 20)
                            .maxTokenCount(MAX_VALUES).build())
            .build()).build();

    private EventCodec() {}

    /**
     * @param json the data of a packet of type {@link Packet.Type#EVENT}
     * @return empty if it is an event of socket.io that is not ftrack's
     * @throws MalformedPacketException if it is not well-formed, nested more than 500 deep, of more than two million parts, or not an
     *         event
     */
    public static Optional<Event> decode(String json) {
        JsonNode packet;
        try {
            packet = JSON.readTree(json);
        } catch (JacksonException e) {
            throw new MalformedPacketException("Event without readable JSON: " + e.getOriginalMessage(), e);
        }
        if (!packet.isObject() || !packet.path("name").isString()) {
            throw new MalformedPacketException("Not a socket.io event: " + MalformedPacketException.excerpt(json));
        }
        if (!packet.path("name").asString().equals(NAME)) {
            return Optional.empty();
        }
        return Optional.of(fromJson(packet.path("args").path(0)));
    }

    /** The data of a packet of type {@link Packet.Type#EVENT}. */
    public static String encode(Event event) {
        ObjectNode packet = JsonNodeFactory.instance.objectNode().put("name", NAME);
        packet.putArray("args").add(toJson(event));
        return JSON.writeValueAsString(packet);
    }

    /** @throws MalformedPacketException if topic or id are missing */
    public static Event fromJson(JsonNode event) {
        JsonNode topic = event.path("topic");
        JsonNode id = event.path("id");
        if (!topic.isString() || !id.isString()) {
            throw new MalformedPacketException("Event without topic or id.");
        }
        JsonNode reply = event.path("inReplyToEvent");
        return new Event(topic.asString(), id.asString(), object(event.path("data")), object(event.path("source")),
                event.path("target").isString() ? event.path("target").asString() : "",
                reply.isString() ? Optional.of(reply.asString()) : Optional.empty());
    }

    private static JsonNode object(JsonNode node) {
        return node instanceof MissingNode || node.isNull() ? JsonNodeFactory.instance.objectNode() : node;
    }

    /** The event with the key order of ftrack-javascript and {@code sent} as null. */
    public static ObjectNode toJson(Event event) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("topic", event.topic());
        json.set("data", event.data());
        json.put("target", event.target());
        json.put("inReplyToEvent", event.inReplyToEvent().orElse(null));
        json.put("id", event.id());
        json.set("source", event.source());
        json.putNull("sent");
        return json;
    }
}
