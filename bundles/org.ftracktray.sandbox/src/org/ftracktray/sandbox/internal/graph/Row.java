// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.graph;

import java.util.List;

import org.ftracktray.sandbox.internal.schema.Schema;

/** One entity's stored values. Changed by {@link Graph} only, under its write lock. */
public final class Row {

    private final Schema schema;
    private final Object[] values;
    private String key;
    private long age;

    public Row(Schema schema) {
        this.schema = schema;
        this.values = new Object[schema.slotCount()];
    }

    public Schema schema() {
        return schema;
    }

    /** The primary key; several attributes are joined by a comma. */
    public String key() {
        if (key == null) {
            List<String> names = schema.primaryKey();
            if (names.size() == 1) {
                key = text(names.get(0));
            } else {
                key = String.join(",", names.stream().map(this::text).toList());
            }
        }
        return key;
    }

    /** Its place among all entities of the studio in the order of their making; 0 until it is in a graph. */
    public long age() {
        return age;
    }

    void setAge(long number) {
        age = number;
    }

    /** The stored value, or null if it has none or the type does not store it. */
    public Object get(String attribute) {
        int slot = schema.slot(attribute);
        return slot < 0 ? null : values[slot];
    }

    public String text(String attribute) {
        return get(attribute) instanceof Object value ? value.toString() : null;
    }

    /** For rows that are not in a graph yet. */
    public Row with(String attribute, Object value) {
        values[schema.slot(attribute)] = value;
        return this;
    }

    void set(String attribute, Object value) {
        values[schema.slot(attribute)] = value;
    }

    @Override
    public String toString() {
        return schema + " " + key();
    }
}
