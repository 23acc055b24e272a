// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.query;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.ftracktray.sandbox.internal.graph.Graph;
import org.ftracktray.sandbox.internal.graph.Row;
import org.ftracktray.sandbox.internal.query.Criterion.And;
import org.ftracktray.sandbox.internal.query.Criterion.Compare;
import org.ftracktray.sandbox.internal.query.Criterion.Exists;
import org.ftracktray.sandbox.internal.query.Criterion.In;
import org.ftracktray.sandbox.internal.query.Criterion.InQuery;
import org.ftracktray.sandbox.internal.query.Criterion.Or;
import org.ftracktray.sandbox.internal.schema.Attribute;
import org.ftracktray.sandbox.internal.schema.Attribute.Link;
import org.ftracktray.sandbox.internal.schema.Attribute.Reference;
import org.ftracktray.sandbox.internal.schema.Attribute.Scalar;
import org.ftracktray.sandbox.internal.schema.Kind;
import org.ftracktray.sandbox.internal.schema.Schema;

/**
 * Finds, through identities and indexes, a small superset of the entities that can satisfy the criteria, so that only
 * those are tested. Empty when no index helps.
 */
final class Candidates {

    private final Graph graph;
    private final Evaluator evaluator;

    Candidates(Graph graph, Evaluator evaluator) {
        this.graph = graph;
        this.evaluator = evaluator;
    }

    /**
     * Entities, each once, that are looked up no further than they are read.
     *
     * @param size how many there are at most
     */
    record Found(long size, Supplier<Stream<Row>> rows) {
        static Found of(Collection<Row> rows) {
            return new Found(rows.size(), rows::stream);
        }

        static Found all(List<Found> parts) {
            return new Found(parts.stream().mapToLong(Found::size).sum(),
                    () -> parts.stream().flatMap(part -> part.rows().get()).distinct());
        }
    }

    Optional<Found> of(Schema schema, Criterion criterion) {
        return switch (criterion) {
            case And and -> and.parts().stream().map(part -> of(schema, part)).flatMap(Optional::stream)
                    .min(Comparator.comparingLong(Found::size));
            case Or or -> {
                List<Found> parts = or.parts().stream().map(part -> of(schema, part)).flatMap(Optional::stream)
                        .toList();
                yield parts.size() == or.parts().size() ? Optional.of(Found.all(parts)) : Optional.empty();
            }
            case Compare compare when compare.operator() == Operator.IS && !compare.value().isNull() ->
                at(schema, compare.path(), List.of(compare.value().text()));
            case In in when !in.negated() && in.values().stream().noneMatch(Literal::isNull) ->
                at(schema, in.path(), in.values().stream().map(Literal::text).distinct().toList());
            case InQuery in when !in.negated() && isText(schema, in.path()) -> {
                List<Object> values = evaluator.values(in.query());
                yield values.stream().allMatch(String.class::isInstance)
                        ? at(schema, in.path(), values.stream().map(String.class::cast).distinct().toList())
                        : Optional.empty();
            }
            case Exists exists when exists.part().isPresent() && exists.path().isSingle() ->
                through(schema, exists.path(), target -> of(target, exists.part().get()));
            default -> Optional.empty();
        };
    }

    private Optional<Found> at(Schema schema, Path path, List<String> values) {
        if (!path.isSingle()) {
            return through(schema, path, target -> at(target, path.rest(), values));
        }
        String name = path.first();
        if (schema.primaryKey().equals(List.of(name))) {
            return Optional
                    .of(Found.of(values.stream().flatMap(value -> graph.find(schema, value).stream()).toList()));
        }
        return isText(schema, path) && graph.isIndexed(schema, name)
                ? Optional.of(having(schema, name, values))
                : Optional.empty();
    }

    private boolean isText(Schema schema, Path path) {
        return path.isSingle() && PathEvaluator.find(graph.schemas(), schema, path.first())
                .map(a -> a instanceof Scalar s && (s.kind() == Kind.STRING || s.kind() == Kind.KEY
                        || s.kind() == Kind.UID))
                .orElse(false);
    }

    /** An entity has one value only, so that it is found once when the values differ. */
    private Found having(Schema schema, String name, Collection<String> values) {
        return new Found(values.stream().mapToLong(value -> graph.having(schema, name, value).size()).sum(),
                () -> values.stream().flatMap(value -> graph.having(schema, name, value).stream()));
    }

    /** From the candidates at the far end of a relation back to the entities that have the relation. */
    private Optional<Found> through(Schema schema, Path path, Function<Schema, Optional<Found>> inner) {
        Optional<Attribute> attribute = schema.attribute(path.first());
        if (attribute.isPresent() && attribute.get() instanceof Reference reference && reference.by().isPresent()
                && graph.isIndexed(schema, reference.by().get())) {
            return inner.apply(graph.schemas().get(reference.target())).map(
                    targets -> having(schema, reference.by().get(), targets.rows().get().map(Row::key).toList()));
        }
        if (attribute.isPresent() && attribute.get() instanceof Attribute.Collection collection
                && collection.link() instanceof Link.By by) {
            return inner.apply(graph.schemas().get(collection.target()))
                    .map(targets -> new Found(targets.size(), () -> targets.rows().get()
                            .map(target -> graph.find(schema, target.text(by.attribute())).orElse(null))
                            .filter(Objects::nonNull).distinct()));
        }
        return Optional.empty();
    }
}
