// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.environment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.ftracktray.launch.Application;
import org.ftracktray.launch.EnvironmentChange;
import org.ftracktray.launch.EnvironmentChange.Operation;
import org.ftracktray.launch.TaskContext;
import org.ftracktray.launch.internal.task.FolderTask;

/** The variables by which Pype's and OpenPype's integrations know where they are (pype 2.x lib/applications.py). */
public final class AvalonVariables {

    private AvalonVariables() {}

    static Map<String, String> of(TaskContext task, Application application, String workFolder) {
        Map<String, String> variables = new LinkedHashMap<>();
        List<String> parents = new ArrayList<>(task.parents().stream().map(TaskContext.Parent::name).toList());
        boolean asset = task.typedContext() && !task.entityType().equalsIgnoreCase("Task");
        if (asset) {
            parents.add(task.name());
        }
        String identifier = application.identifier();
        variables.put("AVALON_PROJECT", task.project().fullName());
        variables.put("AVALON_HIERARCHY",
                parents.isEmpty() ? "" : FolderTask.joined(parents.subList(0, parents.size() - 1)));
        variables.put("AVALON_ASSET", parents.isEmpty() ? "" : parents.getLast());
        variables.put("AVALON_TASK", task.typedContext() && !asset ? task.name() : "");
        variables.put("AVALON_APP", identifier.replaceAll("[_/].*", ""));
        variables.put("AVALON_APP_NAME", identifier);
        variables.put("AVALON_WORKDIR", workFolder);
        return variables;
    }

    /** What tells about the file that is opened. */
    public static List<EnvironmentChange> file(Optional<?> file) {
        EnvironmentChange open = new EnvironmentChange(Operation.SET, "AVALON_OPEN_LAST_WORKFILE",
                file.isPresent() ? "1" : "0", "profile avalon");
        return file.isEmpty()
                ? List.of(open)
                : List.of(open,
                        new EnvironmentChange(Operation.SET, "AVALON_LAST_WORKFILE", "{work.file}", "profile avalon"));
    }
}
