// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.task;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.ftracktray.launch.TaskContext;
import org.ftracktray.launch.TaskContext.Parent;
import org.ftracktray.launch.TaskContext.Project;

/** A task as it is seen where its names become parts of a path: none of them has a separator, or leads upwards. */
public final class FolderTask {

    private FolderTask() {}

    /**
     * The names between project and task with "/" between them, also where a name has one: as names of folders these do not
     * become levels, so that a shot "a/b" is not the shot "b" in "a".
     */
    public static String hierarchy(List<Parent> parents) {
        return joined(parents.stream().map(Parent::name).toList());
    }

    /** As {@link #hierarchy}, of these names. */
    public static String joined(List<String> names) {
        return String.join("/", names.stream()
                .map(name -> name.indexOf('/') >= 0 || name.indexOf('\\') >= 0 ? FolderName.of(name) : name).toList());
    }

    /** The same task with each of its texts as the name of a folder; the ids stay. */
    public static TaskContext of(TaskContext task) {
        Map<String, String> attributes = new TreeMap<>();
        task.attributes().forEach((key, value) -> attributes.put(key, FolderName.orEmpty(value)));
        Project project = task.project();
        return new TaskContext(task.id(), FolderName.orEmpty(task.name()), task.entityType(),
                task.taskType().map(FolderName::orEmpty), task.status().map(FolderName::orEmpty),
                new Project(project.id(), FolderName.orEmpty(project.name()), FolderName.orEmpty(project.fullName()),
                        project.applications()),
                task.parents().stream().map(each -> new Parent(each.id(), FolderName.orEmpty(each.name()), each.type()))
                        .toList(),
                attributes);
    }
}
