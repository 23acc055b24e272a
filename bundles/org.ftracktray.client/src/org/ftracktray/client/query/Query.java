// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.query;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A query that is put together from parts instead of text, so that no value can change its meaning:
 *
 * <pre>
 * Query.from("Task").select("name", "status.name").where(Criteria.is("project.name", typed), Criteria.in("id", ids))
 *         .orderBy("name")
 * </pre>
 *
 * Immutable.
 */
public final class Query {
    private final String type;
    private final List<String> projections;
    private final List<Criteria> criteria;
    private final List<String> order;
    private final String range;

    private Query(String type, List<String> projections, List<Criteria> criteria, List<String> order, String range) {
        this.type = type;
        this.projections = projections;
        this.criteria = criteria;
        this.order = order;
        this.range = range;
    }

    /** @throws IllegalArgumentException if it cannot be the name of a type */
    public static Query from(String entityType) {
        return new Query(Values.name(entityType), List.of(), List.of(), List.of(), "");
    }

    /**
     * Attributes to load, also through references; adds to those selected before.
     *
     * @throws IllegalArgumentException if one cannot be a path
     */
    public Query select(String... paths) {
        return new Query(type, joined(projections, List.of(paths).stream().map(Values::path).toList()), criteria, order,
                range);
    }

    /** All of these must hold, in addition to those given before. */
    public Query where(Criteria... all) {
        return new Query(type, projections, joined(criteria, List.of(all)), order, range);
    }

    /** After what it is ordered by already. */
    public Query orderBy(String path) {
        return new Query(type, projections, criteria, joined(order, List.of(Values.path(path) + " ascending")), range);
    }

    /** As {@link #orderBy}, the largest first. */
    public Query orderByDescending(String path) {
        return new Query(type, projections, criteria, joined(order, List.of(Values.path(path) + " descending")), range);
    }

    /** Only these rows; negative numbers are not allowed. */
    public Query range(int offset, int limit) {
        if (offset < 0 || limit < 0) {
            throw new IllegalArgumentException("Negative offset or limit: " + offset + ", " + limit);
        }
        return new Query(type, projections, criteria, order, " offset " + offset + " limit " + limit);
    }

    /** Only the first rows. */
    public Query limit(int limit) {
        return range(0, limit);
    }

    private static <T> List<T> joined(List<T> before, List<T> more) {
        ArrayList<T> all = new ArrayList<>(before);
        all.addAll(more);
        return List.copyOf(all);
    }

    /**
     * The texts to send. It is one, unless a criterion lists more values than a site's parser takes: then each text has a part
     * of the list, and the answers together are the answer.
     *
     * @throws IllegalStateException if such a query also orders or limits, which only a single answer can
     */
    public List<String> expressions() {
        for (int i = 0; i < criteria.size(); i++) {
            List<Criteria> parts = criteria.get(i).parts();
            if (parts.size() > 1) {
                return split(i, parts);
            }
        }
        return List.of(expression(criteria));
    }

    private List<String> split(int index, List<Criteria> parts) {
        if (!order.isEmpty() || !range.isEmpty()) {
            throw new IllegalStateException("A query with so many values cannot be ordered or limited by the site.");
        }
        return parts.stream().flatMap(part -> {
            ArrayList<Criteria> some = new ArrayList<>(criteria);
            some.set(index, part);
            return new Query(type, projections, List.copyOf(some), order, range).expressions().stream();
        }).toList();
    }

    private String expression(List<Criteria> all) {
        StringBuilder text = new StringBuilder();
        if (!projections.isEmpty()) {
            text.append("select ").append(String.join(", ", projections)).append(" from ");
        }
        text.append(type);
        if (!all.isEmpty()) {
            text.append(" where ").append(all.stream().map(one -> all.size() > 1 ? one.nested() : one.toString())
                    .collect(Collectors.joining(" and ")));
        }
        if (!order.isEmpty()) {
            text.append(" order by ").append(String.join(", ", order));
        }
        return text.append(range).toString();
    }

    /** The text if it is one, else the texts one per line. */
    @Override
    public String toString() {
        return String.join("\n", expressions());
    }
}
