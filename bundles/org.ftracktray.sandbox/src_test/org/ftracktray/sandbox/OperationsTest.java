// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import tools.jackson.databind.JsonNode;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OperationsTest {

    private static final String CREDENTIALS = "&username=anna&apiKey=anna-key";

    private RunningStudio studio;

    @BeforeAll
    void start() {
        studio = new RunningStudio();
    }

    @AfterAll
    void stop() {
        studio.close();
    }

    private int put(String url, String content) throws Exception {
        return studio.http.send(
                HttpRequest.newBuilder(URI.create(url)).PUT(BodyPublishers.ofString(content)).build(),
                BodyHandlers.discarding()).statusCode();
    }

    @Test
    void takesAFileAndGivesItBackToWhoeverHasAKey() throws Exception {
        JsonNode upload = studio.call(
                "[{\"action\":\"get_upload_metadata\",\"component_id\":\"c1\",\"file_name\":\"a.txt\",\"file_size\":5}]")
                .get(0);

        assertEquals(200, put(upload.path("url").asString(), "hello"));
        assertEquals(403, put(upload.path("url").asString(), "again"));
        assertEquals("hello", studio.get("/component/get?id=c1" + CREDENTIALS).body());
        assertEquals(403, studio.get("/component/get?id=c1").statusCode());
        assertEquals(200, studio.get("/component/remove?id=c1" + CREDENTIALS).statusCode());
        assertEquals(404, studio.get("/component/get?id=c1" + CREDENTIALS).statusCode());
    }

    @Test
    void putsPartsTogetherInTheirOrder() throws Exception {
        JsonNode upload = studio
                .call("[{\"action\":\"get_upload_metadata\",\"component_id\":\"c2\",\"file_name\":\"a\","
                        + "\"file_size\":6,\"parts\":2}]")
                .get(0);
        put(upload.path("urls").get(1).path("signed_url").asString(), "two");
        put(upload.path("urls").get(0).path("signed_url").asString(), "one");
        String id = upload.path("upload_id").asString();
        studio.call("[{\"action\":\"complete_multipart_upload\",\"component_id\":\"c2\",\"upload_id\":\"" + id
                + "\",\"parts\":[]}]");

        assertEquals("onetwo", studio.get("/component/get?id=c2" + CREDENTIALS).body());
        assertEquals("ValidationError", studio
                .call("[{\"action\":\"complete_multipart_upload\",\"component_id\":\"c2\",\"upload_id\":\"" + id
                        + "\"}]")
                .path("exception").asString());
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
}
