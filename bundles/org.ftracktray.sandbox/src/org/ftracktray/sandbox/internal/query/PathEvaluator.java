// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.query;

import java.util.Optional;
import java.util.function.Predicate;

import org.ftracktray.sandbox.internal.graph.Navigator;
import org.ftracktray.sandbox.internal.graph.Row;
import org.ftracktray.sandbox.internal.schema.Attribute;
import org.ftracktray.sandbox.internal.schema.Attribute.Collection;
import org.ftracktray.sandbox.internal.schema.Attribute.Reference;
import org.ftracktray.sandbox.internal.schema.Attribute.Scalar;
import org.ftracktray.sandbox.internal.schema.Schema;
import org.ftracktray.sandbox.internal.schema.Schemas;

/** Follows a path from an entity. Through a collection it means "any element". */
final class PathEvaluator {

    private final Navigator navigator;
    private final Effort effort;

    PathEvaluator(Navigator navigator, Effort effort) {
        this.navigator = navigator;
        this.effort = effort;
    }

    void spend(long steps) {
        effort.spend(steps);
    }

    /** Whether a value at the end of the path passes; values at the end are scalars, or rows, or null for none. */
    boolean any(Row row, Path path, Predicate<Object> test) {
        effort.spend(1);
        Attribute attribute = row.schema().attributes().get(path.first());
        return switch (attribute) {
            case null -> false;
            case Scalar scalar -> test.test(navigator.value(row, scalar));
            case Reference reference -> {
                Optional<Row> target = navigator.follow(row, reference);
                yield path.isSingle()
                        ? test.test(target.orElse(null))
                        : target.isPresent() && any(target.get(), path.rest(), test);
            }
            case Collection collection -> navigator.elements(row, collection).stream().peek(each -> effort.spend(1))
                    .anyMatch(element -> path.isSingle() ? test.test(element) : inElement(element, path.rest(), test));
        };
    }

    private boolean inElement(Row element, Path rest, Predicate<Object> test) {
        if (element.schema().attribute(rest.first()).isPresent()) {
            return any(element, rest, test);
        }
        boolean named = any(element, new Path(java.util.List.of("key"), 0), key -> rest.first().equals(key));
        return named && test.test(element.get("value"));
    }

    /**
     * Checks that the path can lead somewhere.
     *
     * @throws QueryException if the type, or one on the way, has no such attribute
     */
    static void check(Schemas schemas, Schema schema, Path path) {
        Schema at = schema;
        for (int i = 0; i < path.names().size(); i++) {
            String name = path.names().get(i);
            Optional<Attribute> attribute = find(schemas, at, name);
            if (attribute.isEmpty()) {
                throw new QueryException(path.position(), at.id() + " has no attribute \"" + name + "\"");
            }
            boolean last = i == path.names().size() - 1;
            switch (attribute.get()) {
                case Scalar scalar when !last ->
                    throw new QueryException(path.position(), "\"" + name + "\" is a value, nothing can follow it");
                case Scalar scalar -> {
                }
                case Reference reference -> at = schemas.get(reference.target());
                case Collection collection -> {
                    at = schemas.get(collection.target());
                    if (collection.mapped() && !last && find(schemas, at, path.names().get(i + 1)).isEmpty()) {
                        return;
                    }
                }
            }
        }
    }

    /** The attribute of the type, or of the first subtype that has it. */
    static Optional<Attribute> find(Schemas schemas, Schema schema, String name) {
        return schema.attribute(name)
                .or(() -> schemas.family(schema).stream().flatMap(sub -> sub.attribute(name).stream()).findFirst())
                .filter(attribute -> !attribute.hidden() || attribute.name().endsWith("_id")
                        || schema.defaultProjections().contains(name));
    }
}
