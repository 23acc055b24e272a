// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.application;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the application knows of its task.
 *
 * @param rows labels and values in the order they are shown; the API key's value is not among them
 */
record DemoPaintContext(String title, Map<String, String> rows) {

    static DemoPaintContext of(Map<String, String> environment, String version) {
        Map<String, String> rows = new LinkedHashMap<>();
        rows.put("Site", environment.getOrDefault("FTRACK_SERVER", "-"));
        rows.put("User", environment.getOrDefault("FTRACK_API_USER", "-"));
        rows.put("Key", DemoPaint.keyState(environment));
        rows.put("Project", environment.getOrDefault("FTRACK_PROJECT_FULL_NAME",
                environment.getOrDefault("FTRACK_PROJECT", "-")));
        rows.put("Hierarchy", environment.getOrDefault("FTRACK_HIERARCHY", "-"));
        String task = environment.getOrDefault("FTRACK_TASK", "no task");
        rows.put("Task", task);
        rows.put("Task id", environment.getOrDefault("FTRACK_TASKID", "-"));
        rows.put("Version", version);
        rows.put("Work folder", environment.getOrDefault("FTRACK_WORKDIR", System.getProperty("user.dir")));
        return new DemoPaintContext("Demo Paint " + version + " - " + task, rows);
    }
}
