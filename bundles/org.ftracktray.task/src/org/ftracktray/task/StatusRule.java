// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.task;

import java.util.List;
import java.util.Objects;

/**
 * A rule for the status of a task. Case matters nowhere. Immutable.
 *
 * @param to name of the status that the task gets; empty to leave the task as it is and ask no further rule
 * @param from names of the statuses it applies to; empty for any
 * @param taskTypes names of the task types it applies to; empty for any
 */
public record StatusRule(String to, List<String> from, List<String> taskTypes) {
    public StatusRule {
        Objects.requireNonNull(to, "to");
        from = List.copyOf(from);
        taskTypes = List.copyOf(taskTypes);
    }
}
