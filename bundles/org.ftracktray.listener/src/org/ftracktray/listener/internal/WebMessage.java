// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.listener.internal;

import java.util.Map;

import org.ftracktray.client.event.Event;

/**
 * The event that makes the web pages of one user show a message (as OpenPype's modules/ftrack/lib
 * ftrack_base_handler.py sends it).
 */
final class WebMessage {
    private static final String TOPIC = "ftrack.action.trigger-user-interface";

    private WebMessage() {}

    static Event to(String userId, boolean success, String message) {
        return Event.of(TOPIC, Map.of("type", "message", "success", success, "message", message))
                .withTarget("applicationId=ftrack.client.web and user.id=\"" + userId + "\"");
    }
}
