// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import tools.jackson.databind.JsonNode;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiTest {

    private RunningStudio studio;

    @BeforeAll
    void start() {
        studio = new RunningStudio();
    }

    @AfterAll
    void stop() {
        studio.close();
    }

    @Test
    void isRecognisedAsAnFtrackServerByItsHeader() throws Exception {
        var home = studio.get("/");

        assertEquals(200, home.statusCode());
        assertTrue(home.headers().firstValue("FTRACK_VERSION").orElseThrow().matches("\\d+\\.\\d+\\.\\d+\\.\\d+"));
    }

    @Test
    void tellsWhoIsSignedIn() throws Exception {
        JsonNode information = studio.call("[{\"action\":\"query_server_information\"}]").get(0);

        assertEquals("anna", information.path("user_information").path("username").asString());
        assertTrue(information.path("is_timezone_support_enabled").asBoolean());
    }

    @Test
    void refusesAWrongKeyWithAnErrorObjectAndStatus200() throws Exception {
        var answer = studio.post("/api", "[]", "ftrack-user", "anna", "ftrack-api-key", "wrong");

        assertEquals(200, answer.statusCode());
        JsonNode error = RunningStudio.JSON.readTree(answer.body());
        assertEquals("InvalidCredentialsError", error.path("exception").asString());
        assertEquals("api_credentials_invalid", error.path("error_code").asString());
    }

    @Test
    void refusesAKeyThatBelongsToSomebodyElse() throws Exception {
        var answer = studio.post("/api", "[]", "ftrack-user", "ben", "ftrack-api-key", "anna-key");

        assertTrue(answer.body().contains("InvalidCredentialsError"));
    }

    @Test
    void answersStrictClientsWithHttpErrors() throws Exception {
        var answer = studio.post("/api", "[]", "ftrack-user", "anna", "ftrack-api-key", "wrong", "ftrack-strict-api",
                "true");

        assertEquals(401, answer.statusCode());
    }

    @Test
    void refusesWhatIsNotABatch() throws Exception {
        assertEquals("ValidationError", studio.call("{\"action\":\"query\"}").path("exception").asString());
        assertEquals("ValidationError", studio.call("<html>").path("exception").asString());
        assertTrue(studio.call("[{\"action\":\"dance\"}]").path("content").asString()
                .contains("Invalid action u'dance'"));
    }

    @Test
    void answersAnEmptyBatchWithAnEmptyArray() throws Exception {
        assertEquals("[]", studio.call("[]").toString());
    }

    @Test
    void pagesThroughAQuery() throws Exception {
        JsonNode first = studio.call(
                "[{\"action\":\"query\",\"expression\":\"Task where project.name is glass_harbour limit 10\"}]").get(0);
        JsonNode second = studio.call(
                "[{\"action\":\"query\",\"expression\":\"Task where project.name is glass_harbour offset 10 limit 10\"}]")
                .get(0);

        assertEquals(10, first.path("data").size());
        assertEquals(10, first.path("metadata").path("next").path("offset").asInt());
        assertEquals(5, second.path("data").size());
        assertTrue(second.path("metadata").path("next").path("offset").isNull());
    }

    @Test
    void saysEachThingAboutAnEntityOnce() throws Exception {
        JsonNode tasks = studio.query("select status.state.short from Task where status.state.short is NOT_STARTED "
                + "and status.name is \"Not started\" limit 2");

        assertEquals("NOT_STARTED", tasks.get(0).path("status").path("state").path("short").asString());
        assertEquals(List.of("__entity_type__", "id"), List.copyOf(tasks.get(1).path("status").propertyNames()));
        assertTrue(tasks.get(1).has("project_id"));
        assertTrue(tasks.get(1).has("object_type_id"));
    }

    @Test
    void repeatsEverythingForClientsThatAskForIt() throws Exception {
        var answer = studio.post("/api",
                "[{\"action\":\"query\",\"expression\":\"select status.name from Task where status.name is Approved limit 2\"}]",
                "ftrack-user", "anna", "ftrack-api-key", "anna-key", "ftrack-api-options", "strict:1;denormalize:1");

        JsonNode second = RunningStudio.JSON.readTree(answer.body()).get(0).path("data").get(1);
        assertEquals("Approved", second.path("status").path("name").asString());
        assertFalse(second.has("project_id"));
    }

    @Test
    void givesCustomAttributesWithTheirDefaults() throws Exception {
        JsonNode projects = studio.query("select full_name, custom_attributes from Project order by full_name");

        assertEquals("[\"demo_paint_1.0\",\"demo_paint_2.0\"]", applications(projects.get(0)));
        assertEquals("[]", applications(projects.get(1)));
    }

    private static String applications(JsonNode project) {
        return project.path("custom_attributes").valueStream()
                .filter(value -> value.path("key").asString().equals("applications")).findFirst().orElseThrow()
                .path("value").toString();
    }

    @Test
    void createsUpdatesAndDeletes() throws Exception {
        String id = UUID.randomUUID().toString();
        JsonNode made = studio
                .call("""
                        [{"action":"create","entity_type":"User","entity_data":{"__entity_type__":"User","id":"%s","username":"zoe"}},
                         {"action":"update","entity_type":"User","entity_key":["%s"],"entity_data":{"first_name":"Zo\u00eb"}}]
                        """
                        .formatted(id, id));

        assertEquals("zoe", made.get(0).path("data").path("username").asString());
        assertEquals("Zo\u00eb", made.get(1).path("data").path("first_name").asString());
        studio.call("[{\"action\":\"delete\",\"entity_type\":\"User\",\"entity_key\":\"" + id + "\"}]");
        assertEquals(0, studio.query("User where id is " + id).size());
    }

    @Test
    void undoesAWholeBatchWhenOneOperationFails() throws Exception {
        JsonNode answer = studio.call("""
                [{"action":"create","entity_type":"User","entity_data":{"username":"ghost"}},
                 {"action":"update","entity_type":"Task","entity_key":["none"],"entity_data":{"name":"x"}}]""");

        assertEquals("ValueError", answer.path("exception").asString());
        assertTrue(answer.path("content").asString().contains("Could not find entity Task with entity_key [none]"));
        assertEquals(0, studio.query("User where username is ghost").size());
    }

    @Test
    void refusesASecondUserOfTheSameName() throws Exception {
        JsonNode answer = studio.call(
                "[{\"action\":\"create\",\"entity_type\":\"User\",\"entity_data\":{\"username\":\"ben\"}}]");

        assertEquals("DuplicateEntryError", answer.path("exception").asString());
    }

    @Test
    void saysWhereAQueryCannotBeParsed() throws Exception {
        JsonNode answer = studio
                .call("[{\"action\":\"query\",\"expression\":\"select name from Task where name ~ x\"}]");

        assertEquals("ParseError", answer.path("exception").asString());
        assertTrue(answer.path("content").asString().startsWith("Failed to parse: select name from Task"));
        assertTrue(answer.path("content").asString().contains("position 33"), answer.toString());
    }

    @Test
    void resetsAKeySoThatTheOldOneNoLongerWorks() throws Exception {
        String carla = studio.query("User where username is carla").get(0).path("id").asString();
        var answer = studio.post("/api",
                "[{\"action\":\"reset_remote\",\"reset_type\":\"api_key\",\"entity_type\":\"User\",\"entity_key\":\""
                        + carla + "\"}]",
                "ftrack-user", "carla", "ftrack-api-key", "carla-key");
        String key = RunningStudio.JSON.readTree(answer.body()).get(0).path("data").path("api_key").asString();

        assertTrue(studio.post("/api", "[]", "ftrack-user", "carla", "ftrack-api-key", "carla-key").body()
                .contains("InvalidCredentialsError"));
        assertEquals("[]", studio.post("/api", "[]", "ftrack-user", "carla", "ftrack-api-key", key).body());
    }
}
