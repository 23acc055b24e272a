// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.studio;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.ftracktray.sandbox.internal.graph.Row;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/**
 * The custom attributes of the studio: the applications of a project, frame ranges of shots, and those whose names the
 * test suites of public clients use (ftrack-python, test/unit/test_custom_attribute.py).
 */
final class DemoAttributes {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String WHOLE = "{\"isdecimal\": false}";

    private final Maker maker;
    private final Map<String, Row> configurations = new HashMap<>();

    DemoAttributes(Maker maker) {
        this.maker = maker;
    }

    void configure() {
        for (String type : List.of("text", "boolean", "date", "enumerator", "number", "expression")) {
            maker.make("CustomAttributeType", DemoIds.of("CustomAttributeType/" + type), "name", type, "core", true);
        }
        maker.make("CustomAttributeGroup", DemoIds.of("CustomAttributeGroup/pipeline"), "name", "Pipeline");
        ArrayNode choices = JSON.createArrayNode();
        for (String version : List.of("1.0", "2.0")) {
            choices.addObject().put("menu", "Demo Paint " + version).put("value", "demo_paint_" + version);
        }
        String config = JSON.createObjectNode().put("multiSelect", true).put("data", choices.toString()).toString();
        make("applications", "Applications", "show", null, "enumerator", config, JSON.createArrayNode());
        make("fps", "Frames per second", "show", null, "number", "{\"isdecimal\": true}", 24.0);
        String shot = "bad911de-3bd6-47b9-8b46-3476e237cb36";
        make("fstart", "First frame", "task", shot, "number", WHOLE, 1001L);
        make("fend", "Last frame", "task", shot, "number", WHOLE, 1100L);
        make("customNumber", "Number of a task", "task", "11c137c0-ee7e-4f9c-91c5-8c77cec22b2c", "number", WHOLE, 0L);
        make("versiontest", "Test of versions", "assetversion", null, "number", WHOLE, 0L);
        make("NumberField", "Number of a version", "assetversion", null, "number", WHOLE, 0L);
        make("htest", "Test of assets", "asset", null, "number", WHOLE, 0L);
        make("listbool", "Test of lists", "list", null, "boolean", "{}", false);
        make("teststring", "Test of users", "user", null, "text", "{\"markdown\": false}", "");
    }

    private void make(String key, String label, String entity, String objectType, String type, String config,
            Object preset) {
        configurations.put(key, maker.make("CustomAttributeConfiguration",
                DemoIds.of("CustomAttributeConfiguration/" + key), "key", key, "label", label, "entity_type", entity,
                "object_type_id", objectType, "type_id", DemoIds.of("CustomAttributeType/" + type), "group_id",
                DemoIds.of("CustomAttributeGroup/pipeline"), "config", config, "default", preset));
    }

    void choose(Row project, String... applications) {
        ArrayNode chosen = JSON.createArrayNode();
        List.of(applications).forEach(chosen::add);
        maker.value("ContextCustomAttributeValue", configurations.get("applications"), project, chosen);
    }

    void number(String key, Row entity, long value) {
        String type = entity.schema().is("Context") ? "Context" : entity.schema().id();
        maker.value(type + "CustomAttributeValue", configurations.get(key), entity, value);
    }
}
