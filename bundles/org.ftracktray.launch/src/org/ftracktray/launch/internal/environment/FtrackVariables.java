// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.environment;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.ftracktray.client.Session;
import org.ftracktray.launch.Application;
import org.ftracktray.launch.TaskContext;
import org.ftracktray.launch.internal.rule.EntityTypes;
import org.ftracktray.launch.internal.task.FolderTask;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The variables by which ftrack's own API clients and Connect's integrations know where they are (names as in
 * ftrack-python session.py and in ftrack Connect's application_launcher).
 */
final class FtrackVariables {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private FtrackVariables() {}

    static Map<String, String> of(Session session, TaskContext task) {
        Map<String, String> variables = new LinkedHashMap<>();
        String key = session.credentials().key().reveal();
        variables.put("FTRACK_SERVER", session.site().toString());
        variables.put("FTRACK_API_USER", session.credentials().user());
        variables.put("FTRACK_API_KEY", key);
        variables.put("FTRACK_APIKEY", key);
        if (!task.project().id().isEmpty()) {
            variables.put("FTRACK_PROJECT", task.project().name());
            variables.put("FTRACK_PROJECT_FULL_NAME", task.project().fullName());
            variables.put("FTRACK_PROJECT_ID", task.project().id());
            variables.put("FTRACK_HIERARCHY", FolderTask.hierarchy(task.parents()));
            variables.put("FTRACK_CONTEXTID", contextId(task));
        }
        if (task.typedContext()) {
            variables.put("FTRACK_TASK", task.name());
            variables.put("FTRACK_TASKID", task.id());
        }
        task.shotOrParent().ifPresent(shot -> variables.put("FTRACK_SHOTID", shot.id()));
        return variables;
    }

    /** A version, a review session and the like are no contexts; what they belong to is one. */
    private static String contextId(TaskContext entity) {
        if (entity.typedContext() || entity.projectItself()) {
            return entity.id();
        }
        return entity.parents().isEmpty() ? entity.project().id() : entity.parents().getLast().id();
    }

    /** Of Connect alone. */
    static Map<String, String> ofConnect(Session session, List<TaskContext> selection, Application application) {
        return Map.of("FTRACK_CONNECT_EVENT", event(session, selection, application));
    }

    /**
     * Connect's integrations read the launch event from here. It is made of what is known here and holds the keys that
     * they read: an event that came over the hub was written by whoever sent it, and they believe what they read.
     */
    private static String event(Session session, List<TaskContext> selection, Application application) {
        ObjectNode event = JsonNodeFactory.instance.objectNode();
        event.put("actionIdentifier", application.actionIdentifier());
        event.put("applicationIdentifier", application.identifier());
        ArrayNode all = event.putArray("selection");
        selection.forEach(entity -> all.addObject().put("entityId", entity.id()).put("entityType",
                EntityTypes.legacyName(entity)));
        event.putObject("source").putObject("user").put("username", session.credentials().user());
        return Base64.getEncoder().encodeToString(JSON.writeValueAsString(event).getBytes(StandardCharsets.UTF_8));
    }
}
