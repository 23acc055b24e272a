// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.JsonNode;

/** Every entity type can be made, read, changed and removed through the API. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EntityTypesTest {

    private static final Map<String, String> NAMED = Map.ofEntries(Map.entry("$project", "Project"),
            Map.entry("$shot", "Shot"), Map.entry("$task", "Task"), Map.entry("$asset", "Asset"),
            Map.entry("$version", "AssetVersion"), Map.entry("$user", "User where username is ben"),
            Map.entry("$group", "Group"), Map.entry("$role", "SecurityRole"), Map.entry("$type", "Type"),
            Map.entry("$kind", "AssetType"), Map.entry("$component", "Component"),
            Map.entry("$location", "Location where name is ftrack.unmanaged"), Map.entry("$state", "State"),
            Map.entry("$category", "ListCategory"), Map.entry("$review", "ReviewSession"),
            Map.entry("$manager", "ManagerType"), Map.entry("$granted", "UserSecurityRole"),
            Map.entry("$schema", "ProjectSchema"), Map.entry("$number", "CustomAttributeType where name is number"));

    private RunningStudio studio;
    private final Map<String, String> ids = new LinkedHashMap<>();

    @BeforeAll
    void start() throws Exception {
        studio = new RunningStudio();
        for (Map.Entry<String, String> entry : NAMED.entrySet()) {
            ids.put(entry.getKey(), studio.query(entry.getValue()).get(0).path("id").asString());
        }
        for (String[] made : new String[][]{{"$conversation", "Conversation", "{}"}, {"$dashboard", "Dashboard", "{}"},
                {"$event", "CalendarEvent", "{\"start\":\"2026-01-02\",\"end\":\"2026-01-03\"}"},
                {"$links", "CustomAttributeLinkConfiguration",
                        "{\"key\":\"used\",\"entity_type\":\"task\",\"entity_type_to\":\"asset\"}"}}) {
            ids.put(made[0], call("{\"action\":\"create\",\"entity_type\":\"" + made[1] + "\",\"entity_data\":"
                    + made[2] + "}").path("id").asString());
        }
    }

    @AfterAll
    void stop() {
        studio.close();
    }

    private String filled(String data) {
        String filled = data;
        for (Map.Entry<String, String> entry : ids.entrySet()) {
            filled = filled.replace(entry.getKey() + "\"", entry.getValue() + "\"");
        }
        return filled;
    }

    private JsonNode call(String operation) throws Exception {
        JsonNode answer = studio.call("[" + operation + "]");
        assertTrue(answer.isArray(), answer.toString());
        return answer.get(0).path("data");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Project                      | {"name":"p","full_name":"P"}                                    | {"full_name":"Q"}
            Folder                       | {"name":"a","parent_id":"$project"}                             | {"name":"b"}
            Episode                      | {"name":"a","parent_id":"$project"}                             | {"name":"b"}
            Sequence                     | {"name":"a","parent_id":"$project"}                             | {"name":"b"}
            Shot                         | {"name":"a","parent_id":"$project"}                             | {"description":"b"}
            AssetBuild                   | {"name":"a","parent_id":"$project"}                             | {"name":"b"}
            Milestone                    | {"name":"a","parent_id":"$project"}                             | {"name":"b"}
            Task                         | {"name":"a","parent_id":"$shot","type_id":"$type"}              | {"bid":7200.5}
            TypedContextLink             | {"from_id":"$shot","to_id":"$task"}                             |
            Type                         | {"name":"a"}                                                    | {"color":"#123456"}
            Status                       | {"name":"a"}                                                    | {"color":"#123456"}
            ObjectType                   | {"name":"a"}                                                    | {"name":"b"}
            Priority                     | {"name":"a"}                                                    | {"sort":5}
            ProjectSchema                | {"name":"a"}                                                    | {"name":"b"}
            User                         | {"username":"zed"}                                              | {"first_name":"Zed"}
            Group                        | {"name":"a"}                                                    | {"name":"b"}
            Membership                   | {"group_id":"$group","user_id":"$user"}                         |
            SecurityRole                 | {"name":"a"}                                                    | {"name":"b"}
            UserSecurityRole             | {"security_role_id":"$role","user_id":"$user"}                  | {"is_all_projects":false}
            Appointment                  | {"type":"assignment","resource_id":"$user","context_id":"$task"} |
            Timer                        | {"name":"a","context_id":"$task"}                               | {"comment":"b"}
            Timelog                      | {"duration":60.5,"context_id":"$task"}                            | {"duration":120.5}
            Asset                        | {"name":"a","context_id":"$shot","type_id":"$kind"}             | {"name":"b"}
            AssetType                    | {"name":"a","short":"a"}                                        | {"name":"b"}
            AssetVersion                 | {"asset_id":"$asset","task_id":"$task"}                         | {"comment":"b"}
            FileComponent                | {"name":"main","file_type":".exr","version_id":"$version"}      | {"size":9}
            SequenceComponent            | {"name":"main","padding":4,"version_id":"$version"}             | {"padding":5}
            ContainerComponent           | {"name":"main","version_id":"$version"}                         | {"name":"b"}
            ComponentLocation            | {"component_id":"$component","location_id":"$location"}         | {"resource_identifier":"/x"}
            Location                     | {"name":"a"}                                                    | {"label":"b"}
            Note                         | {"content":"a","parent_id":"$task","parent_type":"task"}        | {"content":"b"}
            NoteCategory                 | {"name":"a"}                                                    | {"name":"b"}
            CustomAttributeConfiguration | {"key":"a","label":"A","entity_type":"show","type_id":"$number"} | {"label":"B"}
            Job                          | {"status":"running","data":"{}","user_id":"$user"}              | {"status":"done"}
            TypedContextList             | {"name":"a","project_id":"$project","category_id":"$category"}  | {"is_open":false}
            AssetVersionList             | {"name":"a","project_id":"$project","category_id":"$category"}  | {"name":"b"}
            ReviewSession                | {"name":"a","project_id":"$project"}                            | {"description":"b"}
            ReviewSessionObject          | {"name":"a","version_id":"$version","review_session_id":"$review"} | {"sort_order":2.5}
            ReviewSessionInvitee         | {"name":"a","email":"a@b.c","review_session_id":"$review"}       | {"name":"b"}
            ReviewSessionObjectStatus    | {"status":"approved"}                                           | {"status":"require_changes"}
            Conversation                 | {}                                                              |
            Message                      | {"text":"a","conversation_id":"$conversation"}                  | {"text":"b"}
            Participant                  | {"conversation_id":"$conversation","resource_id":"$user"}       |
            CalendarEvent                | {"name":"a","start":"2026-01-02","end":"2026-01-03"}            | {"leave":true}
            CalendarEventResource        | {"calendar_event_id":"$event","resource_id":"$group"}           |
            Dashboard                    | {"name":"a"}                                                    | {"is_shared_with_everyone":true}
            DashboardWidget              | {"type":"a","dashboard_id":"$dashboard"}                        | {"sort":2.5}
            ManagerType                  | {"name":"a"}                                                    | {"name":"b"}
            Manager                      | {"context_id":"$project","user_id":"$user","type_id":"$manager"} |
            UserSecurityRoleProject      | {"user_security_role_id":"$granted","project_id":"$project"}    |
            TaskTemplate                 | {"name":"a","project_schema_id":"$schema"}                      | {"name":"b"}
            TypedContextStatusChange     | {"parent_id":"$task","parent_type":"task"}                      |
            AssetVersionStatusChange     | {"parent_id":"$version","parent_type":"asset_version"}          |
            CustomAttributeLinkConfiguration | {"key":"a","entity_type":"task","entity_type_to":"asset"}   | {"label":"B"}
            CustomAttributeLink          | {"configuration_id":"$links","from_id":"$task","to_id":"$asset"} |
            AssetCustomAttributeLink     | {"configuration_id":"$links","from_id":"$task","to_id":"$asset"} |
            AssetCustomAttributeLinkFrom | {"configuration_id":"$links","from_id":"$asset","to_id":"$task"} |
            """)
    void canBeMadeReadChangedAndRemoved(String type, String data, String change) throws Exception {
        JsonNode made = call("{\"action\":\"create\",\"entity_type\":\"" + type + "\",\"entity_data\":" + filled(data)
                + "}");
        assertEquals(type, made.path("__entity_type__").asString());
        String id = made.path("id").asString();
        String names = data.equals("{}") ? "id" : String.join(", ", RunningStudio.JSON.readTree(data).propertyNames());
        JsonNode read = studio.query("select " + names + " from " + type + " where id is " + id).get(0);
        RunningStudio.JSON.readTree(filled(data)).properties().stream()
                .filter(given -> !read.path(given.getKey()).isObject())
                .forEach(given -> assertEquals(given.getValue(), read.get(given.getKey()), given.getKey()));
        if (change != null) {
            call("{\"action\":\"update\",\"entity_type\":\"" + type + "\",\"entity_key\":[\"" + id
                    + "\"],\"entity_data\":" + change + "}");
            JsonNode wanted = RunningStudio.JSON.readTree(change);
            String name = wanted.propertyNames().iterator().next();
            assertEquals(wanted.get(name).asString(), studio
                    .query("select " + name + " from " + type + " where id is " + id).get(0).get(name).asString());
        }
        assertTrue(call("{\"action\":\"delete\",\"entity_type\":\"" + type + "\",\"entity_key\":[\"" + id + "\"]}")
                .asBoolean());
        assertEquals(0, studio.query(type + " where id is " + id).size());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Metadata     | {"parent_id":"$task","parent_type":"task","key":"k","value":"v"} | parent_id,key     | {"value":"w"}
            Setting      | {"name":"n","group":"g","value":"v"}                             | name,group        | {"value":"w"}
            JobComponent | {"job_id":"$job","component_id":"$component"}                    | component_id,job_id |
            EntitySetting | {"parent_id":"$review","parent_type":"ReviewSession","group":"g","name":"n","value":"v"} | parent_id,group,name | {"value":"w"}
            SettingComponent | {"component_id":"$component","name":"n","group":"g"}              | component_id,name,group |
            UserApplicationState | {"user_id":"$user","key":"k","value":"v"}                     | user_id,key       | {"value":"w"}
            DashboardResource | {"dashboard_id":"$dashboard","resource_id":"$user"}             | dashboard_id,resource_id |
            """)
    void canHaveAKeyOfSeveralParts(String type, String data, String key, String change) throws Exception {
        ids.put("$job",
                call("{\"action\":\"create\",\"entity_type\":\"Job\",\"entity_data\":{}}").path("id").asString());
        JsonNode values = RunningStudio.JSON.readTree(filled(data));
        call("{\"action\":\"create\",\"entity_type\":\"" + type + "\",\"entity_data\":" + values + "}");
        var parts = RunningStudio.JSON.createArrayNode();
        StringBuilder where = new StringBuilder();
        for (String name : key.split(",")) {
            parts.add(values.get(name));
            where.append(where.isEmpty() ? " where " : " and ").append(name).append(" is ")
                    .append(values.get(name));
        }
        if (change != null) {
            call("{\"action\":\"update\",\"entity_type\":\"" + type + "\",\"entity_key\":" + parts + ",\"entity_data\":"
                    + change + "}");
            assertEquals("w", studio.query("select value from " + type + where).get(0).path("value").asString());
        }
        assertEquals("DuplicateEntryError", studio.call("[{\"action\":\"create\",\"entity_type\":\"" + type
                + "\",\"entity_data\":" + values + "}]").path("exception").asString());
        call("{\"action\":\"delete\",\"entity_type\":\"" + type + "\",\"entity_key\":" + parts + "}");
        assertEquals(0, studio.query(type + where).size());
    }

    @Test
    void workOutWhatFollowsFromOtherAttributes() throws Exception {
        JsonNode task = studio.query("select link, status.state.short, time_logged, project.full_name "
                + "from Task where id is adb4ad6c-7679-11e2-8df2-f23c91df25eb").get(0);

        assertEquals(4, task.path("link").size());
        assertEquals("Project", task.path("link").get(0).path("type").asString());
        assertEquals("Animation", task.path("link").get(3).path("name").asString());
        assertEquals("NOT_STARTED", task.path("status").path("state").path("short").asString());
        assertEquals("Glass Harbour", task.path("project").path("full_name").asString());
        assertTrue(studio.query("select is_latest_version from AssetVersion where version is 3").get(0)
                .path("is_latest_version").asBoolean());
    }
}
