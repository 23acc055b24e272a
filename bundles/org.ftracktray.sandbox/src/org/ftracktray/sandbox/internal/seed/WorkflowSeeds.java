// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.seed;

import java.util.List;
import java.util.Locale;

import org.ftracktray.sandbox.internal.graph.Row;

/** How a studio works: statuses, types, priorities, and which of them a project's schema allows. */
final class WorkflowSeeds {

    private final EntityBuilder entityBuilder;
    private long statuses;
    private long types;
    private long priorities;

    WorkflowSeeds(EntityBuilder entityBuilder) {
        this.entityBuilder = entityBuilder;
    }

    void status(SeedNode node) {
        node.only("id", "name", "color", "state");
        SeedNode state = node.require("state");
        if (!BuiltInEntities.STATES.containsKey(state.text())) {
            throw state.wrong("a state is one of " + String.join(", ", BuiltInEntities.STATES.keySet()));
        }
        entityBuilder.make(node, "Status", StableIds.of("Status/" + node.text("name")), "name", node.text("name"),
                "color",
                node.textOrNull("color"), "state_id", StableIds.of("State/" + state.text()), "sort", statuses++);
    }

    void type(SeedNode node) {
        node.only("id", "name", "color");
        entityBuilder.make(node, "Type", StableIds.of("Type/" + node.text("name")), "name", node.text("name"), "color",
                node.textOrNull("color"), "sort", types++);
    }

    void priority(SeedNode node) {
        node.only("id", "name", "color", "value");
        entityBuilder.make(node, "Priority", StableIds.of("Priority/" + node.text("name")), "name", node.text("name"),
                "color",
                node.textOrNull("color"), "value", node.number("value").orElse(0), "sort", priorities++);
    }

    void assetType(SeedNode node) {
        node.only("id", "name", "short");
        String name = node.text("name");
        entityBuilder.make(node, "AssetType", StableIds.of("AssetType/" + name), "name", name, "short",
                node.get("short").map(SeedNode::text).orElse(name.toLowerCase(Locale.ROOT)));
    }

    void schema(SeedNode node) {
        node.only("id", "name", "task_statuses", "version_statuses", "context_statuses", "task_types",
                "asset_build_types");
        String name = node.text("name");
        String tasks = workflow(name + "/tasks", name + " tasks", node, "task_statuses");
        String versions = workflow(name + "/versions", name + " versions", node, "version_statuses");
        Row types = entityBuilder.make("TaskTypeSchema", StableIds.of("TaskTypeSchema/" + name), "name",
                name + " types");
        linkAll("TaskTypeSchemaType", "task_type_schema_id", types.key(), "type_id", node.list("task_types"), "Type");
        Row schema = entityBuilder.make(node, "ProjectSchema", StableIds.of("ProjectSchema/" + name), "name", name,
                "task_workflow_schema_id", tasks, "asset_version_workflow_schema_id", versions, "task_type_schema_id",
                types.key());
        BuiltInEntities.OBJECT_TYPES.forEach((type, id) -> {
            entityBuilder.link("ProjectSchemaObjectType", "object_type_id", id, "project_schema_id", schema.key());
            if (!type.equals("Task")) {
                Row rules = entityBuilder.make("Schema", StableIds.of("Schema/" + name + "/" + type), "type_id", id,
                        "object_type_id", id, "project_schema_id", schema.key());
                linkAll("SchemaStatus", "schema_id", rules.key(), "status_id", node.list("context_statuses"), "Status");
                if (type.equals("AssetBuild")) {
                    linkAll("SchemaType", "schema_id", rules.key(), "type_id", node.list("asset_build_types"), "Type");
                }
            }
        });
    }

    private String workflow(String id, String name, SeedNode node, String field) {
        Row workflow = entityBuilder.make("WorkflowSchema", StableIds.of("WorkflowSchema/" + id), "name", name);
        linkAll("WorkflowSchemaStatus", "workflow_schema_id", workflow.key(), "status_id", node.list(field), "Status");
        return workflow.key();
    }

    private void linkAll(String join, String owner, String ownerId, String member, List<SeedNode> names, String type) {
        for (int i = 0; i < names.size(); i++) {
            entityBuilder.link(join, owner, ownerId, member, entityBuilder.named(names.get(i), type, "name").key(),
                    "sort", (long) i);
        }
    }
}
