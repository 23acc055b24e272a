// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.query;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * A parsed query expression. {@code toString()} gives an expression that parses to an equal meaning.
 *
 * @param select what to answer; empty for the type's default
 */
public record Query(List<Selected> select, String type, int typePosition, Optional<Criterion> where,
        List<Path> groupBy, List<Order> orderBy, OptionalInt offset, OptionalInt limit) {

    /** A projection, or an aggregate over one when {@code aggregate} names a function. */
    public record Selected(Optional<String> aggregate, Path path) {
        @Override
        public String toString() {
            return aggregate.map(name -> name + "(" + path + ")").orElseGet(path::toString);
        }
    }

    public record Order(Path path, boolean descending) {
        @Override
        public String toString() {
            return path + (descending ? " descending" : " ascending");
        }
    }

    /** The same query without offset and limit. */
    public Query whole() {
        return new Query(select, type, typePosition, where, groupBy, orderBy, OptionalInt.empty(), OptionalInt.empty());
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        if (!select.isEmpty()) {
            text.append("select ").append(joined(select)).append(" from ");
        }
        text.append(type);
        where.ifPresent(criterion -> text.append(" where ").append(criterion));
        if (!groupBy.isEmpty()) {
            text.append(" group by ").append(joined(groupBy));
        }
        if (!orderBy.isEmpty()) {
            text.append(" order by ").append(joined(orderBy));
        }
        offset.ifPresent(number -> text.append(" offset ").append(number));
        limit.ifPresent(number -> text.append(" limit ").append(number));
        return text.toString();
    }

    private static String joined(List<?> parts) {
        return parts.stream().map(Object::toString).collect(Collectors.joining(", "));
    }
}
