// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.internal.hub;

import org.ftracktray.client.event.EventHandler;
import org.ftracktray.client.event.Expression;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A subscription of this hub.
 *
 * @param text the expression as it was given, which is what the server gets
 * @param metadata what targets are matched against, with {@code id}
 * @param backlog what the handler has not finished
 */
record Subscriber(String id, String text, Expression expression, ObjectNode metadata, EventHandler handler,
        DeliveryBudget backlog) {
    boolean wants(JsonNode event, Expression target) {
        return expression.matches(event) && (target == null || target.matches(metadata));
    }
}
