// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.api;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.ftracktray.sandbox.internal.graph.Row;
import org.ftracktray.sandbox.internal.graph.Transaction;
import org.ftracktray.sandbox.internal.schema.Schema;
import org.ftracktray.sandbox.internal.studio.ApiKeys;
import org.ftracktray.sandbox.internal.studio.Studio;
import org.ftracktray.sandbox.internal.studio.Widgets.Widget;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The operations that are no entity's. */
final class OtherOperations {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final List<String> WIDGETS = List.of("info", "tasks", "tasks_browser");

    private final Studio studio;
    private final Row user;
    private final String origin;
    private final Permissions permissions;

    OtherOperations(Studio studio, Row user, String origin, Permissions permissions) {
        this.permissions = permissions;
        this.studio = studio;
        this.user = user;
        this.origin = origin;
    }

    ObjectNode run(String action, JsonNode operation, Transaction transaction) {
        return switch (action) {
            case "reset_remote" -> resetRemote(operation);
            case "get_widget_url" -> NODES.objectNode().put("widget_url",
                    origin + "/widget?token=" + studio.widgets().show(widget(operation)));
            case "send_user_invite" -> {
                find("User", operation.path("user_id").asString(""));
                yield NODES.objectNode().put("sent", true);
            }
            case "send_review_session_invite" -> {
                find("ReviewSessionInvitee", operation.path("review_session_invitee_id").asString(""));
                yield NODES.objectNode().put("sent", true);
            }
            case "get_upload_metadata" -> new Uploads(studio, origin).begin(operation);
            case "complete_multipart_upload" -> new Uploads(studio, origin).complete(operation);
            case "encode_media" -> NODES.objectNode().put("job_id", encode(operation, transaction));
            case "delayed_job" -> {
                ObjectNode answer = empty(action);
                ((ObjectNode) answer.get("data")).put("job_id",
                        job(transaction,
                                NODES.objectNode().put("description",
                                        operation.path("job_type").asString("Delayed job"))));
                yield answer;
            }
            // ftrack Connect counts starts and clicks (ftrack_utils, send_event.py); nobody counts here
            case "_track_usage" -> empty(action);
            case "configure_totp" -> {
                configureTotp(operation, transaction);
                yield empty(action);
            }
            default -> throw new ApiError("ValidationError", 422, "Invalid action u'" + action + "'", Optional.empty());
        };
    }

    private Widget widget(JsonNode operation) {
        String name = operation.path("name").asString("");
        String type = operation.path("entity_type").asString("");
        if (!WIDGETS.contains(name)) {
            throw ApiError.validation("There is no widget \"" + name + "\", only " + String.join(", ", WIDGETS) + ".");
        }
        if (name.equals("info") && type.isEmpty()) {
            throw ApiError.validation("The widget info needs an entity.");
        }
        String key = "";
        if (!type.isEmpty()) {
            Schema schema = studio.schemas().find(type).filter(known -> !known.hidden())
                    .orElseThrow(() -> ApiError.validation("There is no entity type \"" + type + "\"."));
            key = find(type, Operations.key(schema, operation)).key();
        }
        return new Widget(name, operation.path("theme").asString("dark"), user.key(), type, key);
    }

    private ObjectNode resetRemote(JsonNode operation) {
        String type = operation.path("entity_type").asString("");
        JsonNode key = operation.path("entity_key");
        String id = key.isArray() ? key.path(0).asString("") : key.asString("");
        if (!operation.path("reset_type").asString("").equals("api_key") || !type.equals("User")) {
            throw ApiError.validation("Only the api_key of a User can be reset.");
        }
        Row owner = find("User", id);
        if (owner != user) {
            permissions.require("update", owner.schema());
        }
        String identifier = operation.path("identifier").asString(ApiKeys.PERSONAL);
        ObjectNode answer = NODES.objectNode().put("action", "reset_remote");
        answer.putObject("data").put("api_key", studio.keys().reset(id, identifier));
        return answer;
    }

    /** The user has one-time codes from now on. The pages of the sandbox do not ask for them. */
    private void configureTotp(JsonNode operation, Transaction transaction) {
        OneTimeCode code = OneTimeCode.of(operation.path("secret").asString(""))
                .orElseThrow(() -> ApiError.validation("The secret is no Base32 text."));
        if (!code.accepts(operation.path("code").asString(""), studio.clock().now())) {
            throw ApiError.validation("The code does not fit the secret.");
        }
        transaction.update(user.schema(), user.key(), Map.of("is_totp_enabled", true));
    }

    private Row find(String type, String id) {
        return studio.navigator().graph().find(type, id).orElseThrow(() -> new ApiError("ValueError", 404,
                "Could not find entity " + type + " with entity_key [" + id + "]", Optional.empty()));
    }

    /** The "encoded" component is a new one beside the source, without content. */
    private String encode(JsonNode operation, Transaction transaction) {
        String source = operation.path("component_id").asString("");
        Map<String, Object> values = new HashMap<>(Map.of("name", "ftrackreview-mp4", "file_type", ".mp4"));
        String version = operation.path("version_id").asString("");
        if (!version.isEmpty()) {
            values.put("version_id", version);
        }
        String encoded = transaction.create(studio.schemas().get("FileComponent"), values).key();
        ObjectNode data = NODES.objectNode().put("description", "Encode media").put("source_component_id", source);
        data.putArray("output").addObject().put("component_id", encoded).put("format", "video/mp4");
        return job(transaction, data.put("keep_original", operation.path("keep_original").asBoolean(true)));
    }

    /** The studio has nothing to work on, so its jobs are done at once. */
    private String job(Transaction transaction, ObjectNode data) {
        Map<String, Object> values = new HashMap<>(
                Map.of("user_id", user.key(), "status", "done", "data", data.toString()));
        return transaction.create(studio.schemas().get("Job"), values).key();
    }

    private static ObjectNode empty(String action) {
        ObjectNode answer = NODES.objectNode().put("action", action);
        answer.putObject("data");
        return answer;
    }
}
