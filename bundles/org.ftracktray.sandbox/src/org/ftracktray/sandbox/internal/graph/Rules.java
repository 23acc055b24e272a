// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.graph;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.ftracktray.sandbox.internal.graph.Change.Values;
import org.ftracktray.sandbox.internal.graph.OperationRejectedException.Reason;
import org.ftracktray.sandbox.internal.schema.Attribute;
import org.ftracktray.sandbox.internal.schema.Attribute.Scalar;
import org.ftracktray.sandbox.internal.schema.Kind;
import org.ftracktray.sandbox.internal.schema.Schema;

/** What a site fills in or enforces by itself when entities are made or changed. */
final class Rules {

    private final Graph graph;
    private final Optional<Row> user;

    Rules(Graph graph, Optional<Row> user) {
        this.graph = graph;
        this.user = user;
    }

    void complete(Schema schema, Map<String, Object> values) {
        if (schema.is("Context")) {
            context(schema, values);
        }
        switch (schema.id()) {
            case "AssetVersion" -> version(values);
            case "Note", "TypedContextStatusChange", "AssetVersionStatusChange", "StatusChange" ->
                values.putIfAbsent("date", now());
            case "Timer", "Timelog" -> {
                values.putIfAbsent("start", now());
                user.ifPresent(u -> values.putIfAbsent("user_id", u.key()));
            }
            case "Metadata" -> values.putIfAbsent("parent_type", "Unknown");
            case "CustomAttributeConfiguration" -> values.putIfAbsent("config", "{}");
            default -> {
            }
        }
        if (schema.slot("created_at") >= 0) {
            values.putIfAbsent("created_at", now());
        }
        if (schema.slot("created_by_id") >= 0) {
            user.ifPresent(u -> values.putIfAbsent("created_by_id", u.key()));
        }
        if (schema.is("Note")) {
            user.ifPresent(u -> values.putIfAbsent("user_id", u.key()));
        }
        for (Attribute attribute : schema.attributes().values()) {
            if (attribute instanceof Scalar scalar && scalar.stored()) {
                if (scalar.kind() == Kind.UID) {
                    values.putIfAbsent(scalar.name(), Transaction.newId());
                } else if (scalar.preset().isPresent() && !values.containsKey(scalar.name())) {
                    values.put(scalar.name(), scalar.preset().get());
                } else if (scalar.kind() == Kind.STRING && scalar.traits().required()
                        && !values.containsKey(scalar.name())) {
                    values.put(scalar.name(), scalar.traits().unique() ? values.get("id") : "");
                }
            }
        }
    }

    private void context(Schema schema, Map<String, Object> values) {
        if (schema.is("Project")) {
            values.put("context_type", "show");
            values.putIfAbsent("id", Transaction.newId());
            values.put("project_id", null);
            values.putIfAbsent("full_name", values.get("name"));
            graph.all("ProjectSchema").findFirst().ifPresent(s -> values.putIfAbsent("project_schema_id", s.key()));
            return;
        }
        values.put("context_type", "task");
        schema.objectType().ifPresent(id -> values.putIfAbsent("object_type_id", id));
        if (values.get("parent_id") == null && values.get("project_id") != null) {
            values.put("parent_id", values.get("project_id"));
        }
        Row parent = graph.find("Context", (String) values.get("parent_id")).orElseThrow(
                () -> new OperationRejectedException(Reason.VALIDATION,
                        "A " + schema.id() + " needs a parent that exists."));
        values.put("project_id", parent.schema().is("Project") ? parent.key() : parent.get("project_id"));
        new Workflow(graph).complete(schema, values);
    }

    private void version(Map<String, Object> values) {
        values.putIfAbsent("date", now());
        user.ifPresent(u -> values.putIfAbsent("user_id", u.key()));
        long latest = graph.having("AssetVersion", "asset_id", values.get("asset_id")).stream()
                .mapToLong(v -> v.get("version") instanceof Number n ? n.longValue() : 0).max().orElse(0);
        if (values.get("version") == null) {
            values.put("version", latest + 1);
        }
        new Workflow(graph).completeVersion(values);
    }

    /** Whoever writes a note hears of its replies; a label that was a category once still is. */
    void afterCreate(Transaction transaction, Row row) {
        if (row.schema().is("Note") && user.isPresent()) {
            Map<String, Object> recipient = new HashMap<>(
                    Map.of("note_id", row.key(), "resource_id", user.get().key()));
            transaction.create(graph.schemas().get("Recipient"), recipient);
        }
        if (row.schema().is("NoteLabelLink") && graph.find("NoteCategory", row.text("label_id")).isPresent()) {
            transaction.update(graph.schemas().get("Note"), row.text("note_id"),
                    Map.of("category_id", row.get("label_id")));
        }
    }

    void afterUpdate(Transaction transaction, Row row, Map<String, Values> written) {
        if (written.containsKey("status_id")) {
            Map<String, Object> change = new HashMap<>();
            change.put("parent_id", row.key());
            change.put("parent_type", row.schema().legacyName().toLowerCase(Locale.ROOT));
            change.put("from_status_id", written.get("status_id").before());
            change.put("status_id", written.get("status_id").after());
            user.ifPresent(u -> change.put("user_id", u.key()));
            String type = row.schema().is("AssetVersion") ? "AssetVersionStatusChange" : "TypedContextStatusChange";
            transaction.create(graph.schemas().get(type), change);
        }
        if (written.containsKey("parent_id") && row.schema().is("TypedContext")) {
            graph.find("Context", row.text("parent_id"))
                    .map(p -> p.schema().is("Project") ? p.key() : p.text("project_id"))
                    .ifPresent(project -> transaction.update(row.schema(), row.key(), Map.of("project_id", project)));
        }
    }

    /** ftrack keeps whole seconds. */
    private Instant now() {
        return graph.clock().now().truncatedTo(ChronoUnit.SECONDS);
    }
}
