// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.internal.expression;

import org.ftracktray.client.event.Expression;

import tools.jackson.databind.JsonNode;

record Negation(Expression negated) implements Expression {
    @Override
    public boolean matches(JsonNode event) {
        return !negated.matches(event);
    }

    @Override
    public String toString() {
        return "not " + (negated instanceof Junction ? "(" + negated + ")" : negated.toString());
    }
}
