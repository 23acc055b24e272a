// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch;

import java.util.List;

import org.ftracktray.task.StatusRule;

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
}
