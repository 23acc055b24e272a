// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Which attributes identify an entity: {@code id} for nearly all types, several attributes for a few. The few are known from the
 * schemas that ftrack's servers answer with; schemas in the same answer say more. A mention without its whole key identifies
 * nothing, so that two different entities are never taken for one.
 */
final class PrimaryKeys {
    private static final List<String> ID = List.of("id");
    private static final List<String> CUSTOM_ATTRIBUTE = List.of("configuration_id", "entity_id");

    private static final Map<String, List<String>> COMPOSITE = Map.ofEntries(
            Map.entry("Metadata", List.of("parent_id", "key")),
            Map.entry("CustomAttributeValue", CUSTOM_ATTRIBUTE),
            Map.entry("ContextCustomAttributeValue", CUSTOM_ATTRIBUTE),
            Map.entry("AssetCustomAttributeValue", CUSTOM_ATTRIBUTE),
            Map.entry("AssetVersionCustomAttributeValue", CUSTOM_ATTRIBUTE),
            Map.entry("UserCustomAttributeValue", CUSTOM_ATTRIBUTE),
            Map.entry("ListCustomAttributeValue", CUSTOM_ATTRIBUTE),
            Map.entry("ListObjectCustomAttributeValue", CUSTOM_ATTRIBUTE),
            Map.entry("NoteComponent", List.of("component_id", "note_id")),
            Map.entry("NoteLabelLink", List.of("note_id", "label_id")),
            Map.entry("Recipient", List.of("note_id", "resource_id")),
            Map.entry("JobComponent", List.of("component_id", "job_id")),
            Map.entry("Setting", List.of("name", "group")),
            Map.entry("EntitySetting", List.of("parent_id", "group", "name")),
            Map.entry("SettingComponent", List.of("component_id", "name", "group")),
            Map.entry("UserApplicationState", List.of("user_id", "key")),
            Map.entry("DashboardResource", List.of("dashboard_id", "resource_id")),
            Map.entry("ProjectSchemaObjectType", List.of("object_type_id", "project_schema_id")),
            Map.entry("TaskTypeSchemaType", List.of("task_type_schema_id", "type_id")),
            Map.entry("WorkflowSchemaStatus", List.of("workflow_schema_id", "status_id")),
            Map.entry("SchemaType", List.of("type_id", "schema_id")),
            Map.entry("SchemaStatus", List.of("status_id", "schema_id")));

    private final Map<String, List<String>> told = new HashMap<>();

    /** Learns from an object of an answer if it is the schema of a type. */
    void learn(ObjectNode object) {
        JsonNode key = object.path("primary_key");
        if (key.isArray() && !key.isEmpty() && object.path("id").isString() && object.path("properties").isObject()
                && key.valueStream().allMatch(JsonNode::isString)) {
            told.put(object.path("id").stringValue(), key.valueStream().map(JsonNode::stringValue).toList());
        }
    }

    /** The attributes that identify an entity of the type, in the order in which an operation names them. */
    List<String> attributes(String type) {
        List<String> known = told.get(type);
        return known != null ? known : COMPOSITE.getOrDefault(type, ID);
    }

    /** The values of those attributes; empty if one is missing. */
    Optional<List<JsonNode>> values(String type, JsonNode entity) {
        List<JsonNode> values = attributes(type).stream().map(entity::path).toList();
        return values.stream().allMatch(value -> value.isString() || value.isIntegralNumber())
                ? Optional.of(values)
                : Optional.empty();
    }
}
