// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

import org.ftracktray.client.Entity;
import org.ftracktray.client.Operation;
import org.ftracktray.client.OperationResult;
import org.ftracktray.client.Problem;
import org.ftracktray.client.Session;
import org.ftracktray.launch.internal.TestWorkstation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EntityLookupTest {
    private static final String ID = "6ee30a68-d04d-11ee-a1e0-0242ac110002";
    private static final List<String> STUDIO = List.of(
            """
                    {"__entity_type__": "Project", "id": "p1", "name": "glass", "full_name": "Glass Harbour"}""",
            task("t1", "animation", "Glass Harbour", "sq010", "sh010"),
            task("t2", "animation", "Glass Harbour", "sq010", "sh020"),
            task("t3", "comp \\\"final\\\"", "Glass Harbour", "sq010", "sh010"),
            """
                    {"__entity_type__": "User", "id": "u1", "username": "ben"}""");

    private final List<String> asked = new ArrayList<>();
    private final Session session = (Session) Proxy.newProxyInstance(Session.class.getClassLoader(),
            new Class<?>[]{Session.class}, (proxy, method, arguments) -> switch (method.getName()) {
                case "site" -> TestWorkstation.SITE;
                case "call" -> ((List<?>) arguments[0]).stream()
                        .map(each -> answer(((Operation.Query) each).expression())).toList();
                default -> throw new UnsupportedOperationException(method.getName());
            });
    private final EntityLookup lookup = new EntityLookup(session, "Sign in there.");

    private static String task(String id, String name, String... above) {
        String link = String.join(", ", Stream.concat(Stream.of(above), Stream.of(name))
                .map(each -> "{\"type\": \"TypedContext\", \"name\": \"" + each + "\"}").toList());
        return """
                {"__entity_type__": "Task", "id": "%s", "name": "%s", "link": [%s],
                 "project": {"__entity_type__": "Project", "id": "p1", "name": "glass", "full_name": "Glass Harbour"}}"""
                .formatted(id, name, link);
    }

    /** Those of the asked type that bear a name which the query has as a value. */
    private OperationResult answer(String query) {
        asked.add(query);
        String type = query.split(" from ")[1].split(" ")[0];
        return new OperationResult.Page(STUDIO.stream().map(each -> JsonMapper.shared().readTree(each))
                .filter(each -> type.equals(each.path("__entity_type__").asString().replace("Task", "TypedContext")))
                .filter(each -> Stream.of("name", "full_name", "username").map(each::path).filter(JsonNode::isString)
                        .anyMatch(name -> query.contains(JsonMapper.shared().writeValueAsString(name.asString()))))
                .map(node -> Entity.reader(node).apply(node)).toList(), OptionalInt.empty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"sh010/animation|t1", "Glass Harbour/sq010/sh020/animation|t2",
            " glass / sq010 / sh010 / animation |t1", "GLASS HARBOUR\\sq010\\sh020\\animation|t2", "glass|p1",
            "Glass Harbour|p1", "ben|u1", "comp \"final\"|t3"})
    void findsByNameAndByPath(String text, String id) {
        assertEquals(id, lookup.idOf(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {ID, "https://studio.ftrackapp.com/#slideEntityId=" + ID + "&slideEntityType=task"})
    void asksNobodyForAnIdOrAnAddress(String text) {
        assertEquals(ID, lookup.idOf(text));
        assertEquals(List.of(), asked);
    }

    @Test
    void takesForAnIdWhatIsNoNameAndMayBeOne() {
        assertEquals("task-77", lookup.idOf(" task-77 "));
    }

    @Test
    void tellsWhichEntitiesANameMayMean() {
        Problem problem = refused("animation");
        assertEquals("\"animation\" is the name of 2 entities: Glass Harbour / sq010 / sh010 / animation (Task), "
                + "Glass Harbour / sq010 / sh020 / animation (Task).", problem.what());
        assertEquals("Write more of its path, for instance \"Glass Harbour/sq010/sh010/animation\".",
                problem.remedy());
        assertEquals("t1", lookup.idOf(problem.remedy().split("\"")[1]));
    }

    @Test
    void saysThatNothingIsCalledSo() {
        assertTrue(refused("sh010/layout").what().contains("is called \"sh010/layout\""));
        assertTrue(refused("Winter Light/sq010/sh010/animation").what().startsWith("Nothing on "));
    }

    @Test
    void anAddressOfAnotherSiteIsRefusedWithoutAsking() {
        assertEquals("Sign in there.", refused("https://other.com/#entityId=" + ID).remedy());
        assertEquals(List.of(), asked);
    }

    private Problem refused(String text) {
        return assertThrows(UnusableAddressException.class, () -> lookup.idOf(text)).problem();
    }
}
