// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.task.internal;

import java.util.List;

import org.ftracktray.client.Entity;
import org.ftracktray.client.Session;
import org.ftracktray.client.query.Criteria;
import org.ftracktray.client.query.Query;
import org.ftracktray.task.TaskStatus;

/**
 * Which statuses a task can get: those of its project's workflow, or of the one that the project has for tasks of its type
 * (ftrack-python, entity/project_schema.py).
 */
final class TaskWorkflow {
    private static final String SCHEMA = "project.project_schema.";
    private static final String USUAL = SCHEMA + "_task_workflow.statuses";
    private static final String OVERRIDES = SCHEMA + "_overrides";

    private TaskWorkflow() {}

    /** Asks the site; blocks. */
    static List<TaskStatus> statuses(Session session, String taskId) {
        return session.first(Query.from("Task")
                .select("type_id", USUAL + ".name", USUAL + ".color", OVERRIDES + ".type_id",
                        OVERRIDES + ".workflow_schema.statuses.name", OVERRIDES + ".workflow_schema.statuses.color")
                .where(Criteria.is("id", taskId))).map(TaskWorkflow::read)
                .orElse(List.of());
    }

    private static List<TaskStatus> read(Entity task) {
        String type = task.string("type_id").orElse("");
        return task.collection(OVERRIDES).stream()
                .filter(override -> override.string("type_id").orElse("").equals(type)).findFirst()
                .map(override -> override.collection("workflow_schema.statuses")).orElse(task.collection(USUAL))
                .stream()
                .map(status -> new TaskStatus(status.id(), status.string("name").orElse(""), status.string("color")))
                .toList();
    }
}
