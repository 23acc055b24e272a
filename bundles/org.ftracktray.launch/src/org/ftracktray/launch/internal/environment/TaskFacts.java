// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.environment;

import java.util.HashMap;
import java.util.Map;

import org.ftracktray.launch.Application;
import org.ftracktray.launch.TaskContext;

/** What references in environment, arguments and folders can say about task and application. */
public final class TaskFacts {

    private TaskFacts() {}

    /** The facts by the names that references use. */
    public static Map<String, String> of(TaskContext task, Application application, String user) {
        Map<String, String> facts = new HashMap<>();
        task.attributes().forEach((key, value) -> facts.put("task.attribute." + key, value));
        facts.put("task.id", task.id());
        facts.put("task.name", task.name());
        facts.put("task.type", task.taskType().orElse(""));
        facts.put("task.status", task.status().orElse(""));
        facts.put("parent.name", task.parents().isEmpty() ? "" : task.parents().getLast().name());
        facts.put("hierarchy", task.hierarchy());
        facts.put("project.id", task.project().id());
        facts.put("project.name", task.project().name());
        facts.put("project.full_name", task.project().fullName());
        facts.put("application.identifier", application.identifier());
        facts.put("application.label", application.label());
        facts.put("application.variant", application.variant());
        facts.put("user.name", user);
        return facts;
    }
}
