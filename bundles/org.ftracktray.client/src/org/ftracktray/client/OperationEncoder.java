// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** From operations to the JSON that a site understands. */
final class OperationEncoder {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private OperationEncoder() {}

    static ObjectNode encode(Operation operation) {
        return switch (operation) {
            case Operation.ServerInformationQuery(List<String> values) -> values.isEmpty()
                    ? action("query_server_information")
                    : with(action("query_server_information"), "values", value(values));
            case Operation.Schemas schemas -> action("query_schemas");
            case Operation.Query query -> action("query").put("expression", query.expression());
            case Operation.Search search -> search(search);
            case Operation.Create create ->
                with(on("create", create.entityType()), "entity_data", data(create.entityType(), create.data()));
            case Operation.Update update -> with(on("update", update.entityType(), update.key()), "entity_data",
                    data(update.entityType(), update.data()));
            case Operation.Delete delete -> on("delete", delete.entityType(), delete.key());
            case Operation.ResetApiKey reset ->
                on("reset_remote", reset.entityType()).put("reset_type", "api_key").put("entity_key", reset.entityId());
            case Operation.UploadMetadata upload -> upload(upload);
            case Operation.CompleteMultipartUpload complete -> complete(complete);
            case Operation.EncodeMedia encode -> encode(encode);
            case Operation.WidgetUrlQuery widget -> widget(widget);
            case Operation.InviteUser(String user) -> action("send_user_invite").put("user_id", user);
            case Operation.InviteToReview(String invitee) ->
                action("send_review_session_invite").put("review_session_invitee_id", invitee);
            case Operation.Permissions permissions -> action("permissions");
            case Operation.DelayedJob(String type, Map<String, ?> data) ->
                with(action("delayed_job").put("job_type", type), "data", value(data));
            case Operation.AssumeUser(String user, boolean readOnly) ->
                action("assume_user").put("user_id", user).put("read_only", readOnly);
            case Operation.Custom custom -> {
                ObjectNode json = action(custom.action());
                custom.fields().forEach((name, field) -> json.set(name, value(field)));
                yield json;
            }
        };
    }

    private static ObjectNode on(String action, String type) {
        return action(action).put("entity_type", type);
    }

    private static ObjectNode on(String action, String type, List<String> key) {
        return with(on(action, type), "entity_key", value(key));
    }

    private static ObjectNode search(Operation.Search search) {
        ObjectNode json = action("search").put("entity_type", search.entityType()).put("expression",
                search.expression());
        json.set("terms", value(search.terms()));
        search.context().ifPresent(context -> json.put("context_id", context));
        return search.objectTypes().isEmpty() ? json : with(json, "object_type_ids", value(search.objectTypes()));
    }

    private static ObjectNode upload(Operation.UploadMetadata upload) {
        ObjectNode json = action("get_upload_metadata").put("component_id", upload.componentId())
                .put("file_name", upload.fileName()).put("file_size", upload.fileSize());
        upload.checksum().ifPresent(checksum -> json.put("checksum", checksum));
        upload.parts().ifPresent(parts -> json.put("parts", parts));
        return json;
    }

    private static ObjectNode complete(Operation.CompleteMultipartUpload complete) {
        ObjectNode json = action("complete_multipart_upload").put("upload_id", complete.uploadId()).put("component_id",
                complete.componentId());
        ArrayNode parts = json.putArray("parts");
        complete.parts().forEach(part -> parts.addObject().put("part_number", part.number()).put("e_tag", part.eTag()));
        return json;
    }

    private static ObjectNode encode(Operation.EncodeMedia encode) {
        ObjectNode json = action("encode_media").put("component_id", encode.componentId()).put("keep_original",
                encode.keepOriginal());
        encode.version().ifPresent(version -> json.put("version_id", version));
        return json;
    }

    private static ObjectNode widget(Operation.WidgetUrlQuery widget) {
        ObjectNode json = action("get_widget_url").put("name", widget.name());
        widget.entity().ifPresent(entity -> json.put("entity_type", entity.type()).put("entity_key", entity.id()));
        widget.theme().ifPresent(theme -> json.put("theme", theme));
        return json;
    }

    private static ObjectNode action(String name) {
        return NODES.objectNode().put("action", name);
    }

    private static ObjectNode with(ObjectNode json, String name, JsonNode value) {
        json.set(name, value);
        return json;
    }

    private static ObjectNode data(String type, Map<String, ?> data) {
        ObjectNode json = (ObjectNode) value(data);
        return json.put(EntityGraph.TYPE, type);
    }

    private static JsonNode value(Object value) {
        return switch (value) {
            case null -> NODES.nullNode();
            case JsonNode node -> node;
            case Instant instant -> Dates.encode(instant);
            case LocalDate date -> Dates.encode(date);
            case Entity entity -> entity.asReference();
            case Map<?, ?> map -> {
                ObjectNode json = NODES.objectNode();
                map.forEach((key, element) -> json.set(key.toString(), value(element)));
                yield json;
            }
            case Iterable<?> elements -> {
                ArrayNode json = NODES.arrayNode();
                elements.forEach(element -> json.add(value(element)));
                yield json;
            }
            default -> JSON.valueToTree(value);
        };
    }
}
