// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.event;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * An event of ftrack's event hub. The JSON in it is shared, not copied: nobody may change it.
 *
 * @param topic such as {@code ftrack.action.discover}
 * @param id unique per event
 * @param data depends on the topic; an empty object when there is none
 * @param source who published it: {@code {"id": hub or subscriber, "user": {"username", "id"}, ...}}; an empty object until the
 *        hub fills it in
 * @param target an {@link Expression} over subscriber metadata that limits who receives it, {@code ""} for everybody
 * @param inReplyToEvent the {@link #id()} of the event that this one answers
 */
public record Event(String topic, String id, JsonNode data, JsonNode source, String target,
        Optional<String> inReplyToEvent) {
    /** Topic of all answers. */
    public static final String REPLY_TOPIC = "ftrack.meta.reply";

    private static final JsonMapper JSON = JsonMapper.shared();

    public Event {
        Objects.requireNonNull(topic);
        Objects.requireNonNull(id);
        Objects.requireNonNull(data);
        Objects.requireNonNull(source);
        Objects.requireNonNull(target);
        Objects.requireNonNull(inReplyToEvent);
    }

    /** A new event for everybody; the hub that publishes it adds the source. */
    public static Event of(String topic, JsonNode data) {
        return new Event(topic, newId(), data, JsonNodeFactory.instance.objectNode(), "", Optional.empty());
    }

    /** As {@link #of(String, JsonNode)}, with data that Jackson can write. */
    public static Event of(String topic, Map<String, ?> data) {
        return of(topic, JSON.<JsonNode>valueToTree(data));
    }

    /** @param expression see {@link Event#target()} */
    public Event withTarget(String expression) {
        return new Event(topic, id, data, source, expression, inReplyToEvent);
    }

    /** The same with another source; a hub fills in who it is. */
    public Event withSource(JsonNode newSource) {
        return new Event(topic, id, data, newSource, target, inReplyToEvent);
    }

    /**
     * An answer to this event for whoever published it and nobody else; the hub that publishes it adds the source.
     *
     * @throws IllegalStateException unless it {@link #isAnswerable()}
     */
    public Event reply(JsonNode answer) {
        if (!isAnswerable()) {
            throw new IllegalStateException("No target can name the source of " + id + " alone.");
        }
        return new Event(REPLY_TOPIC, newId(), answer, JsonNodeFactory.instance.objectNode(),
                "id=" + Expression.quoteIfNeeded(sourceId().orElseThrow()), Optional.of(id));
    }

    /**
     * Whether its source can be named by a target that nobody else matches. The publisher writes the source as it likes: without
     * an id, or with one such as {@code *}, an answer would go to everybody.
     */
    public boolean isAnswerable() {
        return sourceId().filter(Expression::isExact).isPresent();
    }

    /** Who caused it; empty for events of background processes. */
    public Optional<String> sourceUserName() {
        return text(source.path("user").path("username"));
    }

    /** The user's entity id, which not every publisher sends. */
    public Optional<String> sourceUserId() {
        return text(source.path("user").path("id"));
    }

    /** The hub or subscriber that published it and to which answers go. */
    public Optional<String> sourceId() {
        return text(source.path("id"));
    }

    private static Optional<String> text(JsonNode node) {
        return node.isString() ? Optional.of(node.asString()) : Optional.empty();
    }

    private static String newId() {
        return UUID.randomUUID().toString();
    }
}
