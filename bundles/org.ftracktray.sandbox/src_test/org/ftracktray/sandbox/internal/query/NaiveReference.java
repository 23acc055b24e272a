// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.query;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.ftracktray.sandbox.internal.graph.Navigator;
import org.ftracktray.sandbox.internal.graph.Row;
import org.ftracktray.sandbox.internal.query.Criterion.And;
import org.ftracktray.sandbox.internal.query.Criterion.Compare;
import org.ftracktray.sandbox.internal.query.Criterion.Exists;
import org.ftracktray.sandbox.internal.query.Criterion.In;
import org.ftracktray.sandbox.internal.query.Criterion.InQuery;
import org.ftracktray.sandbox.internal.query.Criterion.Not;
import org.ftracktray.sandbox.internal.query.Criterion.Or;
import org.ftracktray.sandbox.internal.query.Query.Order;
import org.ftracktray.sandbox.internal.schema.Attribute;

/** What the query language means, in the plainest way: every entity is tested, every path is walked, all is sorted. */
final class NaiveReference {

    private final Navigator navigator;

    NaiveReference(Navigator navigator) {
        this.navigator = navigator;
    }

    List<Row> answer(Query query) {
        List<Row> rows = new ArrayList<>(navigator.graph().all(query.type())
                .filter(row -> query.where().isEmpty() || holds(row, query.where().get())).toList());
        for (Order order : query.orderBy().reversed()) {
            Comparator<Row> comparator = (a, b) -> compareKeys(first(a, order.path()), first(b, order.path()));
            rows.sort(order.descending() ? comparator.reversed() : comparator);
        }
        int from = Math.min(rows.size(), query.offset().orElse(0));
        return rows.subList(from, Math.min(rows.size(), from + query.limit().orElse(rows.size())));
    }

    private boolean holds(Row row, Criterion criterion) {
        return switch (criterion) {
            case And and -> and.parts().stream().allMatch(part -> holds(row, part));
            case Or or -> or.parts().stream().anyMatch(part -> holds(row, part));
            case Not not -> !holds(row, not.part());
            case Compare compare -> values(row, compare.path()).stream().anyMatch(value -> holds(value, compare));
            case In in -> values(row, in.path()).stream()
                    .anyMatch(value -> in.negated() != in.values().stream().anyMatch(literal -> same(value, literal)));
            case InQuery in -> {
                List<Object> found = answer(in.query()).stream().flatMap(each -> in.query().select().isEmpty()
                        ? List.<Object>of(each.key()).stream()
                        : values(each, in.query().select().get(0).path()).stream()).toList();
                yield values(row, in.path()).stream().anyMatch(value -> in.negated() != found.contains(value));
            }
            case Exists exists -> values(row, exists.path()).stream().anyMatch(value -> value instanceof Row element
                    && (exists.part().isEmpty() || holds(element, exists.part().get())));
        };
    }

    private List<Object> values(Row row, Path path) {
        List<Object> at = List.of(row);
        for (int i = 0; i < path.names().size(); i++) {
            List<Object> next = new ArrayList<>();
            for (Object each : at) {
                if (each instanceof Row here) {
                    next.addAll(step(here, path.names().get(i)));
                }
            }
            at = next;
        }
        return at;
    }

    private List<Object> step(Row row, String name) {
        List<Object> values = new ArrayList<>();
        switch (row.schema().attributes().get(name)) {
            case null -> {
            }
            case Attribute.Scalar scalar -> values.add(navigator.value(row, scalar));
            case Attribute.Reference reference -> values.add(navigator.follow(row, reference).orElse(null));
            case Attribute.Collection collection -> values.addAll(navigator.elements(row, collection));
        }
        return values;
    }

    private Object first(Row row, Path path) {
        List<Object> values = values(row, path);
        return values.isEmpty() ? null : values.get(0) instanceof Row entity ? entity.text("name") : values.get(0);
    }

    private static boolean holds(Object value, Compare compare) {
        Literal literal = compare.value();
        return switch (compare.operator()) {
            case IS -> same(value, literal);
            case IS_NOT -> !same(value, literal);
            case LIKE -> like(value, literal.text());
            case NOT_LIKE -> !like(value, literal.text());
            case GREATER -> order(value, literal).filter(o -> o > 0).isPresent();
            case LESS -> order(value, literal).filter(o -> o < 0).isPresent();
            case AT_LEAST -> order(value, literal).filter(o -> o >= 0).isPresent();
            case AT_MOST -> order(value, literal).filter(o -> o <= 0).isPresent();
        };
    }

    private static boolean isNone(Literal literal) {
        return !literal.quoted() && List.of("none", "null").contains(literal.text().toLowerCase(Locale.ROOT));
    }

    private static boolean same(Object value, Literal literal) {
        if (value == null) {
            return isNone(literal);
        }
        if (isNone(literal)) {
            return false;
        }
        return value instanceof Row row
                ? literal.text().equals(row.key()) || literal.text().equals(row.text("name"))
                : value instanceof String text
                        ? text.equals(literal.text())
                        : order(value, literal).filter(o -> o == 0).isPresent();
    }

    private static Optional<Integer> order(Object value, Literal literal) {
        if (value == null || isNone(literal)) {
            return Optional.empty();
        }
        try {
            return switch (value) {
                case Double number -> Optional.of(number.compareTo(Double.valueOf(literal.text())));
                case Instant moment -> Optional.of(moment.compareTo(
                        LocalDate.parse(literal.text()).atStartOfDay(ZoneOffset.UTC).toInstant()));
                case String text -> Optional.of(text.compareTo(literal.text()));
                default -> Optional.empty();
            };
        } catch (NumberFormatException | java.time.DateTimeException e) {
            return Optional.empty();
        }
    }

    /** By dynamic programming over both texts, without regular expressions. */
    private static boolean like(Object value, String pattern) {
        if (value == null) {
            return false;
        }
        String text = (value instanceof Row row ? String.valueOf(row.text("name")) : value.toString())
                .toLowerCase(Locale.ROOT);
        String wanted = pattern.toLowerCase(Locale.ROOT);
        boolean[][] fits = new boolean[text.length() + 1][wanted.length() + 1];
        fits[0][0] = true;
        for (int p = 1; p <= wanted.length(); p++) {
            fits[0][p] = wanted.charAt(p - 1) == '%' && fits[0][p - 1];
            for (int t = 1; t <= text.length(); t++) {
                fits[t][p] = wanted.charAt(p - 1) == '%'
                        ? fits[t][p - 1] || fits[t - 1][p]
                        : text.charAt(t - 1) == wanted.charAt(p - 1) && fits[t - 1][p - 1];
            }
        }
        return fits[text.length()][wanted.length()];
    }

    private static int compareKeys(Object a, Object b) {
        if (a == null || b == null) {
            return a == b ? 0 : a == null ? -1 : 1;
        }
        if (a instanceof String left && b instanceof String right) {
            int folded = left.compareToIgnoreCase(right);
            return folded != 0 ? folded : left.compareTo(right);
        }
        return a instanceof Double left ? left.compareTo((Double) b) : ((Instant) a).compareTo((Instant) b);
    }
}
