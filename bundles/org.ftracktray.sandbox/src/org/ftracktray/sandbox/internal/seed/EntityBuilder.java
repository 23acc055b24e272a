// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.seed;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.ftracktray.sandbox.internal.graph.Graph;
import org.ftracktray.sandbox.internal.graph.OperationRejectedException;
import org.ftracktray.sandbox.internal.graph.Row;
import org.ftracktray.sandbox.internal.graph.Transaction;

/** Makes entities of a studio that is being sown, and finds those that are there already by their names. */
final class EntityBuilder {

    private final Graph graph;
    private final Transaction transaction;

    EntityBuilder(Graph graph, Transaction transaction) {
        this.graph = graph;
        this.transaction = transaction;
    }

    /** @param id stable identifier, see {@link StableIds} @param pairs attribute names and values by turns */
    Row make(String type, String id, Object... pairs) {
        Map<String, Object> values = values(pairs);
        values.put("id", id);
        return transaction.create(graph.schemas().get(type), values);
    }

    /** As the node says, whose place a refusal names. Values that are null are left to the studio's rules. */
    Row make(SeedNode node, String type, String id, Object... pairs) {
        Map<String, Object> values = values(pairs);
        values.values().removeIf(value -> value == null);
        values.put("id", node.get("id").map(SeedNode::text).orElse(id));
        try {
            return transaction.create(graph.schemas().get(type), values);
        } catch (OperationRejectedException e) {
            throw node.wrong(e.getMessage(), e);
        }
    }

    /** An entity without an identity of its own, or one that was not sown. */
    Row add(SeedNode node, String type, Object... pairs) {
        try {
            return transaction.create(graph.schemas().get(type), values(pairs));
        } catch (OperationRejectedException e) {
            throw node.wrong(e.getMessage(), e);
        }
    }

    void link(String join, Object... pairs) {
        transaction.link(graph.schemas().get(join), values(pairs), false);
    }

    /** @param type of entities; {@code *} stands for any */
    void requireType(SeedNode node, String type) {
        if (!type.equals("*") && graph.schemas().find(type).isEmpty()) {
            throw node.wrong("there is no entity type \"" + type + "\"");
        }
    }

    /** The entity that the text of the node names, by the attribute. */
    Row named(SeedNode node, String type, String attribute) {
        return graph.having(type, attribute, node.text()).stream().filter(row -> row.schema().is(type)).findFirst()
                .orElseThrow(() -> node.wrong("there is no " + type + " \"" + node.text() + "\"; known are "
                        + graph.all(type).map(row -> row.text(attribute)).collect(Collectors.toCollection(TreeSet::new))
                                .stream().limit(20).collect(Collectors.joining(", "))));
    }

    /** The identity of the entity that the field names, null if the field is missing. */
    String key(SeedNode node, String field, String type, String attribute) {
        return node.get(field).map(name -> named(name, type, attribute).key()).orElse(null);
    }

    private static Map<String, Object> values(Object... pairs) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            values.put((String) pairs[i], pairs[i + 1]);
        }
        return values;
    }
}
