// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.graph;

import java.util.Map;
import java.util.Optional;

import org.ftracktray.sandbox.internal.schema.Schema;

/** The status and type that a new typed context gets from its project's schema. */
final class Workflow {

    private final Graph graph;

    Workflow(Graph graph) {
        this.graph = graph;
    }

    /** The first status that the workflow of asset versions has. */
    void completeVersion(Map<String, Object> values) {
        graph.find("Asset", (String) values.get("asset_id"))
                .flatMap(asset -> graph.find("Context", asset.text("context_id")))
                .map(context -> context.schema().is("Project") ? context.key() : context.text("project_id"))
                .flatMap(this::schemaOf).map(s -> s.text("asset_version_workflow_schema_id"))
                .ifPresent(
                        workflow -> first("WorkflowSchemaStatus", "workflow_schema_id", workflow, "status_id", values));
    }

    private Optional<Row> schemaOf(String projectId) {
        return graph.find("Project", projectId)
                .flatMap(project -> graph.find("ProjectSchema", project.text("project_schema_id")));
    }

    void complete(Schema schema, Map<String, Object> values) {
        Optional<Row> projectSchema = schemaOf((String) values.get("project_id"));
        if (schema.is("Task")) {
            projectSchema.ifPresent(s -> {
                first("WorkflowSchemaStatus", "workflow_schema_id", s.text("task_workflow_schema_id"), "status_id",
                        values);
                first("TaskTypeSchemaType", "task_type_schema_id", s.text("task_type_schema_id"), "type_id", values);
            });
        } else {
            projectSchema.flatMap(s -> graph.having("Schema", "project_schema_id", s.key()).stream()
                    .filter(rules -> rules.get("type_id").equals(values.get("object_type_id"))).findFirst())
                    .ifPresent(rules -> first("SchemaStatus", "schema_id", rules.key(), "status_id", values));
        }
    }

    private void first(String join, String owner, String ownerId, String member, Map<String, Object> values) {
        graph.having(join, owner, ownerId).stream().findFirst()
                .ifPresent(row -> values.putIfAbsent(member, row.get(member)));
    }
}
