// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.listener.internal;

import org.ftracktray.client.SecretMask;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** An answer without secrets, whatever the action that gave it took them from. */
record MaskedAnswer(SecretMask mask) {

    /** Keys whose texts only people read; what a program reads back must stay as it is unless it holds a known secret. */
    private static final String MESSAGE = "message";

    JsonNode of(JsonNode answer) {
        return masked("", answer);
    }

    private JsonNode masked(String key, JsonNode node) {
        return switch (node) {
            case ObjectNode object -> {
                ObjectNode masked = JsonNodeFactory.instance.objectNode();
                object.forEachEntry((name, value) -> masked.set(mask.known(name), masked(name, value)));
                yield masked;
            }
            case ArrayNode array -> {
                ArrayNode masked = JsonNodeFactory.instance.arrayNode();
                array.forEach(value -> masked.add(masked(key, value)));
                yield masked;
            }
            case StringNode text -> StringNode.valueOf(
                    key.equals(MESSAGE) ? mask.text(text.stringValue()) : mask.known(text.stringValue()));
            default -> node;
        };
    }
}
