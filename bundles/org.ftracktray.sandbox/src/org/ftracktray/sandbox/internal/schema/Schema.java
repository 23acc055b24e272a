// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.schema;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.ftracktray.sandbox.internal.schema.Attribute.Scalar;

/**
 * One entity type. Immutable once read. A subtype repeats its parent's attributes and stores them in the same slots,
 * so that an index or a query over the parent serves all subtypes.
 */
public final class Schema {

    private final String id;
    private final Optional<Schema> parent;
    private final Header header;
    private final Map<String, Attribute> attributes;
    private final Map<String, Integer> slots;

    /** The first line of a type: names of key, system and default projections, and what it is called elsewhere. */
    record Header(boolean isAbstract, boolean hidden, Optional<String> alias, Optional<String> objectType,
            Optional<Classified> classified, List<String> key, List<String> system, List<String> defaults) {}

    /** That entities of this type are those of another whose {@code attribute}, by its legacy name, has this value. */
    public record Classified(String type, String attribute, String value) {}

    Schema(String id, Optional<Schema> parent, Header header, Map<String, Attribute> attributes) {
        this.id = id;
        this.parent = parent;
        this.header = header;
        this.attributes = attributes;
        this.slots = new LinkedHashMap<>(parent.map(p -> p.slots).orElse(Map.of()));
        for (Attribute attribute : attributes.values()) {
            if (attribute instanceof Scalar scalar && scalar.stored() && !slots.containsKey(scalar.name())) {
                slots.put(scalar.name(), slots.size());
            }
        }
    }

    public String id() {
        return id;
    }

    public Optional<Schema> parent() {
        return parent;
    }

    /** The topmost type of the family; identities are unique within it. */
    public Schema root() {
        return parent.map(Schema::root).orElse(this);
    }

    public boolean is(String type) {
        return id.equals(type) || parent.isPresent() && parent.get().is(type);
    }

    public boolean isAbstract() {
        return header.isAbstract();
    }

    /** Hidden types only connect others; clients neither see nor name them. */
    public boolean hidden() {
        return header.hidden();
    }

    public Optional<String> alias() {
        return header.alias();
    }

    /** The identity of the ObjectType that makes a typed context this type. */
    public Optional<String> objectType() {
        return header.objectType();
    }

    /** Which entities of a more general type these are. */
    public Optional<Classified> classified() {
        return header.classified().or(() -> objectType().map(id -> new Classified("Task", "object_typeid", id)));
    }

    public List<String> primaryKey() {
        return header.key();
    }

    /** Attributes that every answer carries, asked for or not. */
    public List<String> systemProjections() {
        return header.system();
    }

    /** Attributes of an answer to a query without {@code select}. */
    public List<String> defaultProjections() {
        return header.defaults();
    }

    public Map<String, Attribute> attributes() {
        return attributes;
    }

    public Optional<Attribute> attribute(String name) {
        return Optional.ofNullable(attributes.get(name));
    }

    /** Where a stored scalar lives in a row, or -1. */
    public int slot(String attribute) {
        return slots.getOrDefault(attribute, -1);
    }

    public int slotCount() {
        return slots.size();
    }

    /** The type name of ftrack's first API, which events and action selections still use ("task", "show", "user"). */
    public String legacyName() {
        if (is("TypedContext")) {
            return "task";
        }
        return alias().filter(name -> !name.contains("_")).orElse(id).toLowerCase(java.util.Locale.ROOT);
    }

    @Override
    public String toString() {
        return id;
    }
}
