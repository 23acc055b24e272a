// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.api;

import java.time.Instant;
import java.util.Map;

import org.ftracktray.sandbox.internal.graph.Graph;
import org.ftracktray.sandbox.internal.graph.Row;

import tools.jackson.databind.JsonNode;

/**
 * Moments in custom attributes that are no dates. A value's kind is its configuration's, not what it looks like:
 * ftrack-javascript sends a text such as {@code 2026-01-05T10:00:00} as a moment.
 */
final class AttributeText {

    private final Graph graph;

    AttributeText(Graph graph) {
        this.graph = graph;
    }

    /** Puts the text that was sent in the place of a moment, unless the attribute holds dates. */
    void settle(Map<String, Object> values, JsonNode sent, String configurationId) {
        if (values.get("value") instanceof Instant && !holdsDates(configurationId)) {
            values.put("value", sent.path("value").path("value").asString(""));
        }
    }

    private boolean holdsDates(String configurationId) {
        return graph.find("CustomAttributeConfiguration", configurationId)
                .flatMap(configuration -> graph.find("CustomAttributeType", configuration.text("type_id")))
                .map((Row type) -> "date".equals(type.text("name"))).orElse(true);
    }
}
