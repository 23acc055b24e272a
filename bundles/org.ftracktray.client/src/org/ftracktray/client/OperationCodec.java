// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Between operations and the JSON of {@code POST /api}. Source: ftrack-python session.py and ftrack-javascript session.ts.
 * Public so that tests of other bundles can read what a client would send.
 */
public final class OperationCodec {
    private OperationCodec() {}

    /** The body of a request. */
    public static ArrayNode encode(List<Operation> operations) {
        ArrayNode request = JsonNodeFactory.instance.arrayNode();
        operations.forEach(operation -> request.add(OperationEncoder.encode(operation)));
        return request;
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
        Function<JsonNode, Entity> reader = Entity.reader(answer);
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
            case Operation.ResetApiKey r ->
                new OperationResult.NewApiKey(apiKey(text(json.path("data").path("api_key"), r)));
            case Operation.UploadMetadata u -> target(json, u);
            case Operation.WidgetUrlQuery w -> new OperationResult.WidgetUrl(url(json.path("widget_url"), w));
            case Operation.CompleteMultipartUpload c -> uploaded(require(json, json.isObject(), c), c);
            case Operation.EncodeMedia e ->
                new OperationResult.JobStarted(text(json.path("job_id"), e));
            case Operation.InviteUser i -> sent(json, i);
            case Operation.InviteToReview i -> sent(json, i);
            case Operation.Permissions p -> data(json, p);
            case Operation.DelayedJob d -> data(json, d);
            case Operation.AssumeUser a -> data(json, a);
            case Operation.Custom c -> new OperationResult.Other(json);
        };
    }

    private static OperationResult.Page page(JsonNode json, Function<JsonNode, Entity> reader) {
        JsonNode next = json.path("metadata").path("next").path("offset");
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

    private static OperationResult uploaded(JsonNode json, Operation operation) {
        JsonNode url = json.path("url");
        return new OperationResult.Uploaded(json.path("component_id").asString(""),
                url.isString() ? Optional.of(url(url, operation)) : Optional.empty());
    }

    private static OperationResult sent(JsonNode json, Operation operation) {
        return new OperationResult.InvitationSent(
                require(json, json.isObject(), operation).path("sent").asBoolean(false));
    }

    private static OperationResult data(JsonNode json, Operation operation) {
        return new OperationResult.Data(require(json, json.isObject(), operation).path("data"));
    }

    private static ApiKey apiKey(String text) {
        try {
            return new ApiKey(text);
        } catch (IllegalArgumentException e) {
            throw new ProtocolException("The API key in it is none.", e);
        }
    }

    private static String text(JsonNode json, Operation operation) {
        return require(json, json.isString() && !json.stringValue().isBlank(), operation).stringValue();
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
