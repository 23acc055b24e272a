// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.internal.expression;

import tools.jackson.databind.JsonNode;

/** The comparisons, in the order in which they must be tried. */
enum Operator {
    NOT_EQUAL("!="), AT_LEAST(">="), AT_MOST("<="), EQUAL("="), GREATER(">"), LESS("<");

    final String sign;

    Operator(String sign) {
        this.sign = sign;
    }

    /** Text compares with text only; anything else is unequal to every text and has no order. */
    boolean holds(JsonNode candidate, String value) {
        if (!candidate.isString()) {
            return this == NOT_EQUAL;
        }
        int order = candidate.asString().compareTo(value);
        return switch (this) {
            case NOT_EQUAL -> order != 0;
            case AT_LEAST -> order >= 0;
            case AT_MOST -> order <= 0;
            case EQUAL -> order == 0;
            case GREATER -> order > 0;
            case LESS -> order < 0;
        };
    }
}
