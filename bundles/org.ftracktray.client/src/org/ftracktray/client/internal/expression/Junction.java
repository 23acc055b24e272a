// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.internal.expression;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.ftracktray.client.event.Expression;

import tools.jackson.databind.JsonNode;

/** Conditions joined by {@code and} or by {@code or}; at least two. */
record Junction(boolean all, List<Expression> parts) implements Expression {
    Junction {
        parts = List.copyOf(parts);
    }

    @Override
    public boolean matches(JsonNode event) {
        for (Expression part : parts) {
            if (part.matches(event) != all) {
                return !all;
            }
        }
        return all;
    }

    @Override
    public Map<String, String> required() {
        Map<String, String> required = new HashMap<>();
        if (all) {
            parts.forEach(part -> required.putAll(part.required()));
        }
        return required;
    }

    @Override
    public String toString() {
        return parts.stream().map(part -> part instanceof Junction ? "(" + part + ")" : part.toString())
                .collect(Collectors.joining(all ? " and " : " or "));
    }
}
