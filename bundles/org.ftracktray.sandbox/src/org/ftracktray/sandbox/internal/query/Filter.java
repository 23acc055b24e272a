// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.query;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import org.ftracktray.sandbox.internal.graph.Navigator;
import org.ftracktray.sandbox.internal.graph.Row;
import org.ftracktray.sandbox.internal.query.Criterion.And;
import org.ftracktray.sandbox.internal.query.Criterion.Compare;
import org.ftracktray.sandbox.internal.query.Criterion.Exists;
import org.ftracktray.sandbox.internal.query.Criterion.In;
import org.ftracktray.sandbox.internal.query.Criterion.InQuery;
import org.ftracktray.sandbox.internal.query.Criterion.Not;
import org.ftracktray.sandbox.internal.query.Criterion.Or;
import org.ftracktray.sandbox.internal.schema.Attribute;
import org.ftracktray.sandbox.internal.schema.Attribute.Collection;
import org.ftracktray.sandbox.internal.schema.Attribute.Reference;
import org.ftracktray.sandbox.internal.schema.Schema;
import org.ftracktray.sandbox.internal.schema.Schemas;

/** Turns criteria into a test of a single entity. */
final class Filter {

    private final Schemas schemas;
    private final PathEvaluator pathEvaluator;
    private final Evaluator evaluator;

    Filter(Navigator navigator, Evaluator evaluator) {
        this.schemas = navigator.graph().schemas();
        this.pathEvaluator = evaluator.walk();
        this.evaluator = evaluator;
    }

    Predicate<Row> of(Schema schema, Criterion criterion) {
        return switch (criterion) {
            case And and -> {
                List<Predicate<Row>> parts = parts(schema, and.parts());
                yield row -> parts.stream().allMatch(part -> part.test(row));
            }
            case Or or -> {
                List<Predicate<Row>> parts = parts(schema, or.parts());
                yield row -> parts.stream().anyMatch(part -> part.test(row));
            }
            case Not not -> of(schema, not.part()).negate();
            case Compare compare -> at(schema, compare.path(), Comparison.of(compare.operator(), compare.value()));
            case In in -> in(schema, in);
            case InQuery in -> {
                Set<Object> found = new HashSet<>(evaluator.values(in.query()));
                yield at(schema, in.path(), value -> in.negated() != found.contains(key(value)));
            }
            case Exists exists -> exists(schema, exists);
        };
    }

    private List<Predicate<Row>> parts(Schema schema, List<Criterion> criteria) {
        return criteria.stream().map(part -> of(schema, part)).toList();
    }

    private Predicate<Row> at(Schema schema, Path path, Predicate<Object> test) {
        PathEvaluator.check(schemas, schema, path);
        return row -> pathEvaluator.any(row, path, test);
    }

    private Predicate<Row> in(Schema schema, In in) {
        Set<String> texts = new HashSet<>(in.values().stream().map(Literal::text).toList());
        return at(schema, in.path(), value -> in.negated() != (value instanceof String text
                ? texts.contains(text)
                : in.values().stream().peek(each -> pathEvaluator.spend(1))
                        .anyMatch(literal -> Comparison.same(value, literal))));
    }

    private Predicate<Row> exists(Schema schema, Exists exists) {
        PathEvaluator.check(schemas, schema, exists.path());
        Schema target = target(schema, exists.path());
        Predicate<Row> part = exists.part().map(p -> of(target, p)).orElse(row -> true);
        return row -> pathEvaluator.any(row, exists.path(),
                value -> value instanceof Row element && part.test(element));
    }

    private Schema target(Schema schema, Path path) {
        Schema at = schema;
        for (String name : path.names()) {
            Attribute attribute = PathEvaluator.find(schemas, at, name).orElseThrow();
            at = switch (attribute) {
                case Reference reference -> schemas.get(reference.target());
                case Collection collection -> schemas.get(collection.target());
                default -> throw new QueryException(path.position(), "\"" + name + "\" is not a relation");
            };
        }
        return at;
    }

    private static Object key(Object value) {
        return value instanceof Row row ? row.key() : value;
    }
}
