// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Between operations and the JSON of {@code POST /api}. Source: ftrack-python session.py and ftrack-javascript session.ts.
 * Public so that tests of other bundles can read what a client would send.
 */
public final class OperationCodec {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private OperationCodec() {}

    public static ArrayNode encode(List<Operation> operations) {
        var request = NODES.arrayNode();
        operations.forEach(operation -> request.add(encode(operation)));
        return request;
    }

    private static ObjectNode encode(Operation operation) {
        return switch (operation) {
            case Operation.ServerInformationQuery information -> action("query_server_information");
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
            case Operation.WidgetUrlQuery widget -> {
                var json = action("get_widget_url").put("name", widget.name());
                widget.entity().ifPresent(e -> json.put("entity_type", e.type()).put("entity_key", e.id()));
                yield json;
            }
            case Operation.Custom custom -> {
                var json = action(custom.action());
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
        var json = action("search").put("entity_type", search.entityType()).put("expression", search.expression());
        json.set("terms", value(search.terms()));
        search.context().ifPresent(context -> json.put("context_id", context));
        return json;
    }

    private static ObjectNode upload(Operation.UploadMetadata upload) {
        var json = action("get_upload_metadata").put("component_id", upload.componentId())
                .put("file_name", upload.fileName()).put("file_size", upload.fileSize());
        upload.checksum().ifPresent(checksum -> json.put("checksum", checksum));
        upload.parts().ifPresent(parts -> json.put("parts", parts));
        return json;
    }

    private static ObjectNode complete(Operation.CompleteMultipartUpload complete) {
        var json = action("complete_multipart_upload").put("upload_id", complete.uploadId()).put("component_id",
                complete.componentId());
        var parts = json.putArray("parts");
        complete.parts().forEach(part -> parts.addObject().put("part_number", part.number()).put("e_tag", part.eTag()));
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
        var json = (ObjectNode) value(data);
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
                var json = NODES.objectNode();
                map.forEach((key, element) -> json.set(key.toString(), value(element)));
                yield json;
            }
            case Iterable<?> elements -> {
                var json = NODES.arrayNode();
                elements.forEach(element -> json.add(value(element)));
                yield json;
            }
            default -> JSON.valueToTree(value);
        };
    }

    /**
     * @param answer the array that the site sent
     * @throws ProtocolException if it does not fit the operations
     */
    public static List<OperationResult> decode(List<Operation> operations, JsonNode answer) {
        if (!answer.isArray() || answer.size() != operations.size()) {
            throw new ProtocolException(
                    "It has " + answer.size() + " results for " + operations.size() + " operations.",
                    null);
        }
        var reader = Entity.reader(answer);
        List<OperationResult> results = new ArrayList<>();
        for (int i = 0; i < operations.size(); i++) {
            results.add(decode(operations.get(i), answer.get(i), reader));
        }
        return List.copyOf(results);
    }

    private static OperationResult decode(Operation operation, JsonNode json, Function<JsonNode, Entity> reader) {
        return switch (operation) {
            case Operation.ServerInformationQuery information ->
                new OperationResult.Information(ServerInformation.of(require(json, json.isObject(), operation)));
            case Operation.Schemas schemas -> new OperationResult.SchemaList(require(json, json.isArray(), operation));
            case Operation.Query q -> page(require(json, json.path("data").isArray(), q), reader);
            case Operation.Search s -> page(require(json, json.path("data").isArray(), s), reader);
            case Operation.Create c -> new OperationResult.Saved(reader.apply(entity(json, c)));
            case Operation.Update u -> new OperationResult.Saved(reader.apply(entity(json, u)));
            case Operation.Delete d -> {
                require(json, json.isObject(), d);
                yield new OperationResult.Deleted();
            }
            case Operation.ResetApiKey r -> {
                var key = json.path("data").path("api_key");
                require(json, key.isString() && !key.stringValue().isBlank(), r);
                yield new OperationResult.NewApiKey(new ApiKey(key.stringValue()));
            }
            case Operation.UploadMetadata u -> target(json, u);
            case Operation.WidgetUrlQuery w -> new OperationResult.WidgetUrl(url(json.path("widget_url"), w));
            case Operation.CompleteMultipartUpload c -> new OperationResult.Other(json);
            case Operation.Custom c -> new OperationResult.Other(json);
        };
    }

    private static OperationResult.Page page(JsonNode json, Function<JsonNode, Entity> reader) {
        var next = json.path("metadata").path("next").path("offset");
        return new OperationResult.Page(json.path("data").valueStream().map(reader).toList(),
                next.isInt() ? OptionalInt.of(next.intValue()) : OptionalInt.empty());
    }

    private static JsonNode entity(JsonNode json, Operation operation) {
        return require(json, EntityGraph.isEntity(json.path("data")), operation).path("data");
    }

    private static OperationResult target(JsonNode json, Operation operation) {
        List<URI> urls = new ArrayList<>();
        if (json.path("urls").isArray()) {
            json.path("urls").forEach(part -> urls.add(url(part.path("signed_url"), operation)));
        } else {
            urls.add(url(json.path("url"), operation));
        }
        Map<String, String> headers = new LinkedHashMap<>();
        json.path("headers").propertyStream().forEach(h -> headers.put(h.getKey(), h.getValue().asString("")));
        return new OperationResult.UploadTarget(json.path("component_id").asString(""), urls, headers,
                json.path("upload_id").asString(""));
    }

    private static URI url(JsonNode json, Operation operation) {
        try {
            require(json, json.isString(), operation);
            return URI.create(json.stringValue());
        } catch (IllegalArgumentException e) {
            throw new ProtocolException("An address in it cannot be read.", e);
        }
    }

    private static JsonNode require(JsonNode json, boolean fits, Operation operation) {
        if (!fits) {
            throw new ProtocolException(
                    "The result of the operation " + operation.getClass().getSimpleName() + " has an unknown shape.",
                    null);
        }
        return json;
    }
}
