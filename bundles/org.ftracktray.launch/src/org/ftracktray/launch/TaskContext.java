// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The task that an application is started for, with the chain above it; or what else is selected: another typed context
 * such as a shot, a project, or an entity that is none, such as an asset version or a review session. Resolved by id, never
 * by name. Immutable.
 *
 * @param id
 *            id of the task
 * @param name
 *            name of the task; of a project the full one; of a version for instance "animation v003"
 * @param entityType
 *            "Task" for a task; "Shot", "Project", "AssetVersion" and so on for something else
 * @param taskType
 *            name of the task's type, for instance "Animation"
 * @param status
 *            name of the task's status
 * @param project
 *            the project it belongs to; that of a project is itself; of a user one without id and names
 * @param parents
 *            what lies between project and task, the outermost first; of a version that includes what it is published on
 * @param attributes
 *            the task's custom attributes as texts, those that it inherits included; lists have commas between
 */
public record TaskContext(String id, String name, String entityType, Optional<String> taskType, Optional<String> status,
        Project project, List<Parent> parents, Map<String, String> attributes) {

    /** Types of entities that are no typed contexts; all others are, also those that a site made up. */
    public static final Set<String> OTHER_TYPES = Set.of("Project", "AssetVersion", "Asset", "ReviewSession",
            "ReviewSessionObject", "User", "List", "AssetVersionList", "TypedContextList", "Component", "FileComponent",
            "SequenceComponent", "ContainerComponent");

    public TaskContext {
        parents = List.copyOf(parents);
        attributes = attributes == null ? Map.of() : Map.copyOf(attributes);
    }

    /**
     * The project of a task.
     *
     * @param id
     *            id of the project
     * @param name
     *            its code, short and without blanks
     * @param fullName
     *            what people read
     * @param applications
     *            identifiers in the project's custom attribute {@code applications}; empty when it is not set
     */
    public record Project(String id, String name, String fullName, List<String> applications) {
        public Project {
            applications = List.copyOf(applications);
        }
    }

    /** A typed context between project and task; the type is for instance "Shot", or "" when unknown. */
    public record Parent(String id, String name, String type) {}

    /** The same with other custom attributes. */
    public TaskContext withAttributes(Map<String, String> other) {
        return new TaskContext(id, name, entityType, taskType, status, project, parents, other);
    }

    /** Whether it is a task, a shot or the like: only these have a type, a status to be changed, and a timer. */
    public boolean typedContext() {
        return !OTHER_TYPES.contains(entityType);
    }

    /** Whether it is a project. */
    public boolean projectItself() {
        return entityType.equals("Project");
    }

    /**
     * The shot itself, or the nearest shot above the task; without one the direct parent; empty when the task lies below
     * the project.
     */
    public Optional<Parent> shotOrParent() {
        if (entityType.equalsIgnoreCase("Shot")) {
            return Optional.of(new Parent(id, name, entityType));
        }
        for (Parent parent : parents.reversed()) {
            if (parent.type().equalsIgnoreCase("Shot")) {
                return Optional.of(parent);
            }
        }
        return parents.isEmpty() ? Optional.empty() : Optional.of(parents.getLast());
    }

    /** The names between project and task, joined with "/"; empty when the task lies below the project. */
    public String hierarchy() {
        return String.join("/", parents.stream().map(Parent::name).toList());
    }

    /** The tools that are set for the task in its custom attribute {@code tools_env}. */
    public List<String> tools() {
        return Stream.of(attributes.getOrDefault("tools_env", "").split(",")).map(String::strip)
                .filter(tool -> !tool.isEmpty()).toList();
    }

    /** Whether the task itself, its project or a parent has one of the ids. */
    public boolean involves(Collection<String> ids) {
        return ids.contains(id) || ids.contains(project.id())
                || parents.stream().anyMatch(parent -> ids.contains(parent.id()));
    }

    /** Project, hierarchy and task in one line for people. */
    public String path() {
        if (projectItself() || project.fullName().isEmpty()) {
            return name;
        }
        String between = hierarchy();
        return project.fullName() + " / " + (between.isEmpty() ? "" : between.replace("/", " / ") + " / ") + name;
    }
}
