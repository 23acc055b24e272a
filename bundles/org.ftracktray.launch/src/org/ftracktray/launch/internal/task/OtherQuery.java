// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.ftracktray.client.Entity;
import org.ftracktray.launch.TaskContext;
import org.ftracktray.launch.TaskContext.Parent;
import org.ftracktray.launch.TaskContext.Project;

/** The queries for what can be selected besides typed contexts, by id, and what their answers say. */
final class OtherQuery {

    private static final Project NO_PROJECT = new Project("", "", "", List.of());

    /**
     * A type of entities.
     *
     * @param attributes
     *            what is asked for, besides the id
     * @param home
     *            path to the id of the project or typed context that it belongs to; "" when it belongs to none
     */
    private record Kind(String type, String attributes, String home, Function<Entity, String> name) {}

    private static final List<Kind> KINDS = List.of(
            new Kind("AssetVersion", "version, asset.name, asset.context_id, custom_attributes", "asset.context_id",
                    version -> version.string("asset.name").orElse("version")
                            + version.integer("version").stream().mapToObj(" v%03d"::formatted).findFirst().orElse("")),
            kind("Asset", "name, context_id", "context_id", "name"),
            kind("ReviewSession", "name, project_id", "project_id", "name"),
            kind("ReviewSessionObject", "name, review_session.project_id", "review_session.project_id", "name"),
            kind("List", "name, project_id", "project_id", "name"),
            kind("Component", "name, version.asset.context_id", "version.asset.context_id", "name"),
            kind("User", "username, custom_attributes", "", "username"));

    private OtherQuery() {}

    private static Kind kind(String type, String attributes, String home, String name) {
        return new Kind(type, attributes, home, entity -> entity.string(name).orElse(""));
    }

    /** Something that is no context itself. */
    record Found(Entity entity, String name, Optional<String> homeId) {

        /** As it is selected, below the project or typed context that it belongs to. */
        TaskContext in(Optional<TaskContext> home) {
            List<Parent> parents = new ArrayList<>(home.map(TaskContext::parents).orElse(List.of()));
            home.filter(TaskContext::typedContext)
                    .ifPresent(each -> parents.add(new Parent(each.id(), each.name(), each.entityType())));
            return new TaskContext(entity.id(), name, entity.type(), Optional.empty(), Optional.empty(),
                    home.map(TaskContext::project).orElse(NO_PROJECT), parents,
                    TaskQuery.attributes(entity.customAttributes()));
        }
    }

    /** Asks for projects with these ids. */
    static String projects(List<String> ids) {
        return "select id, name, full_name, custom_attributes from Project where id in (" + TaskQuery.quoted(ids) + ")";
    }

    /** A project as the answer describes it. */
    static TaskContext project(Entity project) {
        String name = project.string("name").orElse("");
        String fullName = project.string("full_name").orElse(name);
        return new TaskContext(project.id(), fullName, project.type(), Optional.empty(), Optional.empty(),
                new Project(project.id(), name, fullName, TaskQuery.applications(project.customAttributes())),
                List.of(), TaskQuery.attributes(project.customAttributes()));
    }

    /** Asks for everything that is no context, a query for each type. */
    static Stream<String> others(List<String> ids) {
        return KINDS.stream().map(kind -> "select id, " + kind.attributes() + " from " + kind.type() + " where id in ("
                + TaskQuery.quoted(ids) + ")");
    }

    /** What the answer to the query of the same number says of an entity. */
    static Found found(int number, Entity entity) {
        Kind kind = KINDS.get(number);
        return new Found(entity, kind.name().apply(entity),
                kind.home().isEmpty() ? Optional.empty() : entity.string(kind.home()));
    }
}
