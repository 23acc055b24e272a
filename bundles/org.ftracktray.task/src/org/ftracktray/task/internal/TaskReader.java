// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.task.internal;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.ftracktray.client.Entity;
import org.ftracktray.task.AssignedTask;

/** Makes a task out of what the site answered. */
final class TaskReader {
    private TaskReader() {}

    static AssignedTask read(URI site, Entity task) {
        List<String> place = new ArrayList<>();
        task.raw().path("link").forEach(step -> place.add(step.path("name").asString("")));
        if (!place.isEmpty()) {
            place.removeLast();
        }
        return new AssignedTask(task.id(), task.string("name").orElse(""), place, task.string("type.name").orElse(""),
                task.string("status.name").orElse(""), task.string("status.color"), task.date("end_date"),
                AssignedTask.page(site, task.id(), task.string("project_id").orElse("")));
    }

    /** The entity ids of the task and of everything it is in. */
    static Set<String> placeIds(Entity task) {
        Set<String> ids = new HashSet<>(Set.of(task.id()));
        task.string("project_id").ifPresent(ids::add);
        task.raw().path("link").forEach(step -> ids.add(step.path("id").asString("")));
        return ids;
    }
}
