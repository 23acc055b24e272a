// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.hub;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.ftracktray.client.event.Event;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * An event that was asked, and what was answered until now.
 *
 * @param number counts up from the start of the studio
 * @param count how many connections it was sent to
 * @param reached the first of them
 * @param data as JSON, cut when it is long
 * @param answered how many answers came
 * @param answers the first of them
 */
record LoggedEvent(long number, Instant at, String topic, String id, Peer source, String target, int count,
        List<Peer> reached, String data, int answered, List<Answer> answers) {

    /** @param after from the question to the answer */
    record Answer(Peer source, Duration after, String data) {}

    private static final int LONGEST = 16_000;
    private static final int MOST = 50;

    static LoggedEvent of(long number, Event event, List<Peer> reached) {
        return new LoggedEvent(number, Instant.now(), event.topic(), event.id(), Peer.of(event.source()),
                event.target(), reached.size(), List.copyOf(reached.subList(0, Math.min(reached.size(), MOST))),
                text(event.data()), 0, List.of());
    }

    LoggedEvent with(Event answer) {
        Answer last = new Answer(Peer.of(answer.source()), Duration.between(at, Instant.now()), text(answer.data()));
        List<Answer> told = answers.size() == MOST
                ? answers
                : Stream.concat(answers.stream(), Stream.of(last)).toList();
        return new LoggedEvent(number, at, topic, id, source, target, count, reached, data, answered + 1, told);
    }

    private static String text(JsonNode data) {
        String text = data.toString();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "\u2026";
    }

    ObjectNode toJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("number", number).put("at", at.toString())
                .put("topic", topic).put("id", id).put("target", target).put("data", data).put("count", count)
                .put("answered", answered);
        json.set("source", source.toJson());
        ArrayNode peers = json.putArray("reached");
        reached.forEach(peer -> peers.add(peer.toJson()));
        ArrayNode replies = json.putArray("answers");
        answers.forEach(answer -> replies.addObject().put("ms", answer.after().toMillis()).put("data", answer.data())
                .set("source", answer.source().toJson()));
        return json;
    }
}
