// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

import org.ftracktray.client.Entity;
import org.ftracktray.client.Operation;
import org.ftracktray.client.OperationResult;
import org.ftracktray.client.Session;
import org.ftracktray.launch.TaskContext;
import org.ftracktray.launch.TaskContext.Parent;
import org.ftracktray.launch.internal.TestWorkstation;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Selections of something else than typed contexts. */
class OtherSelectionsTest {

    private static final Map<String, String> STUDIO = Map.of("p1",
            """
                    {"__entity_type__": "Project", "id": "p1", "name": "glass", "full_name": "Glass Harbour",
                     "custom_attributes": [{"__entity_type__": "ContextCustomAttributeValue", "key": "applications",
                       "value": ["hiero_14"]}, {"__entity_type__": "ContextCustomAttributeValue", "key": "fps", "value": 25}]}""",
            "s1", """
                    {"__entity_type__": "Shot", "id": "s1", "name": "sh010", "link": [
                      {"type": "Project", "id": "p1", "name": "Glass Harbour"},
                      {"type": "TypedContext", "id": "q1", "name": "sq01"},
                      {"type": "TypedContext", "id": "s1", "name": "sh010"}],
                     "ancestors": [{"__entity_type__": "Sequence", "id": "q1", "name": "sq01"}],
                     "project": {"__entity_type__": "Project", "id": "p1", "name": "glass",
                       "full_name": "Glass Harbour", "custom_attributes": [{"key": "applications",
                         "__entity_type__": "ContextCustomAttributeValue", "value": "rv_7, nuke_14"}]}}""",
            "v1", """
                    {"__entity_type__": "AssetVersion", "id": "v1", "version": 7, "asset":
                      {"__entity_type__": "Asset", "id": "a1", "name": "animation", "context_id": "s1"}}""",
            "v2", """
                    {"__entity_type__": "AssetVersion", "id": "v2", "version": 12, "asset":
                      {"__entity_type__": "Asset", "id": "a2", "name": "teaser", "context_id": "p1"}}""",
            "r1", """
                    {"__entity_type__": "ReviewSession", "id": "r1", "name": "Friday", "project_id": "p1"}""",
            "u1", """
                    {"__entity_type__": "User", "id": "u1", "username": "ben"}""");

    private static final Map<String, String> BASES = Map.of("Shot", "TypedContext");

    private final Selections selections = new Selections(() -> Instant.EPOCH);
    private final List<Integer> requests = new ArrayList<>();
    private final Session session = (Session) Proxy.newProxyInstance(Session.class.getClassLoader(),
            new Class<?>[]{Session.class}, (proxy, method, arguments) -> switch (method.getName()) {
                case "site" -> TestWorkstation.SITE;
                case "credentials" -> TestWorkstation.session().credentials();
                case "call" -> answer((List<?>) arguments[0]);
                default -> throw new UnsupportedOperationException(method.getName());
            });

    @Test
    void aProjectIsItsOwnProjectAndListsItsApplications() {
        TaskContext project = resolve("p1").getFirst();
        assertEquals("Project", project.entityType());
        assertEquals(new TaskContext.Project("p1", "glass", "Glass Harbour", List.of("hiero_14")), project.project());
        assertEquals("Glass Harbour", project.path());
        assertEquals("25", project.attributes().get("fps"));
        assertFalse(project.typedContext());
    }

    @Test
    void aVersionBelongsToWhatItIsPublishedOn() {
        TaskContext version = resolve("v1").getFirst();
        assertEquals("animation v007", version.name());
        assertEquals("AssetVersion", version.entityType());
        assertEquals(List.of("rv_7", "nuke_14"), version.project().applications());
        assertEquals(List.of(new Parent("q1", "sq01", "Sequence"), new Parent("s1", "sh010", "Shot")),
                version.parents());
        assertEquals("Glass Harbour / sq01 / sh010 / animation v007", version.path());
        TaskContext teaser = resolve("v2").getFirst();
        assertEquals(List.of(), teaser.parents());
        assertEquals("Glass Harbour / teaser v012", teaser.path());
    }

    @Test
    void aReviewSessionBelongsToItsProjectAndAUserToNone() {
        assertEquals("Glass Harbour / Friday", resolve("r1").getFirst().path());
        TaskContext user = resolve("u1").getFirst();
        assertEquals("ben", user.path());
        assertEquals("", user.project().id());
    }

    @Test
    void differentTypesKeepTheirOrderAndAreAskedForTogether() {
        assertEquals(List.of("u1", "v1", "s1", "p1"),
                resolve("u1", "v1", "s1", "p1", "gone").stream().map(TaskContext::id).toList());
        assertEquals(3, requests.size());
        requests.clear();
        resolve("u1", "v1", "s1", "p1");
        assertEquals(List.of(), requests);
    }

    @Test
    void aVersionIsAskedForAgainWhenItsShotChanged() {
        resolve("v1");
        requests.clear();
        selections.forget(Set.of("s1"));
        resolve("v1");
        assertEquals(3, requests.size());
    }

    private List<TaskContext> resolve(String... ids) {
        return selections.resolve(session, List.of(ids), false).tasks();
    }

    private List<OperationResult> answer(List<?> operations) {
        requests.add(operations.size());
        return operations.stream().map(each -> answer(((Operation.Query) each).expression())).toList();
    }

    private static OperationResult answer(String query) {
        List<Entity> found = STUDIO.keySet().stream().filter(id -> query.contains("\"" + id + "\"")).sorted()
                .map(STUDIO::get).map(OtherSelectionsTest::entity)
                .filter(entity -> query.contains(" from " + BASES.getOrDefault(entity.type(), entity.type()) + " "))
                .toList();
        return new OperationResult.Page(found, OptionalInt.empty());
    }

    private static Entity entity(String json) {
        JsonNode node = JsonMapper.builder().build().readTree(json);
        return Entity.reader(node).apply(node);
    }
}
