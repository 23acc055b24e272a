// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch;

import java.util.List;
import java.util.Objects;

/**
 * What happens in ftrack when an application was started. Immutable.
 *
 * @param statusRules
 *            which status the task gets; the first rule that fits and can be carried out counts
 * @param timer
 *            whether the user's timer runs while the application does
 */
public record FollowUp(List<StatusRule> statusRules, boolean timer) {

    /** Nothing happens. */
    public static final FollowUp NONE = new FollowUp(List.of(), false);

    public FollowUp {
        statusRules = List.copyOf(statusRules);
    }

    /**
     * A rule for the status of a task. Case matters nowhere.
     *
     * @param to
     *            name of the status that the task gets; empty to leave the task as it is and ask no further rule
     * @param from
     *            names of the statuses it applies to; empty for any
     * @param taskTypes
     *            names of the task types it applies to; empty for any
     */
    public record StatusRule(String to, List<String> from, List<String> taskTypes) {
        public StatusRule {
            Objects.requireNonNull(to, "to");
            from = List.copyOf(from);
            taskTypes = List.copyOf(taskTypes);
        }
    }
}
