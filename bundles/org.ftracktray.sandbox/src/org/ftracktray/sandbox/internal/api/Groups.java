// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.api;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.ftracktray.sandbox.internal.graph.JsonValues;
import org.ftracktray.sandbox.internal.graph.Row;
import org.ftracktray.sandbox.internal.query.Evaluator;
import org.ftracktray.sandbox.internal.query.Path;
import org.ftracktray.sandbox.internal.query.Query;
import org.ftracktray.sandbox.internal.query.Query.Selected;
import org.ftracktray.sandbox.internal.query.QueryException;
import org.ftracktray.sandbox.internal.query.Sorting;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Answers queries with {@code group by} or aggregates; a value is called {@code count_id} for {@code count(id)}. */
final class Groups {

    private final Query query;
    private final Evaluator evaluator;

    Groups(Query query, Evaluator evaluator) {
        this.query = query;
        this.evaluator = evaluator;
    }

    static boolean asks(Query query) {
        return !query.groupBy().isEmpty() || query.select().stream().anyMatch(s -> s.aggregate().isPresent());
    }

    void answer(ArrayNode data) {
        for (Selected selected : query.select()) {
            if (selected.aggregate().isEmpty()
                    && query.groupBy().stream().noneMatch(p -> p.toString().equals(selected.path().toString()))) {
                throw new QueryException(selected.path().position(),
                        "\"" + selected + "\" is neither grouped by nor an aggregate");
            }
        }
        Map<List<Object>, List<Row>> groups = new LinkedHashMap<>();
        if (query.groupBy().isEmpty()) {
            groups.put(List.of(), new ArrayList<>());
        }
        for (Row row : evaluator.page(query.whole()).rows()) {
            List<Object> key = query.groupBy().stream().map(path -> plain(evaluator.value(row, path)))
                    .collect(java.util.stream.Collectors.toCollection(ArrayList::new));
            groups.computeIfAbsent(key, k -> new ArrayList<>()).add(row);
        }
        groups.entrySet().stream().skip(query.offset().orElse(0)).limit(query.limit().orElse(Integer.MAX_VALUE))
                .forEach(group -> data.add(row(data.objectNode(), group.getKey(), group.getValue())));
    }

    private ObjectNode row(ObjectNode json, List<Object> key, List<Row> rows) {
        json.put("__entity_type__", query.type());
        for (int i = 0; i < query.groupBy().size(); i++) {
            Path path = query.groupBy().get(i);
            ObjectNode at = json;
            for (String name : path.names().subList(0, path.names().size() - 1)) {
                at = at.withObjectProperty(name);
            }
            at.set(path.names().getLast(), JsonValues.toJson(key.get(i)));
        }
        for (Selected selected : query.select()) {
            selected.aggregate().ifPresent(function -> json.set(
                    function + "_" + selected.path().toString().replace('.', '_'),
                    JsonValues.toJson(aggregate(function, selected.path(), rows))));
        }
        return json;
    }

    private Object aggregate(String function, Path path, List<Row> rows) {
        List<Object> values = rows.stream().map(row -> plain(evaluator.value(row, path))).filter(Objects::nonNull)
                .toList();
        return switch (function) {
            case "count" -> (long) values.size();
            case "min" -> values.stream().min(Sorting::compare).orElse(null);
            case "max" -> values.stream().max(Sorting::compare).orElse(null);
            default -> {
                DoubleSummaryStatistics numbers = values.stream().filter(Number.class::isInstance)
                        .mapToDouble(value -> ((Number) value).doubleValue()).summaryStatistics();
                yield function.equals("sum")
                        ? (Object) numbers.getSum()
                        : numbers.getCount() == 0 ? null : (Object) numbers.getAverage();
            }
        };
    }

    private static Object plain(Object value) {
        return value instanceof Row row ? row.key() : value;
    }
}
