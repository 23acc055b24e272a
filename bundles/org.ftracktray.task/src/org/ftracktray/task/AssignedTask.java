// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.task;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A task that is assigned to the signed-in user, or another that they work on.
 *
 * @param id entity id of the task
 * @param place names of the project and of every parent below it, the project first
 * @param statusColour as {@code #rrggbb}
 * @param due the day it has to be done by, empty when none is set
 * @param page the task in the site's web page
 */
public record AssignedTask(String id, String name, List<String> place, String type, String status,
        Optional<String> statusColour, Optional<LocalDate> due, URI page) {
    public AssignedTask {
        place = List.copyOf(place);
    }

    /** The address in the site's web page that ftrack's own integrations open for a task. */
    public static URI page(URI site, String taskId, String projectId) {
        return URI.create(site + "/#slideEntityId=" + taskId
                + "&slideEntityType=task&view=tasks&itemId=projects&entityId=" + projectId + "&entityType=show");
    }
}
