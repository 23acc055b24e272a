// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.JsonNode;

/** What the studio does not accept, and that nothing of the batch stays. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefusalTest {

    private static final String TASK = "adb4ad6c-7679-11e2-8df2-f23c91df25eb";

    private RunningStudio studio;
    private String freelancer;

    @BeforeAll
    void start() {
        studio = new RunningStudio();
        freelancer = studio.studio.accounts().stream().filter(account -> account.user().equals("fatima")).findFirst()
                .orElseThrow().apiKey();
    }

    @AfterAll
    void stop() {
        studio.close();
    }

    private JsonNode asFreelancer(String batch) throws Exception {
        return RunningStudio.JSON.readTree(
                studio.post("/api", batch, "ftrack-user", "fatima", "ftrack-api-key", freelancer).body());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            create | Task     | {"name":"x"}                                     | ValidationError     | needs a parent
            create | Task     | {"name":"x","parent_id":"nothing"}               | ValidationError     | needs a parent
            update | Task     | {"name":"x","nonsense":1}                       | ValidationError     | Unknown attribute "nonsense"
            create | Task     | {"parent_id":"$shot","link":[]}                  | ValidationError     | is computed
            create | Task     | {"parent_id":"$shot","bid":"much"}               | ValidationError     | is not valid for Task.bid
            create | Task     | {"parent_id":"$shot","type_id":"nothing"}        | ValidationError     | There is no Type nothing
            create | Task     | {"parent_id":"$shot","start_date":"soon"}        | ValidationError     | of type datetime
            create | Job      | {"status":"sleeping"}                            | ValidationError     | use one of queued, running
            create | Job      | {"type":"other"}                                 | ValidationError     | use one of api_job
            create | Asset    | {"id":null,"name":7,"type":{"name":"x"}}         | ValidationError     | must be an entity with an id
            create | Context  | {"name":"x"}                                     | ValidationError     | can not be created
            create | Nonsense | {"name":"x"}                                     | ValidationError     | There is no entity type "Nonsense"
            create | User     | {"username":"anna"}                              | DuplicateEntryError | Duplicate entry anna
            create | Task     | {"id":"$task","parent_id":"$shot"}               | DuplicateEntryError | exists already
            update | Task     | {"id":"other"}                                   | ValidationError     | is immutable
            update | Task     | {"created_at":"2026-01-01"}                      | ValidationError     | is immutable
            update | Task     | {"name":null}                                    | ValidationError     | is required
            """)
    void namesTheReasonAsFtrackDoes(String action, String type, String data, String exception, String content)
            throws Exception {
        String shot = studio.query("Shot").get(0).path("id").asString();
        JsonNode answer = studio.call("""
                [{"action":"create","entity_type":"Folder",
                  "entity_data":{"name":"left behind","parent_id":"5671dcb0-66de-11e1-8e6e-f23c91df25eb"}},
                 {"action":"%s","entity_type":"%s","entity_key":["%s"],"entity_data":%s}]"""
                .formatted(action, type, TASK, data.replace("$shot", shot).replace("$task", TASK)));

        assertEquals(exception, answer.path("exception").asString(), answer.toString());
        assertTrue(answer.path("content").asString().contains(content), answer.toString());
        assertEquals(0, studio.query("Folder where name is 'left behind'").size());
    }

    @Test
    void deniesWhatNoRoleOfTheUserPermits() throws Exception {
        String create = "{\"action\":\"create\",\"entity_type\":\"Project\",\"entity_data\":{\"name\":\"mine\"}}";
        JsonNode answer = asFreelancer("[" + create + "]");

        assertEquals("PermissionError", answer.path("exception").asString());
        assertEquals("User fatima is not permitted to create Project.", answer.path("content").asString());
        for (String delete : new String[]{"Project\",\"entity_key\":[\"5671dcb0-66de-11e1-8e6e-f23c91df25eb",
                "Context\",\"entity_key\":[\"5671dcb0-66de-11e1-8e6e-f23c91df25eb",
                "Task\",\"entity_key\":[\"" + TASK}) {
            assertEquals("PermissionError",
                    asFreelancer("[{\"action\":\"delete\",\"entity_type\":\"" + delete + "\"]}]")
                            .path("exception").asString());
        }
        assertEquals(2, studio.query("Project").size());
    }

    @Test
    void permitsTheFreelancerToWorkAndTellsWhatIsPermitted() throws Exception {
        assertTrue(asFreelancer("[{\"action\":\"update\",\"entity_type\":\"Task\",\"entity_key\":[\"" + TASK
                + "\"],\"entity_data\":{\"description\":\"done soon\"}}]").isArray());
        JsonNode permissions = asFreelancer("[{\"action\":\"permissions\"}]").get(0).path("data");

        assertFalse(permissions.path("Project").path("create").asBoolean());
        assertTrue(permissions.path("Task").path("update").asBoolean());
        assertTrue(studio.call("[{\"action\":\"permissions\"}]").get(0).path("data").path("Project").path("delete")
                .asBoolean());
    }

    @Test
    void letsAFreelancerResetNoKeyButHerOwn() throws Exception {
        String anna = studio.query("User where username is anna").get(0).path("id").asString();

        assertEquals("PermissionError", asFreelancer("[{\"action\":\"reset_remote\",\"reset_type\":\"api_key\","
                + "\"entity_type\":\"User\",\"entity_key\":\"" + anna + "\"}]").path("exception").asString());
        assertEquals("[]", studio.call("[]").toString());
    }

    @Test
    void invitesOnlyUsersThatExist() throws Exception {
        String anna = studio.query("User where username is anna").get(0).path("id").asString();

        assertTrue(studio.call("[{\"action\":\"send_user_invite\",\"user_id\":\"" + anna + "\"}]").get(0).path("sent")
                .asBoolean());
        assertEquals("ValueError", studio.call("[{\"action\":\"send_user_invite\",\"user_id\":\"x\"}]")
                .path("exception").asString());
    }

    @Test
    void makesAJobForDelayedWork() throws Exception {
        String job = studio.call("[{\"action\":\"delayed_job\",\"job_type\":\"SYNC_USERS_LDAP\"}]").get(0).path("data")
                .path("job_id").asString();

        assertEquals("done",
                studio.query("select status from Job where id is " + job).get(0).path("status").asString());
    }
}
