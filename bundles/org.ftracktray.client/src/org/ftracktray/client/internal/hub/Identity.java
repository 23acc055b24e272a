// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.internal.hub;

import java.util.UUID;

import org.ftracktray.client.event.Event;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Who this hub says it is in the source of its events.
 *
 * @param id of the hub, also the subscriber that receives answers
 */
record Identity(String id, String applicationId, String userName) {
    static Identity of(String applicationId, String userName) {
        return new Identity(UUID.randomUUID().toString(), applicationId, userName);
    }

    /** The event with this hub as its source; what the source says already stays, except the identity. */
    Event sign(Event event) {
        return event.withSource(over(event.source() instanceof ObjectNode known
                ? known.deepCopy()
                : JsonNodeFactory.instance.objectNode(), id));
    }

    /** Answers come from the subscriber, with its metadata. */
    Event signReply(Event reply, ObjectNode subscriber) {
        return reply.withSource(over(subscriber.deepCopy(), subscriber.path("id").stringValue()));
    }

    private ObjectNode over(ObjectNode source, String sourceId) {
        source.put("id", sourceId);
        source.put("applicationId", applicationId);
        source.putObject("user").put("username", userName);
        return source;
    }
}
