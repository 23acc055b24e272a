// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

/** What {@code ftrack.update} says about changes. */
class UpdateEventTest {

    private static final String PROJECT = "5671dcb0-66de-11e1-8e6e-f23c91df25eb";
    private static final String TASK = "adb4ad6c-7679-11e2-8df2-f23c91df25eb";

    private RunningStudio studio;
    private RawHub hub;

    @BeforeEach
    void start() throws Exception {
        studio = new RunningStudio(SandboxOptions.defaults().withHeartbeat(Duration.ofSeconds(5))
                .withKeys(Map.of("anna", "anna-key", "ben", "ben-key")));
        hub = RawHub.connect(studio, "ben", "ben-key");
        hub.subscribe("s", "topic=ftrack.update");
    }

    @AfterEach
    void stop() {
        hub.close();
        studio.close();
    }

    private static String operation(String action, String type, String key, String data) {
        return "{\"action\":\"%s\",\"entity_type\":\"%s\",\"entity_key\":[\"%s\"],\"entity_data\":%s}".formatted(action,
                type, key, data);
    }

    private JsonNode changed(String... operations) throws Exception {
        JsonNode answer = studio.call("[" + String.join(",", operations) + "]");
        assertTrue(answer.isArray(), answer.toString());
        return hub.nextEvent().path("data");
    }

    @Test
    void tellsOfAnEntityThatWasAdded() throws Exception {
        JsonNode entity = changed(
                operation("create", "Shot", "x", "{\"id\":\"x\",\"name\":\"new\",\"parent_id\":\"" + PROJECT + "\"}"))
                .path("entities").get(0);

        assertEquals("add", entity.path("action").asString());
        assertEquals("task", entity.path("entityType").asString());
        assertEquals("Shot", entity.path("entity_type").asString());
        assertEquals("x", entity.path("entityId").asString());
        assertEquals(PROJECT, entity.path("parentId").asString());
        assertEquals("bad911de-3bd6-47b9-8b46-3476e237cb36", entity.path("objectTypeId").asString());
        assertEquals("new", entity.path("changes").path("name").path("new").asString());
        assertTrue(entity.path("changes").path("name").path("old").isNull());
        assertEquals(List.of("x", PROJECT),
                entity.path("parents").valueStream().map(p -> p.path("entityId").asString()).toList());
        assertEquals("show", entity.path("parents").get(1).path("entityType").asString());
    }

    @Test
    void tellsOfAMoveByItsLegacyKeys() throws Exception {
        String shot = studio.query("Shot where parent.name is sq020").get(0).path("id").asString();
        JsonNode entity = changed(operation("update", "Task", TASK, "{\"parent_id\":\"" + shot + "\"}"))
                .path("entities").get(0);

        assertEquals("move", entity.path("action").asString());
        assertEquals(shot, entity.path("changes").path("parent_id").path("new").asString());
    }

    @Test
    void tellsOfARemovalWithTheParentsThatWere() throws Exception {
        JsonNode entities = changed(operation("delete", "Task", TASK, "{}")).path("entities");
        JsonNode entity = entities.valueStream().filter(e -> e.path("entityId").asString().equals(TASK)).findFirst()
                .orElseThrow();

        assertEquals("remove", entity.path("action").asString());
        assertTrue(entities.valueStream().anyMatch(e -> e.path("entity_type").asString().equals("Appointment")));
        assertEquals(4, entity.path("parents").size());
        assertEquals(PROJECT, entity.path("parents").get(3).path("entityId").asString());
    }

    @Test
    void usesTheNamesOfFtracksFirstInterface() throws Exception {
        String type = studio.query("Type where name is FX").get(0).path("id").asString();
        JsonNode changes = changed(operation("update", "Task", TASK,
                "{\"type_id\":\"" + type + "\",\"start_date\":\"2026-03-04T00:00:00\",\"thumbnail_id\":null}"))
                .path("entities").get(0);

        assertEquals(List.of("typeid", "startdate"),
                changes.path("keys").valueStream().map(JsonNode::asString).toList());
        assertEquals("2026-03-04T00:00:00Z", changes.path("changes").path("startdate").path("new").asString());
    }

    @Test
    void announcesACustomAttributeAsAChangeOfItsEntity() throws Exception {
        String configuration = studio.query("CustomAttributeConfiguration where key is customNumber").get(0).path("id")
                .asString();
        JsonNode entity = changed("{\"action\":\"update\",\"entity_type\":\"ContextCustomAttributeValue\","
                + "\"entity_key\":[\"" + configuration + "\",\"" + TASK + "\"],\"entity_data\":{\"value\":5}}")
                .path("entities").get(0);

        assertEquals(TASK, entity.path("entityId").asString());
        assertEquals("[\"customNumber\"]", entity.path("keys").toString());
        assertEquals(5, entity.path("changes").path("customNumber").path("new").asInt());
    }

    @Test
    void saysWhoChangedItAndGivesTheTokensBack() throws Exception {
        studio.post("/api", "[" + operation("update", "Task", TASK, "{\"description\":\"x\"}") + "]", "ftrack-user",
                "anna", "ftrack-api-key", "anna-key", "ftrack-clienttoken", "client", "ftrack-pushtoken", "push");
        JsonNode event = hub.nextEvent();
        String anna = studio.query("User where username is anna").get(0).path("id").asString();

        assertEquals("client", event.path("data").path("clientToken").asString());
        assertEquals("push", event.path("data").path("pushToken").asString());
        assertEquals(anna, event.path("data").path("user").path("userid").asString());
        assertEquals("anna", event.path("data").path("user").path("name").asString());
        assertEquals("client", event.path("source").path("id").asString());
        assertEquals("client", event.path("source").path("clientToken").asString());
        assertEquals(anna, event.path("source").path("user").path("id").asString());
    }

    @Test
    void makesOneEventOfABatchAndNoneOfARefusedOne() throws Exception {
        studio.call("[" + operation("update", "Task", TASK, "{\"description\":\"lost\"}") + ","
                + operation("delete", "Task", "nothing", "{}") + "]");
        JsonNode data = changed(operation("update", "Task", TASK, "{\"description\":\"kept\"}"),
                operation("update", "Project", PROJECT, "{\"color\":\"#000000\"}"));

        assertEquals(2, data.path("entities").size());
        assertEquals("kept", data.path("entities").get(0).path("changes").path("description").path("new").asString());
        assertTrue(data.path("parents").valueStream().anyMatch(id -> id.asString().equals(PROJECT)));
    }

    @Test
    void reachesAConnectionOnceHoweverManySubscriptionsWantIt() throws Exception {
        hub.subscribe("s2", "topic=ftrack.update and source.user.username=anna");
        hub.subscribe("s3", "topic=ftrack.*");
        changed(operation("update", "Task", TASK, "{\"description\":\"first\"}"));
        JsonNode second = changed(operation("update", "Task", TASK, "{\"description\":\"second\"}"));

        assertEquals("second",
                second.path("entities").get(0).path("changes").path("description").path("new").asString());
    }
}
