// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.api;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.ftracktray.sandbox.internal.graph.Row;
import org.ftracktray.sandbox.internal.graph.Transaction;
import org.ftracktray.sandbox.internal.query.Evaluator;
import org.ftracktray.sandbox.internal.query.Path;
import org.ftracktray.sandbox.internal.query.Query;
import org.ftracktray.sandbox.internal.query.QueryException;
import org.ftracktray.sandbox.internal.query.QueryParser;
import org.ftracktray.sandbox.internal.schema.Attribute;
import org.ftracktray.sandbox.internal.schema.Schema;
import org.ftracktray.sandbox.internal.studio.Studio;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The operations on entities within one request. */
final class Operations {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Set<String> READING = Set.of("query", "search", "query_server_information", "query_schemas",
            "get_widget_url", "permissions", "_track_usage");

    private final Studio studio;
    private final Row user;
    private final ApiOptions options;
    private final boolean strict;
    private final String origin;
    private final Permissions permissions;
    /** One for the batch, because it counts what its queries cost. */
    private final Evaluator evaluator;

    /** @param strict whether the client asked for strict answers ({@code ftrack-strict-api}) */
    Operations(Studio studio, Row user, ApiOptions options, boolean strict, String origin) {
        this.studio = studio;
        this.user = user;
        this.options = options;
        this.strict = strict;
        this.origin = origin;
        this.evaluator = new Evaluator(studio.navigator());
        this.permissions = studio.read(() -> new Permissions(studio.navigator().graph(), user));
    }

    static boolean onlyRead(JsonNode operations) {
        return operations.valueStream().allMatch(operation -> READING.contains(operation.path("action").asString("")));
    }

    /** @param transaction null when the batch only reads */
    JsonNode run(JsonNode operation, Transaction transaction) {
        String action = operation.path("action").asString("");
        return switch (action) {
            case "query" -> query(operation.path("expression").asString(""));
            case "search" -> new Search(studio.navigator(), evaluator, encoder()).answer(operation);
            case "create" -> create(operation, transaction);
            case "update" -> update(operation, transaction);
            case "delete" -> delete(operation, transaction);
            case "query_server_information" -> new ServerInformation(studio, user).answer(operation.path("values"));
            case "permissions" -> {
                ObjectNode answer = NODES.objectNode().put("action", action);
                answer.set("data", permissions.toJson());
                yield answer;
            }
            case "query_schemas" -> studio.schemaJson().document();
            default -> new OtherOperations(studio, user, origin, permissions).run(action, operation, transaction);
        };
    }

    private ObjectNode query(String expression) {
        try {
            Query query = QueryParser.parse(expression);
            ObjectNode answer = NODES.objectNode().put("action", "query");
            ArrayNode data = answer.putArray("data");
            if (Groups.asks(query)) {
                new Groups(query, evaluator).answer(data);
                answer.putObject("metadata").putObject("next").putNull("offset");
                return answer;
            }
            Evaluator.Page page = evaluator.page(query);
            Encoder encoder = encoder();
            Projection projection = Projection.of(query.select().stream().map(Query.Selected::path).toList());
            page.rows().forEach(row -> data.add(encoder.encode(row, projection)));
            ObjectNode next = answer.putObject("metadata").putObject("next");
            if (page.more()) {
                next.put("offset", query.offset().orElse(0) + query.limit().getAsInt());
            } else {
                next.putNull("offset");
            }
            return answer;
        } catch (QueryException e) {
            throw ApiError.of(e, expression);
        }
    }

    private ObjectNode create(JsonNode operation, Transaction transaction) {
        JsonNode json = operation.path("entity_data");
        Schema schema = schema(operation);
        permissions.require("create", schema);
        EntityData data = strict ? EntityData.read(schema, json) : EntityData.readLeniently(schema, json);
        if (schema.is("CustomAttributeValue")) {
            new AttributeText(studio.navigator().graph()).settle(data.values(), json,
                    (String) data.values().get("configuration_id"));
        }
        Row row = transaction.create(schema, data.values());
        setElements(transaction, row, data);
        return answer("create", row, data.echoMoments(json, encoder().created(row)), data);
    }

    private ObjectNode update(JsonNode operation, Transaction transaction) {
        Schema schema = schema(operation);
        String key = key(schema, operation);
        Schema exact = studio.navigator().graph().find(schema, key).map(Row::schema).orElse(schema);
        permissions.require("update", exact);
        JsonNode json = operation.path("entity_data");
        EntityData data = EntityData.read(exact, json);
        if (exact.is("CustomAttributeValue")) {
            new AttributeText(studio.navigator().graph()).settle(data.values(), json, key.split(",", 2)[0]);
        }
        Row row;
        if (exact.is("CustomAttributeValue") && studio.navigator().graph().find(exact, key).isEmpty()) {
            String[] ids = key.split(",", 2);
            data.values().put("configuration_id", ids[0]);
            data.values().put("entity_id", ids.length > 1 ? ids[1] : null);
            row = transaction.create(exact, data.values());
        } else {
            row = transaction.update(exact, key, data.values());
        }
        setElements(transaction, row, data);
        return answer("update", row, data.echoMoments(json, encoder().updated(row, data.values().keySet())), data);
    }

    private ObjectNode delete(JsonNode operation, Transaction transaction) {
        Schema schema = schema(operation);
        String key = key(schema, operation);
        permissions.require("delete", studio.navigator().graph().find(schema, key).map(Row::schema).orElse(schema));
        transaction.delete(schema, key);
        return NODES.objectNode().put("action", "delete").put("data", true);
    }

    private void setElements(Transaction transaction, Row row, EntityData data) {
        Elements elements = new Elements(studio.navigator().graph(), transaction);
        data.relations().forEach((relation, json) -> {
            if (relation instanceof Attribute.Collection collection) {
                elements.set(row, collection, json);
            }
        });
    }

    private Encoder encoder() {
        return new Encoder(studio.navigator(), options);
    }

    /** Relations that were set are part of the answer, as clients do not ask for them again. */
    private ObjectNode answer(String action, Row row, ObjectNode entity, EntityData data) {
        if (!data.relations().isEmpty()) {
            List<Path> paths = data.relations().keySet().stream()
                    .map(relation -> new Path(List.of(relation.name()), 0)).toList();
            ObjectNode relations = encoder().encode(row, Projection.of(paths));
            data.relations().keySet().forEach(relation -> entity.set(relation.name(), relations.get(relation.name())));
        }
        ObjectNode answer = NODES.objectNode().put("action", action);
        answer.set("data", entity);
        return answer;
    }

    private Schema schema(JsonNode operation) {
        String type = operation.path("entity_type").asString(
                operation.path("entity_data").path("__entity_type__").asString(""));
        return studio.schemas().find(type).filter(schema -> !schema.hidden())
                .orElseThrow(() -> ApiError.validation("There is no entity type \"" + type + "\"."));
    }

    /** The key in the order of the type's primary key, from an array, an object or a bare text. */
    static String key(Schema schema, JsonNode operation) {
        JsonNode key = operation.path("entity_key");
        List<String> parts = key.isArray()
                ? key.valueStream().map(part -> part.asString("")).toList()
                : key.isObject()
                        ? schema.primaryKey().stream().map(name -> key.path(name).asString("")).toList()
                        : List.of(key.asString(""));
        if (parts.size() != schema.primaryKey().size() || parts.contains("")) {
            throw new ApiError("ValueError", 404, "Could not find entity " + schema.id() + " with entity_key "
                    + parts.stream().collect(Collectors.joining(", ", "[", "]")), Optional.empty());
        }
        return String.join(",", parts);
    }

}
