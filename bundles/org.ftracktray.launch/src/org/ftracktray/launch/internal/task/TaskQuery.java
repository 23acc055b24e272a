// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.task;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.ftracktray.client.Entity;
import org.ftracktray.launch.TaskContext;
import org.ftracktray.launch.TaskContext.Parent;
import org.ftracktray.launch.TaskContext.Project;

import tools.jackson.databind.JsonNode;

/** The query for tasks and everything above them, by id, and what its answer says. */
final class TaskQuery {

    private static final Pattern ID = Pattern.compile("[0-9a-zA-Z_-]{1,64}");

    private static final String QUERY = "select id, name, link, type.name, status.name, ancestors.name,"
            + " custom_attributes, project.id,"
            + " project.name, project.full_name, project.custom_attributes from TypedContext where id in (%s)";

    private TaskQuery() {}

    /** Whether a text can be an id at all; nothing else may get into a query. */
    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /** Asks for the tasks, or other typed contexts, with these ids. */
    static String of(List<String> ids) {
        return QUERY.formatted(quoted(ids));
    }

    /** Ids as the values of a query. */
    static String quoted(List<String> ids) {
        return ids.stream().map(id -> "\"" + id + "\"").collect(Collectors.joining(", "));
    }

    /** A task as the answer describes it. */
    static TaskContext context(Entity task) {
        String projectName = task.string("project.name").orElse("");
        Project project = new Project(task.string("project.id").orElse(""), projectName,
                task.string("project.full_name").orElse(projectName),
                applications(task.reference("project").map(Entity::customAttributes).orElse(Map.of())));
        return new TaskContext(task.id(), task.string("name").orElse(""), task.type(), task.string("type.name"),
                task.string("status.name"), project, parents(task), attributes(task.customAttributes()));
    }

    /** The link begins with the project and ends with the task itself. */
    private static List<Parent> parents(Entity task) {
        Map<String, String> types = new HashMap<>();
        task.collection("ancestors").forEach(ancestor -> types.put(ancestor.id(), ancestor.type()));
        List<Parent> parents = new ArrayList<>();
        for (JsonNode step : task.raw().path("link")) {
            String id = step.path("id").asString("");
            if (!id.equals(task.id()) && !step.path("type").asString("").equals("Project")) {
                parents.add(new Parent(id, step.path("name").asString(""), types.getOrDefault(id, "")));
            }
        }
        return parents;
    }

    /** Custom attributes as texts. */
    static Map<String, String> attributes(Map<String, JsonNode> customAttributes) {
        Map<String, String> attributes = new HashMap<>();
        customAttributes.forEach((key, value) -> {
            if (value.isArray()) {
                attributes.put(key,
                        String.join(",", value.valueStream().map(each -> each.asString("")).toList()));
            } else if (value.isValueNode() && !value.isNull()) {
                attributes.put(key, value.asString());
            }
        });
        return attributes;
    }

    /** A list of identifiers; a text with commas between them is understood as one. */
    static List<String> applications(Map<String, JsonNode> customAttributes) {
        JsonNode value = customAttributes.get("applications");
        if (value == null) {
            return List.of();
        }
        Stream<String> texts = value.isArray()
                ? value.valueStream().map(each -> each.asString(""))
                : Stream.of(value.asString("").split(","));
        return texts.map(String::strip).filter(text -> !text.isEmpty()).distinct().toList();
    }
}
