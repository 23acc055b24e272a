// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.environment;

import java.util.HashMap;
import java.util.Map;

import org.ftracktray.client.Session;
import org.ftracktray.launch.Application;
import org.ftracktray.launch.TaskContext;
import org.ftracktray.launch.internal.platform.Workstation;

import tools.jackson.databind.JsonNode;

/** Puts the environment of a launch together. */
public final class LaunchEnvironment {

    private LaunchEnvironment() {}

    /**
     * The artist's environment without our own variables, ftrack's variables on top, then the application's changes.
     *
     * @param workFolder
     *            known to references as {@code {work.folder}} and to the process as FTRACK_WORKDIR
     * @param eventData
     *            the data of the launch event, or an empty object
     */
    public static EnvironmentLayers of(Workstation workstation, Session session, TaskContext task,
            Application application, String workFolder, JsonNode eventData) {
        Map<String, String> base = new HashMap<>(OwnVariables.removedFrom(workstation.environment()));
        base.putAll(FtrackVariables.of(session, task, eventData));
        base.put("FTRACK_WORKDIR", workFolder);
        base.put("FTRACK_APPLICATION", application.identifier());
        Map<String, String> facts = TaskFacts.of(task, application, session.credentials().user());
        facts.put("work.folder", workFolder);
        EnvironmentLayers layers = new EnvironmentLayers(base, facts, workstation.platform().pathSeparator(),
                workstation.platform().caseSensitive());
        layers.add(application.options().environment());
        return layers;
    }
}
