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

/** What the public clients and their test suites look for on every site. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SiteDataTest {

    private RunningStudio studio;

    @BeforeAll
    void start() {
        studio = new RunningStudio();
    }

    @AfterAll
    void stop() {
        studio.close();
    }

    @ParameterizedTest
    @CsvSource({"Location, ce9b348f-8809-11e3-821c-20c9d081909b, ftrack.origin",
            "Location, cb268ecc-8809-11e3-a7e2-20c9d081909b, ftrack.unmanaged",
            "Location, cd41be70-8809-11e3-b98a-20c9d081909b, ftrack.review",
            "Location, 07b82a97-8cf9-11e3-9383-20c9d081909b, ftrack.connect",
            "Location, 3a372bde-05bc-11e4-8908-20c9d081909b, ftrack.server",
            "ObjectType, 11c137c0-ee7e-4f9c-91c5-8c77cec22b2c, Task",
            "Project, 5671dcb0-66de-11e1-8e6e-f23c91df25eb, glass_harbour",
            "ProjectSchema, 69cb7f92-4dbf-11e1-9902-f23c91df25eb, VFX",
            "Task, adb4ad6c-7679-11e2-8df2-f23c91df25eb, Animation"})
    void hasEntitiesUnderTheirFixedIdentifiers(String type, String id, String name) throws Exception {
        JsonNode found = studio.query("select name from " + type + " where id is " + id);

        assertEquals(1, found.size());
        assertEquals(name, found.get(0).path("name").asString());
    }

    @Test
    void hasTheUserJenkinsAmongAtLeastTwelve() throws Exception {
        assertEquals("d07ae5d0-66e1-11e1-b5e9-f23c91df25eb",
                studio.query("User where username is jenkins").get(0).path("id").asString());
        assertTrue(studio.query("User").size() >= 12);
    }

    @Test
    void hasASchemaWithWorkflowsStatusesAndTypes() throws Exception {
        JsonNode schema = studio.query("select project_schema.name, project_schema.object_types.name, "
                + "project_schema._task_workflow.statuses.name, project_schema._version_workflow.statuses.name, "
                + "project_schema._task_type_schema.types.name, project_schema._schemas.statuses.task_status.name "
                + "from Project where id is 5671dcb0-66de-11e1-8e6e-f23c91df25eb").get(0).path("project_schema");

        assertEquals("VFX", schema.path("name").asString());
        assertFalse(schema.path("object_types").isEmpty());
        assertFalse(schema.path("_task_workflow").path("statuses").isEmpty());
        assertFalse(schema.path("_version_workflow").path("statuses").isEmpty());
        assertFalse(schema.path("_task_type_schema").path("types").isEmpty());
        assertFalse(schema.path("_schemas").get(0).path("statuses").isEmpty());
    }

    @Test
    void hasWhatTheTestsOfTheJavaScriptClientLookFor() throws Exception {
        assertEquals("2022-10-10T10:12:09", studio.query("select name, created_at from Task limit 1").get(0)
                .path("created_at").path("value").asString());
        assertEquals(2, studio.query("select status.state.short from Task where status.state.short is NOT_STARTED "
                + "limit 2").size());
        assertFalse(studio.query("select asset.versions from AssetVersion limit 1").get(0).path("asset")
                .path("versions").isEmpty());
        JsonNode refused = RunningStudio.JSON.readTree(studio
                .post("/api", "[]", "ftrack-user", "anna", "ftrack-api-key", "INVALID_API_KEY").body());
        assertTrue(refused.path("exception").isString());
    }

    @Test
    void hasTasksThatAreDueAroundToday() throws Exception {
        String today = java.time.LocalDate.now(java.time.ZoneOffset.UTC).toString();

        assertFalse(studio.query("Task where end_date > " + today + " and assignments.resource.username is anna")
                .isEmpty());
        assertFalse(studio.query("Task where end_date < " + today + " and status.state.short is DONE").isEmpty());
    }
}
