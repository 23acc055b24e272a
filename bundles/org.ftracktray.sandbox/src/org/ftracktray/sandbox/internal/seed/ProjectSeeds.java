// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.seed;

import java.time.Instant;

import org.ftracktray.sandbox.internal.graph.Row;

/** What a studio works on: projects and everything below them. */
final class ProjectSeeds {

    private final EntityBuilder entityBuilder;
    private final CustomAttributeSeeds attributes;
    private final SeedDates dates;
    private final AssetSeeds assets;
    private final WorkSeeds work;

    ProjectSeeds(EntityBuilder entityBuilder, CustomAttributeSeeds attributes, SeedDates dates) {
        this.entityBuilder = entityBuilder;
        this.attributes = attributes;
        this.dates = dates;
        this.assets = new AssetSeeds(entityBuilder, attributes, dates);
        this.work = new WorkSeeds(entityBuilder, dates);
    }

    /** Where a child goes, and what stays the same for all below. */
    private record Place(Row parent, String path, Instant created) {
        String below(String type, String name) {
            return StableIds.of(type + "/" + path + "/" + name);
        }
    }

    void project(SeedNode node) {
        node.only("id", "name", "full_name", "color", "status", "schema", "start", "end", "created",
                "custom_attributes", "metadata", "reviews", "children");
        String name = node.text("name");
        String fullName = node.get("full_name").map(SeedNode::text).orElse(name);
        Instant created = dates.moment(node, "created");
        Row project = entityBuilder.make(node, "Project", StableIds.of("Project/" + fullName), "name", name,
                "full_name",
                fullName, "color", node.textOrNull("color"), "status", node.textOrNull("status"), "project_schema_id",
                entityBuilder.key(node, "schema", "ProjectSchema", "name"), "start_date", dates.moment(node, "start"),
                "end_date", dates.moment(node, "end"), "created_at", created);
        node.list("reviews").forEach(review -> review(review, project));
        below(node, project, new Place(project, project.key(), created));
    }

    private void review(SeedNode node, Row project) {
        node.only("id", "name", "description", "start", "end", "created");
        String name = node.text("name");
        entityBuilder.make(node, "ReviewSession", StableIds.of("ReviewSession/" + project.key() + "/" + name), "name",
                name,
                "description", node.textOrNull("description"), "project_id", project.key(), "start_date",
                dates.moment(node, "start"), "end_date", dates.moment(node, "end"), "created_at",
                dates.moment(node, "created"));
    }

    private void child(SeedNode node, Place place) {
        node.only("id", "type", "name", "description", "status", "priority", "start", "due", "created",
                "custom_attributes", "metadata", "notes", "children", "tasks", "assets");
        SeedNode type = node.require("type");
        if (!BuiltInEntities.OBJECT_TYPES.containsKey(type.text()) || type.text().equals("Task")) {
            throw type.wrong("a child is a Folder, Episode, Sequence, Shot, AssetBuild or Milestone; tasks are "
                    + "listed as \"tasks\"");
        }
        Row row = context(node, type.text(), place, null);
        String path = place.path() + "/" + node.text("name");
        below(node, row, new Place(row, path, (Instant) row.get("created_at")));
    }

    private void task(SeedNode node, Place place) {
        node.only("id", "name", "type", "description", "status", "priority", "assignees", "start", "due", "bid",
                "created", "custom_attributes", "metadata", "notes", "timelogs");
        Row task = context(node, "Task", place, entityBuilder.key(node, "type", "Type", "name"));
        for (SeedNode assignee : node.list("assignees")) {
            entityBuilder.make("Appointment", StableIds.of("Appointment/" + task.key() + "/" + assignee.text()), "type",
                    "assignment", "resource_id", entityBuilder.named(assignee, "User", "username").key(), "context_id",
                    task.key());
        }
    }

    private Row context(SeedNode node, String type, Place place, String taskType) {
        Instant created = node.get("created").isPresent() ? dates.moment(node, "created") : place.created();
        Row row = entityBuilder.make(node, type, place.below(type, node.text("name")), "name", node.text("name"),
                "parent_id",
                place.parent().key(), "description", node.textOrNull("description"), "type_id", taskType, "status_id",
                entityBuilder.key(node, "status", "Status", "name"), "priority_id",
                entityBuilder.key(node, "priority", "Priority", "name"), "start_date", dates.moment(node, "start"),
                "end_date",
                dates.moment(node, "due"), "bid", SeedDates.duration(node, "bid"), "created_at", created);
        details(node, row);
        work.of(node, row);
        return row;
    }

    private void below(SeedNode node, Row row, Place place) {
        if (row.schema().is("Project")) {
            details(node, row);
        } else {
            assets.below(node, row);
            node.list("tasks").forEach(task -> task(task, place));
        }
        node.list("children").forEach(child -> child(child, place));
    }

    private void details(SeedNode node, Row row) {
        attributes.values(node, row);
        node.get("metadata").ifPresent(metadata -> metadata.mapping().forEach((key, value) -> entityBuilder.add(value,
                "Metadata", "parent_id", row.key(), "parent_type", row.schema().id(), "key", key, "value",
                value.text())));
    }
}
