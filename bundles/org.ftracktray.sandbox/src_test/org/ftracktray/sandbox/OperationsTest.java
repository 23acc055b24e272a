// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.JsonNode;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OperationsTest {

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
    void searchesNamesAndPlaces() throws Exception {
        JsonNode found = studio.call("[{\"action\":\"search\",\"expression\":\"select name from Task limit 2\","
                + "\"entity_type\":\"Task\",\"terms\":[\"anim\",\"sq010\"]}]").get(0);

        assertEquals(2, found.path("data").size());
        assertEquals("Animation", found.path("data").get(0).path("name").asString());
        assertEquals(2, found.path("metadata").path("next").path("offset").asInt());
    }

    @Test
    void countsAndAddsUpInGroups() throws Exception {
        JsonNode groups = studio.query("select count(id), sum(bid), max(name), status.name from Task "
                + "where project.name is winter_light group by status.name order by status.name");

        assertEquals(2, groups.size());
        assertEquals("Approved", groups.get(0).path("status").path("name").asString());
        assertEquals(2, groups.get(0).path("count_id").asInt());
        assertEquals(2 * 172800, groups.get(0).path("sum_bid").asInt());
        assertEquals("Lighting", groups.get(1).path("max_name").asString());
        assertEquals(23, studio.query("select count(id) from Task").get(0).path("count_id").asInt());
    }

    @Test
    void writesCustomAttributesThatHaveNoValueYet() throws Exception {
        JsonNode shot = studio.query("select custom_attributes from Shot limit 1").get(0);
        JsonNode value = shot.path("custom_attributes").valueStream()
                .filter(v -> v.path("key").asString().equals("fstart")).findFirst().orElseThrow();
        studio.call("""
                [{"action":"update","entity_type":"ContextCustomAttributeValue","entity_key":["%s","%s"],
                "entity_data":{"value":1005}}]""".formatted(value.path("configuration_id").asString(),
                shot.path("id").asString()));

        assertEquals(1005, studio.query("select custom_attributes from Shot where id is " + shot.path("id").asString())
                .get(0).path("custom_attributes").valueStream()
                .filter(v -> v.path("key").asString().equals("fstart")).findFirst().orElseThrow().path("value")
                .asInt());
    }

    @Test
    void givesANewTaskItsPlaceStatusAndAuthor() throws Exception {
        String parent = studio.query("Shot where parent.name is sq020").get(0).path("id").asString();
        JsonNode task = studio
                .call("""
                        [{"action":"create","entity_type":"Task","entity_data":{"name":"Paint","parent":{"__entity_type__":"Shot","id":"%s"}}}]"""
                        .formatted(parent))
                .get(0).path("data");

        JsonNode read = studio.query("select status.name, type.name, project.full_name, created_by.username, link "
                + "from Task where id is " + task.path("id").asString()).get(0);
        assertEquals("Glass Harbour", read.path("project").path("full_name").asString());
        assertEquals("Not started", read.path("status").path("name").asString());
        assertEquals("anna", read.path("created_by").path("username").asString());
        assertEquals(4, read.path("link").size());
        studio.call("[{\"action\":\"delete\",\"entity_type\":\"Task\",\"entity_key\":[\"" + task.path("id").asString()
                + "\"]}]");
    }

    @Test
    void takesEverythingThatBelongsToAnEntityWithIt() throws Exception {
        String shot = UUID.randomUUID().toString();
        String task = UUID.randomUUID().toString();
        String parent = studio.query("Sequence where name is sq020").get(0).path("id").asString();
        studio.call(
                """
                        [{"action":"create","entity_type":"Shot","entity_data":{"id":"%1$s","name":"tmp","parent_id":"%3$s"}},
                         {"action":"create","entity_type":"Task","entity_data":{"id":"%2$s","name":"tmp","parent_id":"%1$s"}},
                         {"action":"create","entity_type":"Metadata","entity_data":{"parent_id":"%2$s","parent_type":"Task","key":"k","value":"v"}}]"""
                        .formatted(shot, task, parent));
        assertEquals("v", studio.query("select metadata from Task where id is " + task).get(0).path("metadata").get(0)
                .path("value").asString());

        studio.call("[{\"action\":\"delete\",\"entity_type\":\"Shot\",\"entity_key\":[\"" + shot + "\"]}]");
        assertEquals(0, studio.query("Task where id is " + task).size());
        assertEquals(0, studio.query("Metadata where parent_id is " + task).size());
    }

    @Test
    void answersAChangeWithTheRelationsAndMomentsAsTheyWereSent() throws Exception {
        String user = studio.query("User where username is anna").get(0).path("id").asString();
        String task = "adb4ad6c-7679-11e2-8df2-f23c91df25eb";
        JsonNode made = studio.call("""
                [{"action":"create","entity_type":"Timelog","entity_data":{"user":{"__entity_type__":"User","id":"%s"},
                "context_id":"%s","start":{"__type__":"datetime","value":"2026-03-04T05:06:07.891000"}}}]"""
                .formatted(user, task)).get(0).path("data");

        assertEquals("User", made.path("user").path("__entity_type__").asString());
        assertEquals(user, made.path("user").path("id").asString());
        assertEquals("2026-03-04T05:06:07.891", made.path("start").path("value").asString());
        assertEquals("2026-03-04T05:06:07", studio.query("select start from Timelog where id is "
                + made.path("id").asString()).get(0).path("start").path("value").asString());
    }

    @Test
    void leadsToAVersionPastItsAsset() throws Exception {
        JsonNode link = studio.query("select link from AssetVersion where version is 2").get(0).path("link");

        assertEquals("[\"Project\",\"TypedContext\",\"TypedContext\",\"AssetVersion\"]",
                RunningStudio.JSON.valueToTree(link.findValuesAsString("type")).toString());
        assertEquals("boat v2", link.get(3).path("name").asString());
    }

    @Test
    void findsTheSequenceThatAFileIsIn() throws Exception {
        String sequence = UUID.randomUUID().toString();
        String file = UUID.randomUUID().toString();
        studio.call(
                """
                        [{"action":"create","entity_type":"SequenceComponent","entity_data":{"id":"%1$s","name":"plate","padding":4}},
                         {"action":"create","entity_type":"FileComponent","entity_data":{"id":"%2$s","name":"0001",
                          "container":{"__entity_type__":"SequenceComponent","id":"%1$s"}}}]"""
                        .formatted(sequence, file));

        JsonNode container = studio.query("select container.name from FileComponent where id is " + file).get(0)
                .path("container");
        assertEquals("SequenceComponent", container.path("__entity_type__").asString());
        assertEquals("plate", container.path("name").asString());
    }

    @Test
    void takesANewEntityOfNothingKnownFromClientsThatAreNotStrict() throws Exception {
        String create = "[{\"action\":\"create\",\"entity_type\":\"User\",\"entity_data\":{%s}}]";

        assertTrue(studio.call(create.formatted("\"shortUsername\":\"x\"")).isArray());
        assertEquals("ValidationError", studio.call(create.formatted("\"username\":\"q\",\"shortUsername\":\"x\""))
                .path("exception").asString());
        assertEquals(422, studio.post("/api", create.formatted("\"shortUsername\":\"x\""), "ftrack-user", "anna",
                "ftrack-api-key", "anna-key", "ftrack-strict-api", "true").statusCode());
    }

    @Test
    void refusesValuesThatCannotBe() throws Exception {
        for (String data : new String[]{"{\"nonsense\":1}", "{\"bid\":\"much\"}", "{\"status_id\":\"none\"}",
                "{\"start_date\":\"soon\"}", "{\"link\":[]}", "{\"id\":\"other\"}", "{\"name\":null}"}) {
            JsonNode answer = studio.call("[{\"action\":\"update\",\"entity_type\":\"Task\",\"entity_key\":"
                    + "[\"adb4ad6c-7679-11e2-8df2-f23c91df25eb\"],\"entity_data\":" + data + "}]");
            assertEquals("ValidationError", answer.path("exception").asString(), data + " " + answer);
        }
    }

    @Test
    void startsOneTimerForEachUser() throws Exception {
        String start = "[{\"action\":\"create\",\"entity_type\":\"Timer\",\"entity_data\":{\"name\":\"x\"}}]";
        String id = studio.call(start).get(0).path("data").path("id").asString();

        assertEquals("DuplicateEntryError", studio.call(start).path("exception").asString());
        studio.call("[{\"action\":\"delete\",\"entity_type\":\"Timer\",\"entity_key\":[\"" + id + "\"]}]");
        assertTrue(studio.call(start).isArray());
    }

    @Test
    void servesTheDefaultThumbnail() throws Exception {
        assertEquals("image/png", studio.get("/img/thumbnail2.png").headers().firstValue("Content-Type").orElseThrow());
        assertFalse(studio.query("select thumbnail_url from User where username is anna").isEmpty());
    }

    @Test
    void takesWhatConnectReportsAtEachLaunch() throws Exception {
        JsonNode answer = studio.call("[{\"action\":\"_track_usage\",\"data\":{\"type\":\"event\",\"name\":\"LAUNCH\","
                + "\"metadata\":{\"label\":\"Nuke\"}}},{\"action\":\"query\",\"expression\":\"Project\"}]");

        assertEquals("_track_usage", answer.get(0).path("action").asString());
        assertEquals(2, answer.get(1).path("data").size());
    }

    /** The secret and the code of half a minute in 2009 are those of RFC 6238, appendix B. */
    @Test
    void configuresOneTimeCodesForWhoeverKnowsOne() throws Exception {
        String configure = "[{\"action\":\"configure_totp\",\"secret\":\"GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ\",\"code\":\"081804\"}]";
        assertEquals("ValidationError", studio.call(configure).path("exception").asString());

        long skew = 1111111109L * 1000 - System.currentTimeMillis();
        studio.post("/sandbox/faults", "{\"skew_ms\":" + skew + "}");
        JsonNode answer = studio.call(configure);
        studio.post("/sandbox/faults", "{\"skew_ms\":0}");

        assertEquals("configure_totp", answer.path(0).path("action").asString(), answer.toString());
        assertTrue(studio.query("select is_totp_enabled from User where username is anna").get(0)
                .path("is_totp_enabled").asBoolean());
        assertEquals("ValidationError", studio.call("[{\"action\":\"configure_totp\",\"secret\":\"1\",\"code\":\"1\"}]")
                .path("exception").asString());
    }

    @ParameterizedTest
    @CsvSource({"datetime, 2026-01-05T10:00:00+01:00", "datetime, 2026-01-05T10:00:00", "date, 2026-01-05"})
    void keepsMomentsInTextsAsTexts(String type, String text) throws Exception {
        String moment = "{\"__type__\":\"" + type + "\",\"value\":\"" + text + "\"}";
        String anna = studio.query("User where username is anna").get(0).path("id").asString();
        String attribute = studio.query("CustomAttributeConfiguration where key is teststring").get(0).path("id")
                .asString();
        JsonNode answer = studio
                .call("""
                        [{"action":"update","entity_type":"UserCustomAttributeValue","entity_key":["%2$s","%3$s"],"entity_data":{"value":%1$s}},
                         {"action":"update","entity_type":"Task","entity_key":["adb4ad6c-7679-11e2-8df2-f23c91df25eb"],"entity_data":{"description":%1$s}},
                         {"action":"create","entity_type":"Metadata","entity_data":{"parent_id":"%3$s","parent_type":"User","key":"%4$s","value":%1$s}}]"""
                        .formatted(moment, attribute, anna, text));
        assertTrue(answer.isArray(), answer.toString());

        assertEquals(text, studio.query("select custom_attributes from User where username is anna").get(0)
                .path("custom_attributes").get(0).path("value").asString());
        assertEquals(text, studio.query("select description from Task where id is "
                + "adb4ad6c-7679-11e2-8df2-f23c91df25eb").get(0).path("description").asString());
        assertEquals(text, studio.query("select value from Metadata where key is \"" + text + "\"").get(0).path("value")
                .asString());
    }
}
