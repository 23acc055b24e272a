// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.listener.internal;

import java.util.Map;
import java.util.Optional;

import org.ftracktray.action.WebText;
import org.ftracktray.client.event.Event;
import org.ftracktray.client.event.Expression;

/**
 * The event that makes the web pages of one user show that something failed (as OpenPype's modules/ftrack/lib
 * ftrack_base_handler.py sends it).
 */
final class WebMessage {
    private static final String TOPIC = "ftrack.action.trigger-user-interface";

    private WebMessage() {}

    /** Empty when the grammar of targets cannot name this user alone; then nobody may read it. */
    static Optional<Event> ofFailure(String userId, String message) {
        return Optional.of(userId).filter(Expression::isExact)
                .map(id -> Event.of(TOPIC, Map.of("type", "message", "success", false, "message",
                        WebText.plain(message)))
                        .withTarget("applicationId=ftrack.client.web and user.id=\"" + id + "\""));
    }
}
