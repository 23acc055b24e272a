// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.applications;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.ftracktray.launch.TaskContext;
import org.ftracktray.task.AssignedTask;

/** Tasks that the artist opened by their address and that are not assigned to them: the newest first, and not many. */
final class OpenedTasks {
    private static final int MOST = 5;

    private final List<AssignedTask> opened = new ArrayList<>();

    /** What is shown of a task, or of whatever else can be selected. */
    static AssignedTask shown(TaskContext task, URI site) {
        List<String> place = Stream.concat(Stream.of(task.project().fullName()).filter(name -> !task.projectItself()),
                task.parents().stream().map(TaskContext.Parent::name)).filter(name -> !name.isEmpty()).toList();
        return new AssignedTask(task.id(), task.name(), place, task.taskType().orElse(task.entityType()),
                task.status().orElse(""), Optional.empty(), Optional.empty(),
                AssignedTask.page(site, task.id(), task.project().id()));
    }

    void add(AssignedTask task) {
        opened.removeIf(each -> each.id().equals(task.id()));
        opened.addFirst(task);
        if (opened.size() > MOST) {
            opened.removeLast();
        }
    }

    /** With those that are assigned below, each once. */
    List<AssignedTask> above(List<AssignedTask> assigned) {
        return Stream.concat(opened.stream()
                .filter(task -> assigned.stream().noneMatch(other -> other.id().equals(task.id()))),
                assigned.stream()).toList();
    }

    void clear() {
        opened.clear();
    }
}
