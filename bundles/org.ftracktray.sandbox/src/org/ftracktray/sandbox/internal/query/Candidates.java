// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.query;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.ftracktray.sandbox.internal.graph.Graph;
import org.ftracktray.sandbox.internal.graph.Row;
import org.ftracktray.sandbox.internal.query.Criterion.And;
import org.ftracktray.sandbox.internal.query.Criterion.Compare;
import org.ftracktray.sandbox.internal.query.Criterion.Exists;
import org.ftracktray.sandbox.internal.query.Criterion.In;
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

    Candidates(Graph graph) {
        this.graph = graph;
    }

    Optional<Collection<Row>> of(Schema schema, Criterion criterion) {
        return switch (criterion) {
            case And and -> and.parts().stream().map(part -> of(schema, part)).flatMap(Optional::stream)
                    .min(Comparator.comparingInt(Collection::size));
            case Compare compare when compare.operator() == Operator.IS && !compare.value().isNull() ->
                at(schema, compare.path(), List.of(compare.value().text()));
            case In in when !in.negated() && in.values().stream().noneMatch(Literal::isNull) ->
                at(schema, in.path(), in.values().stream().map(Literal::text).toList());
            case Exists exists when exists.part().isPresent() && exists.path().isSingle() ->
                through(schema, exists.path(), target -> of(target, exists.part().get()));
            default -> Optional.empty();
        };
    }

    private Optional<Collection<Row>> at(Schema schema, Path path, List<String> values) {
        if (!path.isSingle()) {
            return through(schema, path, target -> at(target, path.rest(), values));
        }
        String name = path.first();
        if (schema.primaryKey().equals(List.of(name))) {
            return Optional.of(values.stream().flatMap(value -> graph.find(schema, value).stream()).toList());
        }
        boolean text = Walk.find(graph.schemas(), schema, name)
                .map(a -> a instanceof Scalar s && (s.kind() == Kind.STRING || s.kind() == Kind.KEY)).orElse(false);
        if (!text || !graph.isIndexed(schema, name)) {
            return Optional.empty();
        }
        if (values.size() == 1) {
            return Optional.of(graph.having(schema, name, values.get(0)));
        }
        Set<Row> rows = new LinkedHashSet<>();
        values.forEach(value -> rows.addAll(graph.having(schema, name, value)));
        return Optional.of(rows);
    }

    private interface Inner {
        Optional<Collection<Row>> of(Schema target);
    }

    /** From the candidates at the far end of a relation back to the entities that have the relation. */
    private Optional<Collection<Row>> through(Schema schema, Path path, Inner inner) {
        Optional<Attribute> attribute = schema.attribute(path.first());
        if (attribute.isPresent() && attribute.get() instanceof Reference reference && reference.by().isPresent()
                && graph.isIndexed(schema, reference.by().get())) {
            return inner.of(graph.schemas().get(reference.target())).map(targets -> {
                Set<Row> rows = new LinkedHashSet<>();
                targets.forEach(t -> rows.addAll(graph.having(schema, reference.by().get(), t.key())));
                return rows;
            });
        }
        if (attribute.isPresent() && attribute.get() instanceof Attribute.Collection collection
                && collection.link() instanceof Link.By by) {
            return inner.of(graph.schemas().get(collection.target())).map(targets -> {
                Set<Row> rows = new LinkedHashSet<>();
                targets.forEach(t -> graph.find(schema, t.text(by.attribute())).ifPresent(rows::add));
                return rows;
            });
        }
        return Optional.empty();
    }
}
