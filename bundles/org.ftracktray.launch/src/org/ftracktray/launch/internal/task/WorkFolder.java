// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.task;

import java.nio.file.Path;

import org.ftracktray.launch.TaskContext;

/** Where the work of a task lies. */
public final class WorkFolder {

    private WorkFolder() {}

    /** The folder of a task below a root: project, the names between, the task. It is not created here. */
    public static Path of(Path root, TaskContext task) {
        Path folder = root.resolve(FolderName.of(task.project().name()));
        for (TaskContext.Parent parent : task.parents()) {
            folder = folder.resolve(FolderName.of(parent.name()));
        }
        return folder.resolve(FolderName.of(task.name()));
    }
}
