// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.hub;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.ftracktray.client.event.Event;
import org.ftracktray.sandbox.internal.graph.Change;
import org.ftracktray.sandbox.internal.graph.Change.Action;
import org.ftracktray.sandbox.internal.graph.Graph;
import org.ftracktray.sandbox.internal.graph.JsonValues;
import org.ftracktray.sandbox.internal.graph.Row;
import org.ftracktray.sandbox.internal.schema.Attribute;
import org.ftracktray.sandbox.internal.studio.Studio;
import org.ftracktray.sandbox.internal.studio.Studio.Author;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Tells the hub about changes, as {@code ftrack.update} in the shape that a real server was recorded with. */
public final class UpdateEvents implements Studio.ChangeListener {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Set<String> SILENT = Set.of("TypedContextStatusChange", "AssetVersionStatusChange",
            "Recipient");

    private final Hub hub;
    private final Graph graph;

    public UpdateEvents(Hub hub, Graph graph) {
        this.hub = hub;
        this.graph = graph;
    }

    @Override
    public void changed(List<Change> changes, Author author) {
        ObjectNode data = NODES.objectNode();
        ArrayNode entities = data.putArray("entities");
        Set<String> parents = new LinkedHashSet<>();
        for (Change change : changes) {
            if (!SILENT.contains(change.row().schema().id())) {
                entities.add(entity(change));
                change.parents().forEach(parent -> parents.add(parent.key()));
            }
        }
        if (entities.isEmpty()) {
            return;
        }
        data.put("pushToken", author.pushToken());
        ArrayNode ids = data.putArray("parents");
        parents.forEach(ids::add);
        data.putObject("user").put("userid", author.user().map(Row::key).orElse(null)).put("name",
                author.user().map(user -> user.text("username")).orElse(null));
        data.put("clientToken", author.clientToken());
        ObjectNode source = NODES.objectNode().put("applicationId", "ftrack.client.web").put("id",
                author.clientToken()).put("clientToken", author.clientToken());
        source.putObject("user").put("id", author.user().map(Row::key).orElse(null)).put("username",
                author.user().map(user -> user.text("username")).orElse(null));
        hub.publish(Event.of("ftrack.update", data).withSource(source));
    }

    private ObjectNode entity(Change change) {
        Row row = change.row();
        if (row.schema().is("CustomAttributeValue")) {
            return customAttribute(change);
        }
        ObjectNode entity = head(change.action().name(), row);
        ArrayNode keys = entity.putArray("keys");
        ObjectNode changes = entity.putObject("changes");
        change.values().forEach((name, values) -> {
            String legacy = legacyName(row, name);
            keys.add(legacy);
            ObjectNode pair = changes.putObject(legacy);
            pair.set("old", plain(values.before()));
            pair.set("new", plain(values.after()));
        });
        if (change.action() == Action.REMOVE && row.schema().is("Timer")) {
            changes.putObject("start").<ObjectNode>set("old", plain(row.get("start"))).putNull("new");
            keys.add("start");
        }
        ArrayNode parents = entity.putArray("parents");
        change.parents().forEach(parent -> parents.add(parent(parent)));
        return entity;
    }

    /** A custom attribute's value is announced as a change of the entity it belongs to. */
    private ObjectNode customAttribute(Change change) {
        Row value = change.row();
        String key = graph.find("CustomAttributeConfiguration", value.text("configuration_id"))
                .map(configuration -> configuration.text("key")).orElse("");
        Optional<Row> owner = graph.find("Context", value.text("entity_id"))
                .or(() -> graph.find("Resource", value.text("entity_id")));
        ObjectNode entity = head("UPDATE", owner.orElse(value));
        entity.putArray("keys").add(key);
        ObjectNode pair = entity.putObject("changes").putObject(key);
        Change.Values values = change.values().getOrDefault("value", new Change.Values(value.get("value"), null));
        pair.set("old", plain(values.before()));
        pair.set("new", plain(values.after()));
        ArrayNode parents = entity.putArray("parents");
        owner.ifPresent(row -> parents.add(parent(row)));
        return entity;
    }

    private static ObjectNode head(String action, Row row) {
        ObjectNode entity = NODES.objectNode().put("action", action.toLowerCase(Locale.ROOT));
        entity.put("entityType", row.schema().legacyName()).put("entity_type", row.schema().id());
        entity.put("entityId", row.key());
        entity.put("objectTypeId", row.schema().is("Timer") ? "timer" : row.text("object_type_id"));
        return entity.put("parentId", parentId(row));
    }

    private static ObjectNode parent(Row row) {
        return NODES.objectNode().put("entityId", row.key()).put("entityType", row.schema().legacyName())
                .put("entity_type", row.schema().id()).put("parentId", parentId(row));
    }

    private static String parentId(Row row) {
        for (String name : List.of("parent_id", "context_id", "asset_id", "version_id", "project_id")) {
            if (row.text(name) != null) {
                return row.text(name);
            }
        }
        return null;
    }

    private static String legacyName(Row row, String name) {
        return row.schema().attribute(name).map(Attribute::traits).flatMap(Attribute.Traits::alias).orElse(name);
    }

    /** Events carry moments as text. */
    private static JsonNode plain(Object value) {
        return value instanceof java.time.Instant instant
                ? NODES.stringNode(instant.toString())
                : JsonValues.toJson(value);
    }

}
