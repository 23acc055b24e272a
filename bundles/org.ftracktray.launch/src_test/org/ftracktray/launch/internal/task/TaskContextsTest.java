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
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TaskContextsTest {

    private static final Pattern ID = Pattern.compile("\"([^\"]+)\"");

    private Instant now = Instant.parse("2026-01-01T10:00:00Z");
    private final TaskContexts contexts = new TaskContexts(() -> now);
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
            contexts.forget(Set.of("unknown", part));
            resolve("t1");
            assertEquals(1, requests.size(), part);
        }
    }

    @Test
    void aChangeOfSomethingElseForgetsNothing() {
        resolve("t1");
        contexts.forget(Set.of("t9", "shot-of-t9"));
        resolve("t1");
        assertEquals(1, requests.size());
    }

    @Test
    void anAnswerThatAChangeOvertookIsNotKept() {
        meanwhile = () -> contexts.forget(Set.of("t1"));
        resolve("t1");
        meanwhile = () -> {};
        resolve("t1");
        assertEquals(2, requests.size());
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
        return contexts.resolve(session, List.of(ids)).stream().map(TaskContext::id).toList();
    }

    private List<OperationResult> answer(List<?> operations) {
        String query = ((Operation.Query) operations.getFirst()).expression();
        requests.add(query);
        meanwhile.run();
        List<Entity> found = ids(query).stream().filter(id -> !id.equals("missing")).map(TaskContextsTest::task)
                .toList();
        return List.of(new OperationResult.Page(found, OptionalInt.empty()));
    }

    private static List<String> ids(String query) {
        Matcher matcher = ID.matcher(query);
        return matcher.results().map(match -> match.group(1)).toList();
    }

    private static Entity task(String id) {
        JsonNode node = JsonMapper.builder().build().readTree("""
                {"__entity_type__": "Task", "id": "%1$s", "name": "%1$s", "link": [
                  {"type": "Project", "id": "project", "name": "Glass"},
                  {"type": "TypedContext", "id": "shot-of-%1$s", "name": "sh"},
                  {"type": "TypedContext", "id": "%1$s", "name": "%1$s"}],
                 "project": {"__entity_type__": "Project", "id": "project", "name": "glass"}}""".formatted(id));
        return Entity.reader(node).apply(node);
    }
}
