// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.event;

import tools.jackson.databind.JsonNode;

/** Receives the events of a subscription. */
@FunctionalInterface
public interface EventHandler {
    /**
     * Called on a virtual thread of its own for each event, several at the same time if events come fast. It may take its time.
     *
     * @return what to answer, or null for no answer
     * @throws Exception is logged; nothing is answered
     */
    JsonNode handle(Event event) throws Exception;
}
