// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.query;

import java.util.List;
import java.util.Optional;

/** The comparisons of the query language with all their spellings, the first of which is used for printing. */
public enum Operator {
    IS("is", "="), IS_NOT("is_not", "!="), GREATER(">", "after", "greater_than"), LESS("<", "before",
            "less_than"), AT_LEAST(">="), AT_MOST("<="), LIKE("like"), NOT_LIKE("not_like");

    private final List<String> spellings;

    Operator(String... spellings) {
        this.spellings = List.of(spellings);
    }

    static Optional<Operator> of(String text) {
        for (Operator operator : values()) {
            if (operator.spellings.contains(text.toLowerCase(java.util.Locale.ROOT))) {
                return Optional.of(operator);
            }
        }
        return Optional.empty();
    }

    @Override
    public String toString() {
        return spellings.get(0);
    }
}
