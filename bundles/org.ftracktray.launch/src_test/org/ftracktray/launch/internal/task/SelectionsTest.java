// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.task;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.ftracktray.client.Entity;
import org.ftracktray.client.Operation;
import org.ftracktray.client.OperationResult;
import org.ftracktray.client.Session;
import org.ftracktray.launch.TaskContext;
import org.ftracktray.launch.internal.TestWorkstation;
import org.ftracktray.launch.internal.rule.OfferContext.Person;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SelectionsTest {

    private static final Pattern ID = Pattern.compile("\"([^\"]+)\"");

    private static final String ANNA = """
            {"__entity_type__": "User", "id": "u1", "memberships": [{"__entity_type__": "Membership", "id": "m1",
               "group": {"__entity_type__": "Group", "id": "g1", "name": "Animators"}}],
             "user_security_roles": [{"__entity_type__": "UserSecurityRole", "id": "r1",
               "security_role": {"__entity_type__": "SecurityRole", "id": "s1", "name": "Project manager"}}]}""";

    private Instant now = Instant.parse("2026-01-01T10:00:00Z");
    private final Selections selections = new Selections(() -> now);
    private final List<String> requests = new ArrayList<>();
    private Runnable meanwhile = () -> {};
    private final Session session = (Session) Proxy.newProxyInstance(Session.class.getClassLoader(),
            new Class<?>[]{Session.class}, (proxy, method, arguments) -> switch (method.getName()) {
                case "site" -> TestWorkstation.SITE;
                case "credentials" -> TestWorkstation.session().credentials();
                case "call" -> answer((List<?>) arguments[0]);
                default -> throw new UnsupportedOperationException(method.getName());
            });

    @Test
    void asksForAWholeSelectionInOneRequestAndKeepsItsOrder() {
        assertEquals(List.of("t3", "t1", "t2"), resolve("t3", "t1", "t2", "t1"));
        assertEquals(1, requests.size());
    }

    @Test
    void asksNothingAgainWhileNothingChanged() {
        resolve("t1", "t2");
        resolve("t2");
        resolve("t1");
        assertEquals(1, requests.size());
        resolve("t1", "t3");
        assertEquals(List.of("t3"), ids(requests.getLast()));
    }

    @Test
    void asksAgainWhenTheTaskItsParentOrItsProjectChanged() {
        for (String part : List.of("t1", "shot-of-t1", "project")) {
            resolve("t1", "t2");
            requests.clear();
            selections.forget(Set.of("unknown", part));
            resolve("t1");
            assertEquals(1, requests.size(), part);
        }
    }

    @Test
    void aChangeOfSomethingElseForgetsNothing() {
        resolve("t1");
        selections.forget(Set.of("t9", "shot-of-t9"));
        resolve("t1");
        assertEquals(1, requests.size());
    }

    @Test
    void anAnswerThatAChangeOvertookIsNotKept() {
        meanwhile = () -> selections.forget(Set.of("t1"));
        resolve("t1");
        meanwhile = () -> {};
        resolve("t1");
        assertEquals(2, requests.size());
    }

    @Test
    void asksForGroupsAndRolesInTheSameRequestAndOnlyWhenTheyMatter() {
        assertEquals(new Person("anna", List.of(), List.of()), person(false));
        requests.clear();
        assertEquals(new Person("anna", List.of("Animators"), List.of("Project manager")), person(true));
        resolve("t2");
        assertEquals(2, requests.size());
        selections.forget();
        requests.clear();
        person(true);
        assertEquals(1, requests.size());
        person(true);
        assertEquals(1, requests.size());
        selections.forget(Set.of("u1"));
        person(true);
        assertEquals(2, requests.size());
    }

    private Person person(boolean withPerson) {
        return selections.resolve(session, List.of("t1"), withPerson).person();
    }

    @Test
    void nothingIsKeptForEver() {
        resolve("t1");
        now = now.plus(Duration.ofMinutes(2));
        resolve("t1");
        assertEquals(2, requests.size());
    }

    @Test
    void leavesOutWhatTheUserMayNotSee() {
        assertEquals(List.of("t1"), resolve("t1", "missing"));
    }

    @Test
    void neverPutsAnythingButAnIdIntoAQuery() {
        assertEquals(List.of(), resolve("x\" or id is \"y"));
        assertEquals(List.of(), requests);
    }

    private List<String> resolve(String... ids) {
        return selections.resolve(session, List.of(ids), false).tasks().stream().map(TaskContext::id).toList();
    }

    /** The queries of one request are joined. */
    private List<OperationResult> answer(List<?> operations) {
        requests.add(
                String.join("; ", operations.stream().map(each -> ((Operation.Query) each).expression()).toList()));
        meanwhile.run();
        return operations.stream().map(each -> answer(((Operation.Query) each).expression())).toList();
    }

    private static OperationResult answer(String query) {
        List<Entity> found = query.contains("from User")
                ? List.of(entity(ANNA))
                : ids(query).stream().filter(id -> !id.equals("missing")).map(SelectionsTest::task).toList();
        return new OperationResult.Page(found, OptionalInt.empty());
    }

    private static List<String> ids(String query) {
        Matcher matcher = ID.matcher(query);
        return matcher.results().map(match -> match.group(1)).toList();
    }

    private static Entity task(String id) {
        return entity("""
                {"__entity_type__": "Task", "id": "%1$s", "name": "%1$s", "link": [
                  {"type": "Project", "id": "project", "name": "Glass"},
                  {"type": "TypedContext", "id": "shot-of-%1$s", "name": "sh"},
                  {"type": "TypedContext", "id": "%1$s", "name": "%1$s"}],
                 "project": {"__entity_type__": "Project", "id": "project", "name": "glass"}}""".formatted(id));
    }

    private static Entity entity(String json) {
        JsonNode node = JsonMapper.builder().build().readTree(json);
        return Entity.reader(node).apply(node);
    }
}
