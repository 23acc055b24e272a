// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.hub;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Who is at the other end, as far as clients say it; texts that are unknown are empty.
 *
 * @param application such as {@code ftrack.client.web}
 * @param host name of the machine
 */
record Peer(String user, String application, String host) {

    /** From the source of an event or the metadata of a subscriber, which have the same shape. */
    static Peer of(JsonNode source) {
        return new Peer(source.path("user").path("username").asString(""), source.path("applicationId").asString(""),
                source.path("hostname").asString(source.path("host").asString("")));
    }

    ObjectNode toJson() {
        return JsonNodeFactory.instance.objectNode().put("user", user).put("application", application).put("host",
                host);
    }
}
