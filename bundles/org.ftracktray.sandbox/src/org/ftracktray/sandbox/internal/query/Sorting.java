// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.query;

import java.util.Comparator;
import java.util.List;

import org.ftracktray.sandbox.internal.graph.Row;
import org.ftracktray.sandbox.internal.query.Query.Order;

/** The order that {@code order by} asks for; entities without a value come first, as in MySQL. */
public final class Sorting {

    private final PathEvaluator pathEvaluator;

    Sorting(PathEvaluator pathEvaluator) {
        this.pathEvaluator = pathEvaluator;
    }

    /** An entity with what it is ordered by, which is worked out once. {@code number} keeps the order stable. */
    record Sortable(Row row, Object[] keys, int number) {}

    Sortable sortable(Row row, List<Order> orders, int number) {
        Object[] keys = new Object[orders.size()];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = value(row, orders.get(i).path());
        }
        return new Sortable(row, keys, number);
    }

    static Comparator<Sortable> of(List<Order> orders) {
        return (a, b) -> {
            for (int i = 0; i < a.keys().length; i++) {
                int order = compare(a.keys()[i], b.keys()[i]);
                if (order != 0) {
                    return orders.get(i).descending() ? -order : order;
                }
            }
            return Integer.compare(a.number(), b.number());
        };
    }

    private Object value(Row row, Path path) {
        Object[] found = new Object[1];
        pathEvaluator.any(row, path, value -> {
            found[0] = value instanceof Row entity ? entity.text("name") : value;
            return true;
        });
        return found[0];
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    public static int compare(Object a, Object b) {
        if (a == null || b == null) {
            return a == b ? 0 : a == null ? -1 : 1;
        }
        if (a instanceof String left && b instanceof String right) {
            int folded = left.compareToIgnoreCase(right);
            return folded != 0 ? folded : left.compareTo(right);
        }
        if (a instanceof Number left && b instanceof Number right) {
            return Double.compare(left.doubleValue(), right.doubleValue());
        }
        return a instanceof Comparable left && a.getClass() == b.getClass()
                ? left.compareTo(b)
                : a.toString().compareTo(b.toString());
    }
}
