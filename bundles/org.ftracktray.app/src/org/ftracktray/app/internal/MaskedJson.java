// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.app.internal;

import org.ftracktray.client.SecretMask;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** JSON for programs, free of the keys that this process knows and of what looks like a password. */
final class MaskedJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private MaskedJson() {}

    /** A record as an object in several lines; what is null is left out. */
    static String of(Record document) {
        return MAPPER.writeValueAsString(masked(MAPPER.valueToTree(document), SecretMask.ofThisProcess()));
    }

    /** Text by text, so that no mask can reach over the end of one. */
    private static JsonNode masked(JsonNode node, SecretMask mask) {
        return switch (node) {
            case ObjectNode object -> {
                ObjectNode copy = JsonNodeFactory.instance.objectNode();
                object.properties().stream().filter(each -> !each.getValue().isNull())
                        .forEach(each -> copy.set(each.getKey(), masked(each.getValue(), mask)));
                yield copy;
            }
            case ArrayNode array -> {
                ArrayNode copy = JsonNodeFactory.instance.arrayNode();
                array.forEach(each -> copy.add(masked(each, mask)));
                yield copy;
            }
            case StringNode text -> StringNode.valueOf(mask.text(text.asString()));
            default -> node;
        };
    }
}
