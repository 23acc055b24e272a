// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.action;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.ftracktray.client.Session;

import tools.jackson.databind.JsonNode;

/**
 * A discover or launch event in the form that actions work with. Immutable, usable from any thread.
 *
 * @param session
 *            the session of the person who is signed in here
 * @param userName
 *            who asks: the user name of the event's source, which need not be the one signed in here
 * @param selection
 *            the selected entities in the order of the event, may be empty
 * @param data
 *            the whole data of the event; at launch it carries back every extra key of the chosen item
 * @param values
 *            the values of a submitted form by name; empty unless a form was submitted
 */
public record ActionRequest(Session session, String userName, List<SelectedEntity> selection, JsonNode data,
        Map<String, JsonNode> values) {
    public ActionRequest {
        Objects.requireNonNull(session, "session");
        Objects.requireNonNull(userName, "userName");
        Objects.requireNonNull(data, "data");
        selection = List.copyOf(selection);
        values = Map.copyOf(values);
    }

    /** The identifier of the action to launch; empty in a discover event. */
    public Optional<String> actionIdentifier() {
        return text("actionIdentifier");
    }

    /** The text under a key of the event's data; empty when it is absent, null or not a text. */
    public Optional<String> text(String key) {
        return data.optional(key).filter(JsonNode::isString).map(JsonNode::stringValue);
    }
}
