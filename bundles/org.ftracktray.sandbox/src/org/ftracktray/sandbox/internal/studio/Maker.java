// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.studio;

import java.util.LinkedHashMap;
import java.util.Map;

import org.ftracktray.sandbox.internal.graph.Graph;
import org.ftracktray.sandbox.internal.graph.Row;
import org.ftracktray.sandbox.internal.graph.Transaction;

/** Makes entities of a studio that comes with the sandbox. */
final class Maker {

    private final Graph graph;
    private final Transaction transaction;

    Maker(Graph graph, Transaction transaction) {
        this.graph = graph;
        this.transaction = transaction;
    }

    /** @param id stable identifier, see {@link DemoIds} @param pairs attribute names and values by turns */
    Row make(String type, String id, Object... pairs) {
        Map<String, Object> values = values(pairs);
        values.put("id", id);
        return transaction.create(graph.schemas().get(type), values);
    }

    void link(String join, Object... pairs) {
        transaction.link(graph.schemas().get(join), values(pairs), false);
    }

    void value(String type, Row configuration, Row entity, Object value) {
        transaction.create(graph.schemas().get(type),
                values("configuration_id", configuration.key(), "entity_id", entity.key(), "value", value));
    }

    private static Map<String, Object> values(Object... pairs) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            values.put((String) pairs[i], pairs[i + 1]);
        }
        return values;
    }
}
