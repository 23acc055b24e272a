// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.studio;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * What every ftrack site has: object types, states, statuses, types, priorities, a project schema, locations. Where a
 * real site has fixed identifiers, public clients look for them (ftrack-python symbol.py), so they are the same here.
 */
final class Foundation {

    static final String PROJECT_SCHEMA = "69cb7f92-4dbf-11e1-9902-f23c91df25eb";

    private static final Map<String, String> OBJECT_TYPES = pairs("Task", "11c137c0-ee7e-4f9c-91c5-8c77cec22b2c",
            "Shot", "bad911de-3bd6-47b9-8b46-3476e237cb36", "Sequence", "e5139355-61da-4c8f-9db4-3abc870166bc",
            "Episode", "22139355-61da-4c8f-9db4-3abc870166bc", "Folder", "3c133785-51cb-11e3-980a-20c9d0831e59",
            "AssetBuild", "4be63b64-5010-42fb-bf1f-428af9d638f0", "Milestone", "01decdd1-51cb-11e3-9d5b-20c9d0831e59");
    private static final List<List<String>> STATUSES = List.of(List.of("Not started", "#8a9199", "NOT_STARTED"),
            List.of("In progress", "#f2a33a", "IN_PROGRESS"), List.of("Awaiting approval", "#a66bd6", "IN_PROGRESS"),
            List.of("Approved", "#3fa66b", "DONE"), List.of("Normal", "#5b8def", "IN_PROGRESS"),
            List.of("Omitted", "#5f6570", "DONE"), List.of("On Hold", "#c9504a", "BLOCKED"),
            List.of("Pending", "#5b8def", "IN_PROGRESS"));
    private static final List<String> TASK_STATUSES = List.of("Not started", "In progress", "Awaiting approval",
            "Approved");
    private static final List<String> VERSION_STATUSES = List.of("Pending", "Approved");
    private static final List<String> CONTEXT_STATUSES = List.of("Normal", "Omitted", "On Hold");
    private static final List<String> ASSET_TYPES = List.of("Character", "Prop", "Environment", "Matte Painting");
    private static final Map<String, String> STATES = pairs("NOT_STARTED", "Not started", "IN_PROGRESS",
            "In progress", "BLOCKED", "Blocked", "DONE", "Done");
    private static final List<List<String>> TYPES = List.of(List.of("Generic", "#7a828c"),
            List.of("Animation", "#e0734c"), List.of("Modeling", "#6fae5c"), List.of("Previz", "#c8a13a"),
            List.of("Lookdev", "#b576a6"), List.of("Hair", "#a8754f"), List.of("Cloth", "#9a86c9"),
            List.of("FX", "#d05a7e"), List.of("Lighting", "#e3c847"), List.of("Compositing", "#4c9fe0"),
            List.of("Tracking", "#58a7a0"), List.of("Rigging", "#7d7fd3"), List.of("test 1", "#7a828c"),
            List.of("test type 2", "#7a828c"));
    private static final Map<String, String> LOCATIONS = pairs("ftrack.origin",
            "ce9b348f-8809-11e3-821c-20c9d081909b", "ftrack.unmanaged", "cb268ecc-8809-11e3-a7e2-20c9d081909b",
            "ftrack.review", "cd41be70-8809-11e3-b98a-20c9d081909b", "ftrack.connect",
            "07b82a97-8cf9-11e3-9383-20c9d081909b", "ftrack.server", "3a372bde-05bc-11e4-8908-20c9d081909b");

    private final Maker maker;

    /** A map that keeps the order of the studio the same at every start. */
    private static Map<String, String> pairs(String... texts) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < texts.length; i += 2) {
            map.put(texts[i], texts[i + 1]);
        }
        return map;
    }

    Foundation(Maker maker) {
        this.maker = maker;
    }

    static String status(String name) {
        return DemoIds.of("Status/" + name);
    }

    static String type(String name) {
        return DemoIds.of("Type/" + name);
    }

    void lay() {
        OBJECT_TYPES
                .forEach((name, id) -> maker.make("ObjectType", id, "name", name.replace("AssetBuild", "Asset Build"),
                        "icon", name.toLowerCase(java.util.Locale.ROOT), "is_leaf", name.equals("Task"), "is_typeable",
                        name.equals("Task"),
                        "is_schedulable", name.equals("Task"), "is_time_reportable", name.equals("Task")));
        STATES.forEach((code, name) -> maker.make("State", DemoIds.of("State/" + code), "short", code, "name", name));
        maker.make("WorkflowSchema", DemoIds.of("WorkflowSchema"), "name", "Task workflow");
        maker.make("WorkflowSchema", DemoIds.of("WorkflowSchema/versions"), "name", "Version workflow");
        maker.make("TaskTypeSchema", DemoIds.of("TaskTypeSchema"), "name", "Task types");
        maker.make("ProjectSchema", PROJECT_SCHEMA, "name", "VFX", "task_workflow_schema_id",
                DemoIds.of("WorkflowSchema"), "asset_version_workflow_schema_id",
                DemoIds.of("WorkflowSchema/versions"),
                "task_type_schema_id", DemoIds.of("TaskTypeSchema"));
        OBJECT_TYPES.values().forEach(
                id -> maker.link("ProjectSchemaObjectType", "object_type_id", id, "project_schema_id", PROJECT_SCHEMA));
        workflow();
        schemas();
        List<String> priorities = List.of("Urgent", "High", "Medium", "Low");
        for (int i = 0; i < priorities.size(); i++) {
            maker.make("Priority", DemoIds.of("Priority/" + priorities.get(i)), "name", priorities.get(i), "sort",
                    (long) i, "value", 4.0 - i, "color", "#c9504a");
        }
        maker.make("Priority", "9661b320-3a0c-11e2-81c1-0800200c9a66", "name", "None", "sort", 4L, "color", "#8a9199");
        LOCATIONS.forEach((name, id) -> maker.make("Location", id, "name", name, "label", name));
        maker.make("UserType", "ac9fa5aa-4361-11e0-b7cc-0019bb4983d8", "name", "User");
        maker.make("SecurityRole", DemoIds.of("SecurityRole/API"), "name", "API", "type", "API");
        maker.make("SecurityRole", DemoIds.of("SecurityRole/User"), "name", "User", "type", "PROJECT");
        for (String type : List.of("NoteCategory", "NoteLabel")) {
            maker.make(type, DemoIds.of("NoteCategory/Client feedback"), "name", "Client feedback", "color", "#4c9fe0");
        }
        maker.make("ListCategory", DemoIds.of("ListCategory/Default"), "name", "Default");
        for (String type : List.of("Geometry", "Rig", "Animation", "Render", "Upload")) {
            maker.make("AssetType", DemoIds.of("AssetType/" + type), "name", type, "short",
                    type.toLowerCase(java.util.Locale.ROOT));
        }
    }

    /** Which statuses and types an object type other than Task may have. */
    private void schemas() {
        ASSET_TYPES.forEach(name -> maker.make("Type", type(name), "name", name, "color", "#7a828c"));
        OBJECT_TYPES.forEach((name, objectType) -> {
            if (!name.equals("Task")) {
                String schema = DemoIds.of("Schema/" + name);
                maker.make("Schema", schema, "type_id", objectType, "object_type_id", objectType, "project_schema_id",
                        PROJECT_SCHEMA);
                linkAll("SchemaStatus", "schema_id", schema, "status_id", CONTEXT_STATUSES, Foundation::status);
                if (name.equals("AssetBuild")) {
                    linkAll("SchemaType", "schema_id", schema, "type_id", ASSET_TYPES, Foundation::type);
                }
            }
        });
    }

    private void workflow() {
        for (int i = 0; i < STATUSES.size(); i++) {
            List<String> status = STATUSES.get(i);
            maker.make("Status", status(status.get(0)), "name", status.get(0), "color", status.get(1), "state_id",
                    DemoIds.of("State/" + status.get(2)), "sort", (long) i);
        }
        linkAll("WorkflowSchemaStatus", "workflow_schema_id", DemoIds.of("WorkflowSchema"), "status_id", TASK_STATUSES,
                Foundation::status);
        linkAll("WorkflowSchemaStatus", "workflow_schema_id", DemoIds.of("WorkflowSchema/versions"), "status_id",
                VERSION_STATUSES, Foundation::status);
        for (int i = 0; i < TYPES.size(); i++) {
            List<String> type = TYPES.get(i);
            maker.make("Type", type(type.get(0)), "name", type.get(0), "color", type.get(1), "sort", (long) i);
        }
        linkAll("TaskTypeSchemaType", "task_type_schema_id", DemoIds.of("TaskTypeSchema"), "type_id",
                TYPES.stream().map(List::getFirst).toList(), Foundation::type);
    }

    private void linkAll(String join, String owner, String ownerId, String member, List<String> names,
            UnaryOperator<String> ids) {
        for (int i = 0; i < names.size(); i++) {
            maker.link(join, owner, ownerId, member, ids.apply(names.get(i)), "sort", (long) i);
        }
    }
}
