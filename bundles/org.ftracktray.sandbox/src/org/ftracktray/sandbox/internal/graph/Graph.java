// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.graph;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.ftracktray.sandbox.internal.schema.Attribute;
import org.ftracktray.sandbox.internal.schema.Attribute.Scalar;
import org.ftracktray.sandbox.internal.schema.Kind;
import org.ftracktray.sandbox.internal.schema.Schema;
import org.ftracktray.sandbox.internal.schema.Schemas;

/**
 * All entities, found by identity and through indexes over foreign keys and names. Not thread-safe: whoever uses it
 * holds the studio's lock.
 */
public final class Graph {

    private static final Set<String> NAMES = Set.of("name", "username", "key", "short", "full_name");

    private final Schemas schemas;
    private final StudioClock clock = new StudioClock();
    private final Map<Schema, Map<String, Row>> tables = new HashMap<>();
    private final Map<Schema, Map<String, Row>> identities = new HashMap<>();
    private final Map<Schema, Map<String, Map<Object, Set<Row>>>> indexes = new HashMap<>();
    private final Set<Row> touched = new LinkedHashSet<>();
    private long youngest;

    public Graph(Schemas schemas) {
        this.schemas = schemas;
        for (Schema schema : schemas.all()) {
            tables.put(schema, new LinkedHashMap<>());
            identities.computeIfAbsent(schema.root(), root -> new HashMap<>());
            for (Attribute attribute : schema.attributes().values()) {
                if (attribute instanceof Scalar scalar && isIndexed(scalar)) {
                    indexes.computeIfAbsent(schema.root(), root -> new HashMap<>()).computeIfAbsent(scalar.name(),
                            name -> new HashMap<>());
                }
            }
        }
    }

    private static boolean isIndexed(Scalar scalar) {
        return scalar.stored() && (scalar.kind() == Kind.KEY || scalar.traits().indexed() || scalar.traits().unique()
                || NAMES.contains(scalar.name()));
    }

    public StudioClock clock() {
        return clock;
    }

    public Schemas schemas() {
        return schemas;
    }

    /** @param key the primary key as {@link Row#key()} gives it; null finds nothing */
    public Optional<Row> find(Schema schema, String key) {
        Row row = key == null ? null : identities.get(schema.root()).get(key);
        return row != null && row.schema().is(schema.id()) ? Optional.of(row) : Optional.empty();
    }

    public Optional<Row> find(String type, String key) {
        return find(schemas.get(type), key);
    }

    /** All entities of the type and its subtypes, oldest first within each. */
    public Stream<Row> all(Schema schema) {
        List<Schema> family = schemas.family(schema);
        return family.size() == 1
                ? tables.get(family.get(0)).values().stream()
                : family.stream().flatMap(member -> tables.get(member).values().stream());
    }

    public Stream<Row> all(String type) {
        return all(schemas.get(type));
    }

    public int count(Schema schema) {
        return schemas.family(schema).stream().mapToInt(member -> tables.get(member).size()).sum();
    }

    public boolean isIndexed(Schema schema, String attribute) {
        return indexes.getOrDefault(schema.root(), Map.of()).containsKey(attribute);
    }

    /** Entities of the type's whole family whose indexed attribute has this value. */
    public Collection<Row> having(Schema schema, String attribute, Object value) {
        return indexes.get(schema.root()).get(attribute).getOrDefault(value, Set.of());
    }

    public Collection<Row> having(String type, String attribute, Object value) {
        return having(schemas.get(type), attribute, value);
    }

    /** The entities that were inserted, changed or removed since {@link #forgetTouched}. */
    public Collection<Row> touched() {
        return Collections.unmodifiableSet(touched);
    }

    public void forgetTouched() {
        touched.clear();
    }

    /** Puts an entity back that was kept; to be called in the order of their ages. */
    public void restore(Row row, long age) {
        row.setAge(age);
        insert(row);
    }

    void insert(Row row) {
        if (row.age() == 0) {
            row.setAge(youngest + 1);
        }
        youngest = Math.max(youngest, row.age());
        touched.add(row);
        tables.get(row.schema()).put(row.key(), row);
        identities.get(row.schema().root()).put(row.key(), row);
        indexesOf(row).forEach((attribute, index) -> add(index, row.get(attribute), row));
    }

    void remove(Row row) {
        touched.add(row);
        tables.get(row.schema()).remove(row.key());
        identities.get(row.schema().root()).remove(row.key());
        indexesOf(row).forEach((attribute, index) -> drop(index, row.get(attribute), row));
    }

    void set(Row row, String attribute, Object value) {
        touched.add(row);
        Map<Object, Set<Row>> index = indexesOf(row).get(attribute);
        Object old = row.get(attribute);
        if (index != null && !Objects.equals(old, value)) {
            drop(index, old, row);
            add(index, value, row);
        }
        row.set(attribute, value);
    }

    private Map<String, Map<Object, Set<Row>>> indexesOf(Row row) {
        return indexes.getOrDefault(row.schema().root(), Map.of());
    }

    private static void add(Map<Object, Set<Row>> index, Object value, Row row) {
        if (value != null) {
            index.computeIfAbsent(value, v -> new LinkedHashSet<>(2)).add(row);
        }
    }

    private static void drop(Map<Object, Set<Row>> index, Object value, Row row) {
        Set<Row> rows = value == null ? null : index.get(value);
        if (rows != null && rows.remove(row) && rows.isEmpty()) {
            index.remove(value);
        }
    }
}
