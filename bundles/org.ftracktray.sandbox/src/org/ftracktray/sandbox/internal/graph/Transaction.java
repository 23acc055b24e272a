// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.ftracktray.sandbox.internal.graph.Change.Action;
import org.ftracktray.sandbox.internal.graph.Change.Values;
import org.ftracktray.sandbox.internal.graph.OperationRejectedException.Reason;
import org.ftracktray.sandbox.internal.schema.Attribute;
import org.ftracktray.sandbox.internal.schema.Attribute.Scalar;
import org.ftracktray.sandbox.internal.schema.Schema;

/**
 * Changes that belong together: all are kept, or {@link #rollback()} undoes them all. Used by one thread, under the
 * studio's write lock.
 */
public final class Transaction {

    /** Foreign keys that say "belongs to": what holds one goes when its owner goes. */
    private static final Set<String> OWNERS = Set.of("parent_id", "context_id", "asset_id", "version_id",
            "component_id", "entity_id", "note_id", "job_id", "list_id", "review_session_id", "from_id", "to_id");

    private final Graph graph;
    private final Rules rules;
    private final List<Runnable> undo = new ArrayList<>();
    private final List<Change> changes = new ArrayList<>();

    public Transaction(Graph graph, Optional<Row> user) {
        this.graph = graph;
        this.rules = new Rules(graph, user);
    }

    public List<Change> changes() {
        return List.copyOf(changes);
    }

    /** @param values stored scalars by name; defaults fill the rest */
    public Row create(Schema schema, Map<String, Object> values) {
        if (schema.isAbstract() || schema.hidden()) {
            throw new OperationRejectedException(Reason.VALIDATION,
                    "Entities of type " + schema.id() + " can not be created.");
        }
        Map<String, Object> all = new LinkedHashMap<>(values);
        if (schema.is("Recipient")) {
            Optional<Row> already = graph.find(schema, all.get("note_id") + "," + all.get("resource_id"));
            if (already.isPresent()) {
                // whoever wrote the note is a recipient already, and clients add everybody
                return already.get();
            }
        }
        rules.complete(schema, all);
        Row row = new Row(schema);
        all.forEach((name, value) -> row.with(name, check(schema, name, value)));
        for (Attribute attribute : schema.attributes().values()) {
            if (attribute instanceof Scalar scalar && scalar.stored()) {
                requireValue(row, scalar);
                requireUnique(row, scalar, row.get(scalar.name()));
            }
        }
        if (graph.find(schema.root(), row.key()).isPresent()) {
            throw new OperationRejectedException(Reason.DUPLICATE,
                    "Entity " + schema.id() + " " + row.key() + " exists already.");
        }
        graph.insert(row);
        undo.add(() -> graph.remove(row));
        Map<String, Values> written = new LinkedHashMap<>();
        all.forEach((name, value) -> written.put(name, new Values(null, value)));
        changes.add(new Change(Action.ADD, row, written, parents(row)));
        rules.afterCreate(this, row);
        return row;
    }

    public Row update(Schema schema, String key, Map<String, Object> values) {
        Row row = graph.find(schema, key).orElseThrow(() -> missing(schema, key));
        Map<String, Values> written = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            Object old = row.get(name);
            if (Objects.equals(old, value)) {
                return;
            }
            Scalar scalar = (Scalar) row.schema().attributes().get(name);
            if (scalar.traits().immutable()) {
                throw new OperationRejectedException(Reason.VALIDATION,
                        "Attribute " + name + " on " + row.schema().id() + " is immutable.");
            }
            check(row.schema(), name, value);
            requireUnique(row, scalar, value);
            graph.set(row, name, value);
            undo.add(() -> graph.set(row, name, old));
            requireValue(row, scalar);
            written.put(name, new Values(old, value));
        });
        if (!written.isEmpty()) {
            boolean moved = written.containsKey("parent_id") && row.schema().is("Context");
            changes.add(new Change(moved ? Action.MOVE : Action.UPDATE, row, written, parents(row)));
            rules.afterUpdate(this, row, written);
        }
        return row;
    }

    public void delete(Schema schema, String key) {
        Row row = graph.find(schema, key).orElseThrow(() -> missing(schema, key));
        List<Row> parents = parents(row);
        for (Schema other : graph.schemas().all()) {
            if (!other.isAbstract()) {
                other.attributes().values().forEach(attribute -> release(row, other, attribute));
            }
        }
        if (graph.find(schema, key).isEmpty()) {
            return;
        }
        graph.remove(row);
        undo.add(() -> graph.insert(row));
        changes.add(new Change(Action.REMOVE, row, Map.of(), parents));
    }

    /** Connects two entities; the connection itself is not announced as a change. */
    public void link(Schema join, Map<String, Object> values, boolean withId) {
        Row row = new Row(join);
        values.forEach((name, value) -> row.with(name, check(join, name, value)));
        if (withId) {
            row.with("id", newId());
        }
        graph.insert(row);
        undo.add(() -> graph.remove(row));
    }

    public void unlink(Row row) {
        graph.remove(row);
        undo.add(() -> graph.insert(row));
    }

    /** Undoes everything, last change first. */
    public void rollback() {
        for (int i = undo.size() - 1; i >= 0; i--) {
            undo.get(i).run();
        }
        undo.clear();
        changes.clear();
    }

    private void release(Row gone, Schema other, Attribute attribute) {
        if (!(attribute instanceof Scalar scalar) || !scalar.stored() || !graph.isIndexed(other, scalar.name())) {
            return;
        }
        boolean pointsHere = scalar.keyOf().map(type -> gone.schema().is(type)).orElse(scalar.traits().indexed());
        if (!pointsHere) {
            return;
        }
        for (Row row : List.copyOf(graph.having(other, scalar.name(), gone.key()))) {
            if (row.schema() != other || row == gone || graph.find(other, row.key()).isEmpty()) {
                continue;
            }
            if (scalar.traits().required() || OWNERS.contains(scalar.name()) || scalar.name().equals("project_id")) {
                delete(other, row.key());
            } else {
                graph.set(row, scalar.name(), null);
                undo.add(() -> graph.set(row, scalar.name(), gone.key()));
            }
        }
    }

    private Object check(Schema schema, String name, Object value) {
        if (!(schema.attributes().get(name) instanceof Scalar scalar) || !scalar.stored()) {
            throw new OperationRejectedException(Reason.KEY, "Unknown attribute " + name + " on " + schema.id() + ".");
        }
        if (value != null && !scalar.allowed().isEmpty() && !scalar.allowed().contains(value)) {
            throw new OperationRejectedException(Reason.VALIDATION,
                    "Value " + value + " is not valid for " + schema.id() + "." + name
                            + ", use one of " + String.join(", ", scalar.allowed()) + ".");
        }
        if (value != null && scalar.keyOf().isPresent()
                && graph.find(scalar.keyOf().get(), value.toString()).isEmpty()) {
            throw new OperationRejectedException(Reason.VALIDATION,
                    "There is no " + scalar.keyOf().get() + " " + value + " for " + schema.id() + "." + name + ".");
        }
        return value;
    }

    private static void requireValue(Row row, Scalar scalar) {
        boolean needed = scalar.traits().required() || row.schema().primaryKey().contains(scalar.name());
        if (needed && row.get(scalar.name()) == null) {
            throw new OperationRejectedException(Reason.VALIDATION,
                    "Attribute " + scalar.name() + " on " + row.schema().id() + " is required.");
        }
    }

    private void requireUnique(Row row, Scalar scalar, Object value) {
        if (scalar.traits().unique() && value != null && graph.having(row.schema(), scalar.name(), value).stream()
                .anyMatch(other -> other != row && other.schema() == row.schema())) {
            throw new OperationRejectedException(Reason.DUPLICATE,
                    "Duplicate entry " + value + " for " + row.schema().id() + "."
                            + scalar.name() + ".");
        }
    }

    private List<Row> parents(Row row) {
        List<Row> way = new ArrayList<>();
        Optional<Row> at = Optional.of(row);
        while (at.isPresent() && way.size() < 100) {
            way.add(at.get());
            Row here = at.get();
            at = graph.find("Context", here.text("parent_id"))
                    .or(() -> graph.find("Context", here.text("context_id")))
                    .or(() -> graph.find("Asset", here.text("asset_id")));
        }
        return way;
    }

    private static OperationRejectedException missing(Schema schema, String key) {
        return new OperationRejectedException(Reason.VALUE,
                "Could not find entity " + schema.id() + " with entity_key [" + key.replace(",", ", ") + "]");
    }

    static String newId() {
        return UUID.randomUUID().toString();
    }
}
