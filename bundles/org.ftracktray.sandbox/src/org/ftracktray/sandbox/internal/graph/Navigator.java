// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.graph;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.ftracktray.sandbox.internal.schema.Attribute;
import org.ftracktray.sandbox.internal.schema.Attribute.Link;
import org.ftracktray.sandbox.internal.schema.Attribute.Reference;
import org.ftracktray.sandbox.internal.schema.Attribute.Scalar;
import org.ftracktray.sandbox.internal.schema.Schema;

/** Reads attributes of an entity, stored or computed, and walks its relations. */
public final class Navigator {

    private final Graph graph;
    private final Computed computed;

    public Navigator(Graph graph) {
        this.graph = graph;
        this.computed = new Computed(graph);
    }

    public Graph graph() {
        return graph;
    }

    /** A String, Long, Double, Boolean, Instant, JsonNode, or null. */
    public Object value(Row row, Scalar scalar) {
        return scalar.stored() ? row.get(scalar.name()) : computed.value(row, scalar.name());
    }

    /** What the relation leads to, also if it is a sibling of the announced type: a sequence is a container, too. */
    public Optional<Row> follow(Row row, Reference reference) {
        if (reference.by().isEmpty()) {
            return computed.reference(row, reference.name());
        }
        return graph.find(graph.schemas().get(reference.target()).root(), row.text(reference.by().get()));
    }

    public Collection<Row> elements(Row row, Attribute.Collection collection) {
        return switch (collection.link()) {
            case Link.By by -> {
                Schema target = graph.schemas().get(collection.target());
                Collection<Row> found = graph.having(target, by.attribute(), row.key());
                boolean anyType = target.parent().isEmpty() && by.where().isEmpty();
                yield anyType
                        ? found
                        : found.stream().filter(r -> r.schema().is(target.id()))
                                .filter(r -> by.where().isEmpty() || by.is().equals(r.get(by.where().get()))).toList();
            }
            case Link.Through through -> {
                Collection<Row> joins = graph.having(through.join(), through.from(), row.key());
                yield joins.isEmpty()
                        ? List.of()
                        : joins.stream().map(join -> join.text(through.to()))
                                .map(key -> graph.find(collection.target(), key).orElse(null)).filter(Objects::nonNull)
                                .toList();
            }
            case Link.Computed none -> computed.elements(row, collection.name());
        };
    }
}
