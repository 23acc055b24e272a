// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.ftracktray.sandbox.internal.graph.Graph;
import org.ftracktray.sandbox.internal.graph.Navigator;
import org.ftracktray.sandbox.internal.graph.Row;
import org.ftracktray.sandbox.internal.query.Query.Order;
import org.ftracktray.sandbox.internal.query.Sorting.Sortable;
import org.ftracktray.sandbox.internal.schema.Schema;

/** Answers queries over a graph. Holds nothing; the caller holds the studio's lock. */
public final class Evaluator {

    /** Each is put into an answer, which has to fit into the memory. */
    private static final long EFFORT_OF_A_ROW = 20;

    private final Graph graph;
    private final Navigator navigator;
    private final PathEvaluator pathEvaluator;

    public Evaluator(Navigator navigator) {
        this.graph = navigator.graph();
        this.navigator = navigator;
        this.pathEvaluator = new PathEvaluator(navigator, new Effort());
    }

    /**
     * The entities of one page.
     *
     * @param more whether further entities follow behind the page
     * @param tested how many entities were looked at to find them, which is what the page costs
     */
    public record Page(Schema schema, List<Row> rows, boolean more, long tested) {}

    /** @throws QueryException if the type or an attribute does not exist */
    public Page page(Query query) {
        Schema schema = schema(query);
        query.select().forEach(selected -> PathEvaluator.check(graph.schemas(), schema, selected.path()));
        query.groupBy().forEach(path -> PathEvaluator.check(graph.schemas(), schema, path));
        query.orderBy().forEach(order -> PathEvaluator.check(graph.schemas(), schema, order.path()));
        long[] tested = new long[1];
        Stream<Row> matching = matching(schema, query, tested);
        int offset = query.offset().orElse(0);
        int limit = query.limit().orElse(Integer.MAX_VALUE);
        long wanted = (long) offset + limit + 1;
        List<Row> rows;
        if (query.orderBy().isEmpty()) {
            rows = matching.skip(offset).limit(Math.min(wanted, Integer.MAX_VALUE) - offset).toList();
        } else {
            rows = sorted(matching, query.orderBy(), wanted);
            rows = rows.subList(Math.min(offset, rows.size()), rows.size());
        }
        boolean more = rows.size() > limit;
        pathEvaluator.spend(EFFORT_OF_A_ROW * (long) rows.size());
        return new Page(schema, more ? rows.subList(0, limit) : rows, more, tested[0]);
    }

    /** All values that the query's single projection gives, identities if it is a relation or there is none. */
    List<Object> values(Query query) {
        Path path = query.select().isEmpty() ? null : query.select().get(0).path();
        List<Object> values = new ArrayList<>();
        for (Row row : page(query).rows()) {
            if (path == null) {
                values.add(row.key());
            } else {
                pathEvaluator.any(row, path, value -> {
                    values.add(value instanceof Row entity ? entity.key() : value);
                    return false;
                });
            }
        }
        return values;
    }

    /** The first value that the path leads to from the entity, null if there is none; a relation gives its entity. */
    public Object value(Row row, Path path) {
        Object[] found = new Object[1];
        pathEvaluator.any(row, path, value -> {
            found[0] = value;
            return true;
        });
        return found[0];
    }

    PathEvaluator walk() {
        return pathEvaluator;
    }

    private Schema schema(Query query) {
        return graph.schemas().find(query.type()).filter(schema -> !schema.hidden()).orElseThrow(
                () -> new QueryException(query.typePosition(), "there is no entity type \"" + query.type() + "\""));
    }

    private Stream<Row> matching(Schema schema, Query query, long[] tested) {
        if (query.where().isEmpty()) {
            return graph.all(schema).peek(row -> tested[0]++);
        }
        Predicate<Row> filter = new Filter(navigator, this).of(schema, query.where().get());
        Stream<Row> candidates = new Candidates(graph, this).of(schema, query.where().get())
                .map(found -> found.rows().get().filter(row -> row.schema().is(schema.id())))
                .orElseGet(() -> graph.all(schema));
        return candidates.peek(row -> tested[0]++).filter(filter);
    }

    /** The first {@code wanted} in order; keeps no more than those in memory when they are few. */
    private List<Row> sorted(Stream<Row> rows, List<Order> orders, long wanted) {
        Sorting sorting = new Sorting(pathEvaluator);
        Comparator<Sortable> order = Sorting.of(orders);
        int[] number = new int[1];
        Stream<Sortable> sortable = rows.map(row -> sorting.sortable(row, orders, number[0]++));
        if (wanted > 10_000) {
            return sortable.sorted(order).limit(wanted).map(Sortable::row).toList();
        }
        PriorityQueue<Sortable> best = new PriorityQueue<>(order.reversed());
        sortable.forEach(candidate -> {
            if (best.size() < wanted) {
                best.add(candidate);
            } else if (order.compare(candidate, best.peek()) < 0) {
                best.poll();
                best.add(candidate);
            }
        });
        return best.stream().sorted(order).map(Sortable::row).toList();
    }
}
