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

    void complete(Schema schema, Map<String, Object> values) {
        Optional<Row> projectSchema = graph.find("Project", (String) values.get("project_id"))
                .flatMap(project -> graph.find("ProjectSchema", project.text("project_schema_id")));
        projectSchema.map(s -> s.text("task_workflow_schema_id"))
                .flatMap(workflow -> graph.having("WorkflowSchemaStatus", "workflow_schema_id", workflow).stream()
                        .findFirst())
                .ifPresent(first -> values.putIfAbsent("status_id", first.get("status_id")));
        if (schema.is("Task")) {
            projectSchema.map(s -> s.text("task_type_schema_id"))
                    .flatMap(types -> graph.having("TaskTypeSchemaType", "task_type_schema_id", types).stream()
                            .findFirst())
                    .ifPresent(first -> values.putIfAbsent("type_id", first.get("type_id")));
        }
    }
}
