// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.query;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What {@code where} asks of an entity. {@code toString()} gives an expression with the same meaning. */
public sealed interface Criterion {

    record And(List<Criterion> parts) implements Criterion {
        @Override
        public String toString() {
            return joined(parts, " and ");
        }
    }

    record Or(List<Criterion> parts) implements Criterion {
        @Override
        public String toString() {
            return joined(parts, " or ");
        }
    }

    record Not(Criterion part) implements Criterion {
        @Override
        public String toString() {
            return "not (" + part + ")";
        }
    }

    record Compare(Path path, Operator operator, Literal value) implements Criterion {
        @Override
        public String toString() {
            return path + " " + operator + " " + value;
        }
    }

    record In(Path path, boolean negated, List<Literal> values) implements Criterion {
        @Override
        public String toString() {
            return path + (negated ? " not_in (" : " in (")
                    + values.stream().map(Literal::toString).collect(Collectors.joining(", ")) + ")";
        }
    }

    record InQuery(Path path, boolean negated, Query query) implements Criterion {
        @Override
        public String toString() {
            return path + (negated ? " not_in (" : " in (") + query + ")";
        }
    }

    /** {@code has} for a single relation, {@code any} for several; both mean that there is one that fits. */
    record Exists(Path path, Optional<Criterion> part) implements Criterion {
        @Override
        public String toString() {
            return path + " any (" + part.map(Criterion::toString).orElse("") + ")";
        }
    }

    private static String joined(List<Criterion> parts, String word) {
        return parts.stream()
                .map(part -> part instanceof And || part instanceof Or ? "(" + part + ")" : part.toString())
                .collect(Collectors.joining(word));
    }
}
