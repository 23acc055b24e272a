// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.api;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.ftracktray.sandbox.internal.graph.Navigator;
import org.ftracktray.sandbox.internal.graph.Row;
import org.ftracktray.sandbox.internal.query.Evaluator;
import org.ftracktray.sandbox.internal.query.Query;
import org.ftracktray.sandbox.internal.query.QueryException;
import org.ftracktray.sandbox.internal.query.QueryParser;
import org.ftracktray.sandbox.internal.schema.Attribute.Scalar;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The {@code search} operation: a query whose results must also contain all terms in their names or their place. */
final class Search {

    private final Navigator navigator;
    private final Evaluator evaluator;
    private final Encoder encoder;

    Search(Navigator navigator, Evaluator evaluator, Encoder encoder) {
        this.navigator = navigator;
        this.evaluator = evaluator;
        this.encoder = encoder;
    }

    ObjectNode answer(JsonNode operation) {
        String expression = operation.path("expression").asString("");
        Query query;
        List<Row> found;
        try {
            query = QueryParser.parse(expression);
            found = evaluator.page(query.whole()).rows();
        } catch (QueryException e) {
            throw ApiError.of(e, expression);
        }
        List<String> terms = texts(operation.path("terms")).map(term -> term.toLowerCase(Locale.ROOT)).toList();
        Set<String> types = texts(operation.path("object_type_ids")).collect(Collectors.toSet());
        String context = operation.path("context_id").asString("");
        List<Row> rows = found.stream().filter(row -> types.isEmpty() || types.contains(row.text("object_type_id")))
                .filter(row -> matches(row, terms, context)).skip(query.offset().orElse(0)).toList();
        int limit = query.limit().orElse(Integer.MAX_VALUE);
        ObjectNode answer = JsonNodeFactory.instance.objectNode().put("action", "search");
        ArrayNode data = answer.putArray("data");
        Projection projection = Projection.of(query.select().stream().map(Query.Selected::path).toList());
        rows.stream().limit(limit).forEach(row -> data.add(encoder.encode(row, projection)));
        ObjectNode next = answer.putObject("metadata").putObject("next");
        next.put("offset", rows.size() > limit ? Integer.valueOf(query.offset().orElse(0) + limit) : null);
        return answer;
    }

    private boolean matches(Row row, List<String> terms, String context) {
        String place = row.schema().attribute("link").map(a -> navigator.value(row, (Scalar) a).toString()).orElse("");
        String text = Stream.of(row.text("name"), row.text("full_name"), row.text("username"), row.text("first_name"),
                row.text("last_name"), place).filter(s -> s != null).collect(Collectors.joining(" "))
                .toLowerCase(Locale.ROOT);
        return terms.stream().allMatch(text::contains) && (context.isEmpty() || place.contains(context));
    }

    private static Stream<String> texts(JsonNode array) {
        return array.valueStream().map(node -> node.asString(""));
    }
}
