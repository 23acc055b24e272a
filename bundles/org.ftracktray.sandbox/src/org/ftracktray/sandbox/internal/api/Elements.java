// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.api;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.ftracktray.sandbox.internal.graph.Graph;
import org.ftracktray.sandbox.internal.graph.Row;
import org.ftracktray.sandbox.internal.graph.Transaction;
import org.ftracktray.sandbox.internal.schema.Attribute;
import org.ftracktray.sandbox.internal.schema.Attribute.Link;
import org.ftracktray.sandbox.internal.schema.Attribute.Scalar;
import org.ftracktray.sandbox.internal.schema.Kind;
import org.ftracktray.sandbox.internal.schema.Schema;

import tools.jackson.databind.JsonNode;

/** Makes a collection have exactly the elements that a client sent. */
final class Elements {

    private final Graph graph;
    private final Transaction transaction;

    Elements(Graph graph, Transaction transaction) {
        this.graph = graph;
        this.transaction = transaction;
    }

    void set(Row row, Attribute.Collection collection, JsonNode json) {
        Schema target = graph.schemas().get(collection.target());
        Set<String> wanted = new LinkedHashSet<>();
        json.forEach(element -> wanted.add(String.join(",",
                target.primaryKey().stream().map(name -> element.path(name).asString("")).toList())));
        switch (collection.link()) {
            case Link.Through through -> join(row, through, wanted);
            case Link.By by -> own(row, collection, by, wanted);
            case Link.Computed none -> throw ApiError.validation(
                    "Attribute " + collection.name() + " on " + row.schema()
                            + " is set by its values, not as a whole.");
        }
    }

    private void join(Row row, Link.Through through, Set<String> wanted) {
        Schema join = graph.schemas().get(through.join());
        for (Row link : List.copyOf(graph.having(join, through.from(), row.key()))) {
            if (!wanted.remove(link.text(through.to()))) {
                transaction.unlink(link);
            }
        }
        for (String target : wanted) {
            Map<String, Object> values = new HashMap<>(Map.of(through.from(), row.key(), through.to(), target));
            boolean hasId = join.attribute("id").filter(a -> a instanceof Scalar s && s.kind() == Kind.UID).isPresent();
            transaction.link(join, values, hasId);
        }
    }

    private void own(Row row, Attribute.Collection collection, Link.By by, Set<String> wanted) {
        Schema target = graph.schemas().get(collection.target());
        for (String key : wanted) {
            Row element = graph.find(target, key)
                    .orElseThrow(() -> ApiError.validation("There is no " + target + " " + key + "."));
            transaction.update(target, element.key(), Map.of(by.attribute(), row.key()));
        }
    }
}
