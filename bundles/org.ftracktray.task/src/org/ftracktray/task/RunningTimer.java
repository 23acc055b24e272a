// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.task;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The timer that the signed-in user has running at the site; there is one at most.
 *
 * @param id entity id of the timer
 * @param contextId entity id of what the time is for, empty when it is for nothing in particular
 * @param name name of that, or the timer's own, "" when there is neither
 * @param place names of the project and of every parent of what the time is for, the project first; empty when there are none
 * @param comment what the user noted, "" when nothing
 * @param start when it was started, in the time of the site
 */
public record RunningTimer(String id, Optional<String> contextId, String name, List<String> place,
        String comment, Instant start) {
    public RunningTimer {
        place = List.copyOf(place);
    }
}
