// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Queries and relations over the types and properties that a real server has. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecordedPropertiesTest {

    private static final String TASK = "adb4ad6c-7679-11e2-8df2-f23c91df25eb";

    private RunningStudio studio;

    @BeforeAll
    void start() {
        studio = new RunningStudio();
    }

    @AfterAll
    void stop() {
        studio.close();
    }

    private String create(String type, String data, String... values) throws Exception {
        String filled = data.replace('\'', '"').formatted((Object[]) values);
        JsonNode answer = studio.call(
                "[{\"action\":\"create\",\"entity_type\":\"" + type + "\",\"entity_data\":" + filled + "}]");
        assertTrue(answer.isArray(), answer.toString());
        return answer.get(0).path("data").path("id").asString();
    }

    private String id(String query) throws Exception {
        return studio.query(query).get(0).path("id").asString();
    }

    @Test
    void everyTypeIsReadWithAllOfItsPropertiesAndWithItsDefaultProjections() throws Exception {
        Map<String, String> refused = new TreeMap<>();
        for (JsonNode type : studio.call("[{\"action\":\"query_schemas\"}]").get(0)) {
            String name = type.path("id").asString();
            for (String projections : new String[]{String.join(", ", type.path("properties").propertyNames()),
                    String.join(", ",
                            type.path("default_projections").valueStream().map(JsonNode::asString).toList())}) {
                ObjectNode query = RunningStudio.JSON.createObjectNode().put("action", "query").put("expression",
                        "select " + projections + " from " + name + " limit 2");
                JsonNode answer = studio.call("[" + query + "]");
                if (!answer.isArray()) {
                    refused.put(name, answer.path("content").asString());
                }
            }
        }
        assertEquals(Map.of(), refused);
    }

    @Test
    void aReviewIsClonedWithWhatBelongsToItsObjects() throws Exception {
        String review = id("ReviewSession where name is Client");
        String version = id("AssetVersion where version is 3");
        String object = create("ReviewSessionObject", "{'name':'boat','version':'v3','version_id':'%s',"
                + "'review_session_id':'%s'}", version, review);
        String invitee = create("ReviewSessionInvitee",
                "{'name':'Client','email':'client@sandbox.example','review_session_id':'%s'}", review);
        create("ReviewSessionObjectStatus", "{'status':'approved','review_session_object_id':'%s',"
                + "'review_session_invitee_id':'%s'}", object, invitee);
        create("Note", "{'content':'Darker','parent_id':'%s','parent_type':'review_session_object'}", object);
        create("EntitySetting", "{'parent_id':'%s','parent_type':'ReviewSession','group':'REVIEW','name':'x',"
                + "'value':'1'}", review);

        JsonNode read = studio.query("select settings.value, shareable_url_enabled, created_by.username, "
                + "review_session_objects.statuses.status, review_session_objects.statuses.invitee.name, "
                + "review_session_objects.notes.content, review_session_objects.created_at, "
                + "review_session_invitees.created_by.username from ReviewSession where id is " + review).get(0);

        JsonNode clone = read.path("review_session_objects").get(0);
        assertEquals("approved", clone.path("statuses").get(0).path("status").asString());
        assertEquals("Client", clone.path("statuses").get(0).path("invitee").path("name").asString());
        assertEquals("Darker", clone.path("notes").get(0).path("content").asString());
        assertEquals("datetime", clone.path("created_at").path("__type__").asString());
        assertEquals("1", read.path("settings").get(0).path("value").asString());
        assertEquals("anna",
                read.path("review_session_invitees").get(0).path("created_by").path("username").asString());
        assertEquals(1, studio.query("ReviewSession where review_session_objects.statuses any (status is approved)")
                .size());
    }

    @Test
    void linksOfCustomAttributesAreSeenFromBothEnds() throws Exception {
        String asset = id("Asset");
        String configuration = create("CustomAttributeLinkConfiguration",
                "{'key':'uses','label':'Uses','entity_type':'task','entity_type_to':'asset'}");
        create("AssetCustomAttributeLink", "{'configuration_id':'%s','from_id':'%s','to_id':'%s'}", configuration, TASK,
                asset);

        JsonNode link = studio.query("select custom_attribute_links.configuration.key, custom_attribute_links.to_id "
                + "from Task where id is " + TASK).get(0).path("custom_attribute_links").get(0);
        assertEquals("uses", link.path("configuration").path("key").asString());
        assertEquals(asset, link.path("to_id").asString());
        assertEquals(asset,
                studio.query("select asset.id from AssetCustomAttributeLink").get(0).path("asset").path("id")
                        .asString());
        JsonNode from = studio.query("select custom_attribute_links_from.from_id, "
                + "custom_attribute_links_from.from_entity_type from Asset where id is " + asset).get(0)
                .path("custom_attribute_links_from").get(0);
        assertEquals(TASK, from.path("from_id").asString());
        assertEquals("Task", from.path("from_entity_type").asString());
    }

    @Test
    void changesOfAStatusLeadToWhatWasChanged() throws Exception {
        String task = id("Task where name is Rigging");
        studio.call("[{\"action\":\"update\",\"entity_type\":\"Task\",\"entity_key\":[\"" + task
                + "\"],\"entity_data\":{\"status_id\":\"" + id("Status where name is Approved") + "\"}}]");

        JsonNode change = studio.query("select parent.name, status.name, user.username from TypedContextStatusChange "
                + "where parent_id is " + task).get(0);
        assertEquals("Rigging", change.path("parent").path("name").asString());
        assertEquals("Approved", change.path("status").path("name").asString());
        assertEquals("anna", change.path("user").path("username").asString());
        assertEquals(1, studio.query("StatusChange where parent_id is " + task).size());
    }

    @Test
    void aProjectHasItsCalendarAndItsRoles() throws Exception {
        String project = id("Project where name is winter_light");
        create("CalendarEvent", "{'name':'Holiday','start':'2026-07-01','end':'2026-07-03','project_id':'%s'}",
                project);
        create("UserSecurityRoleProject", "{'project_id':'%s','user_security_role_id':'%s'}", project,
                id("UserSecurityRole"));

        JsonNode read = studio.query("select calendar_events.name, user_security_role_projects.user_security_role.user."
                + "username from Project where id is " + project).get(0);
        assertEquals("Holiday", read.path("calendar_events").get(0).path("name").asString());
        assertTrue(read.path("user_security_role_projects").get(0).path("user_security_role").path("user")
                .path("username").isString());
    }

    @Test
    void aSettingsComponentLeadsToItsSetting() throws Exception {
        create("Setting", "{'name':'logo','group':'LOOK','value':'x'}");
        create("SettingComponent", "{'component_id':'%s','name':'logo','group':'LOOK'}", id("Component"));

        JsonNode read = studio.query("select setting.value, thumbnail_url, url from SettingComponent").get(0);
        assertEquals("x", read.path("setting").path("value").asString());
        assertTrue(read.path("thumbnail_url").path("url").asString().contains("/component/thumbnail?id="));
    }

    @Test
    void whoeverWroteANoteMayBeNamedAsItsRecipientAgain() throws Exception {
        String note = create("Note", "{'content':'a','parent_id':'%s','parent_type':'task'}", TASK);
        String anna = id("User where username is anna");
        create("Recipient", "{'note_id':'%s','resource_id':'%s'}", note, anna);

        JsonNode read = studio.query("select user.username from Recipient where note_id is " + note);
        assertEquals(1, read.size());
        assertEquals("anna", read.get(0).path("user").path("username").asString());
    }

    @Test
    void theAttributeOfALinkThatIsCalledFromIsReadAndAskedFor() throws Exception {
        String shot = id("Shot");
        create("TypedContextLink", "{'from_id':'%s','to_id':'%s'}", shot, TASK);

        assertEquals(shot, studio.query("select from from TypedContextLink where to.id is " + TASK).get(0).path("from")
                .path("id").asString());
        assertEquals(1, studio.query("select to, from, id from TypedContextLink where from has (id is " + shot + ")")
                .size());
    }
}
