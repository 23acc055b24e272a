// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.task;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.ftracktray.launch.Application;
import org.ftracktray.launch.TaskContext;

/** What references in environment, arguments and folders can say about task and application. */
public final class TaskReferences {

    /** The types that studios build projects of; a pattern may name them also where a task has none above it. */
    private static final List<String> USUAL = List.of("episode", "sequence", "shot", "asset_build", "folder");

    private TaskReferences() {}

    /** The facts by the names that references use. */
    public static Map<String, String> of(TaskContext task, Application application, String user) {
        Map<String, String> facts = new HashMap<>();
        USUAL.forEach(type -> facts.put(type, ""));
        List.of("task.id", "task.name", "task.type", "task.status", "task").forEach(fact -> facts.put(fact, ""));
        task.attributes().forEach((key, value) -> facts.put("task.attribute." + key, value));
        task.parents().forEach(parent -> typed(facts, parent.type(), parent.name()));
        typed(facts, task.entityType(), task.name());
        if (task.typedContext()) {
            facts.put("task.id", task.id());
            facts.put("task.name", task.name());
            facts.put("task.type", task.taskType().orElse(""));
            facts.put("task.status", task.status().orElse(""));
            facts.put("task", task.name());
        }
        facts.put("parent.name", task.parents().isEmpty() ? "" : task.parents().getLast().name());
        facts.put("hierarchy", FolderTask.hierarchy(task.parents()));
        facts.put("project.id", task.project().id());
        facts.put("project.name", task.project().name());
        facts.put("project.full_name", task.project().fullName());
        facts.put("project", task.project().name());
        facts.put("application.identifier", application.identifier());
        facts.put("application.label", application.label());
        facts.put("application.variant", application.variant());
        facts.put("user.name", user);
        return facts;
    }

    /** "{sequence}" and the like: the nearest of that type; empty when the task lies in none. */
    private static void typed(Map<String, String> facts, String type, String name) {
        if (!type.isEmpty()) {
            facts.put(type.toLowerCase(Locale.ROOT).replaceAll("\\W+", "_"), name);
        }
    }
}
