// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.graph;

import java.util.List;
import java.util.Map;

/**
 * One accepted change, as the event about it needs it.
 *
 * @param values by attribute name, the old and the new value
 * @param parents from the entity itself outwards, as they were before a removal
 */
public record Change(Action action, Row row, Map<String, Values> values, List<Row> parents) {

    public enum Action {
        ADD, UPDATE, REMOVE, MOVE
    }

    public record Values(Object before, Object after) {}
}
