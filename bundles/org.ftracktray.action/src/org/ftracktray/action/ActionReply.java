// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.action;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a launched action answers; the web page of the person who launched it shows it. */
public sealed interface ActionReply {

    /** The reply as it is sent in a {@code ftrack.meta.reply} event (shapes as in ftrack-recipes, python/actions). */
    JsonNode toJson();

    /** A sentence that says what happened. */
    record Message(boolean success, String message) implements ActionReply {
        public Message {
            Objects.requireNonNull(message, "message");
        }

        @Override
        public JsonNode toJson() {
            return JsonNodeFactory.instance.objectNode().put("success", success).put("message", message);
        }
    }

    /** A form; when it is submitted the same action is launched again with the values. */
    record Form(String title, List<JsonNode> items, Optional<String> submitLabel) implements ActionReply {
        public Form {
            Objects.requireNonNull(title, "title");
            items = List.copyOf(items);
        }

        @Override
        public JsonNode toJson() {
            ObjectNode json = JsonNodeFactory.instance.objectNode().put("type", "form").put("title", title);
            json.putArray("items").addAll(items);
            submitLabel.ifPresent(label -> json.put("submit_button_label", label));
            return json;
        }
    }

    /** A web page shown inside ftrack. */
    record Widget(URI url, String title, String message) implements ActionReply {
        public Widget {
            Objects.requireNonNull(url, "url");
            Objects.requireNonNull(title, "title");
            Objects.requireNonNull(message, "message");
        }

        @Override
        public JsonNode toJson() {
            return JsonNodeFactory.instance.objectNode().put("type", "widget").put("success", true)
                    .put("url", url.toString()).put("title", title).put("message", message);
        }
    }
}
