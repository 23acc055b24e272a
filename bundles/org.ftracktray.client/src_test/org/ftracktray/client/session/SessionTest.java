// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.IntStream;

import org.ftracktray.client.ApiKey;
import org.ftracktray.client.ConnectionOptions;
import org.ftracktray.client.Credentials;
import org.ftracktray.client.Entity;
import org.ftracktray.client.Operation;
import org.ftracktray.client.OperationResult;
import org.ftracktray.client.Session;
import org.ftracktray.client.query.Criteria;
import org.ftracktray.client.query.Query;
import org.ftracktray.client.scripted.ScriptedServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Timeout(180)
class SessionTest {
    private ScriptedServer server;
    private Session session;

    @BeforeEach
    void start() throws Exception {
        server = new ScriptedServer();
        session = Session.open(server.url(), new Credentials("anna", new ApiKey("secret-key")),
                ConnectionOptions.defaults().withRequestTimeout(Duration.ofSeconds(20)));
    }

    @AfterEach
    void stop() throws Exception {
        session.close();
        server.close();
    }

    private void answers(String... bodies) {
        server.on("/api", Arrays.stream(bodies)
                .map(body -> (ScriptedServer.Script) peer -> peer.answer(200, "text/html; charset=utf-8", body))
                .toArray(ScriptedServer.Script[]::new));
    }

    private JsonNode request(int index) {
        return JsonMapper.shared().readTree(server.requests().get(index).body());
    }

    private static String page(int from, int count, String next) {
        var rows = new StringBuilder();
        for (int i = from; i < from + count; i++) {
            rows.append(i == from ? "" : ",").append("{\"__entity_type__\":\"Task\",\"id\":\"" + i + "\"}");
        }
        return "[{\"action\":\"query\",\"data\":[" + rows + "],\"metadata\":{\"next\":{\"offset\":" + next + "}}}]";
    }

    @Test
    void sendsCredentialsInHeadersAndAsksForStrictErrors() {
        answers("[{\"version\":\"4.13\",\"schema_hash\":\"abc\",\"is_timezone_support_enabled\":true,"
                + "\"user_information\":{\"id\":\"u1\",\"username\":\"anna\",\"is_global_access_key\":false}}]");
        var information = session.serverInformation();
        assertEquals("4.13", information.version());
        assertEquals("abc", information.schemaHash());
        assertTrue(information.timezoneSupport());
        assertEquals(Optional.of("u1"), information.userId());
        assertEquals(Optional.of("anna"), information.userName());
        assertEquals(Optional.of(false), information.globalKey());
        var request = server.requests().getFirst();
        assertEquals("POST", request.method());
        assertEquals("/api", request.path());
        assertEquals("anna", request.headers().get("ftrack-user"));
        assertEquals("secret-key", request.headers().get("ftrack-api-key"));
        assertEquals("true", request.headers().get("ftrack-strict-api"));
        assertFalse(request.headers().containsKey("upgrade"));
        assertEquals("[{\"action\":\"query_server_information\"}]", request.body());
    }

    @Test
    void worksWithASiteThatTellsNothingAboutTheUser() {
        answers("[{\"version\":\"dev\"}]");
        var information = session.serverInformation();
        assertTrue(information.userId().isEmpty() && information.userName().isEmpty());
        assertEquals("", information.schemaHash());
    }

    @Test
    void walksOverAllPagesAsFarAsTheSiteLeads() {
        answers(page(0, 500, "500"), page(500, 2, "null"));
        var tasks = session.query("Task where status.name is \"In progress\"");
        assertEquals(502, tasks.size());
        assertEquals("501", tasks.getLast().id());
        assertEquals("Task where status.name is \"In progress\" offset 0 limit 500",
                request(0).path(0).path("expression").asString());
        assertEquals("Task where status.name is \"In progress\" offset 500 limit 500",
                request(1).path(0).path("expression").asString());
    }

    @Test
    void fetchesPagesOnlyWhenTheyAreRead() {
        answers(page(0, 500, "500"));
        assertEquals("499", session.stream("Task").skip(499).findFirst().orElseThrow().id());
        assertEquals(1, server.requests().size());
    }

    @Test
    void honoursOffsetAndLimitOfTheQueryInEitherOrder() {
        answers(page(7, 3, "10"));
        assertEquals(3, session.query("Task limit 3 offset 7").size());
        assertEquals("Task offset 7 limit 3", request(0).path(0).path("expression").asString());
        assertEquals(1, server.requests().size());
    }

    @Test
    void doesNotLoopOnASiteThatDoesNotAdvance() {
        answers(page(0, 1, "0"));
        assertEquals(1, session.query("Task").size());
    }

    @Test
    void theFirstAndTheOnlyEntity() {
        answers(page(1, 1, "1"), page(1, 0, "null"), page(1, 1, "null"), page(1, 2, "2"), page(1, 0, "null"));
        assertEquals("1", session.first("Task").orElseThrow().id());
        assertEquals("Task offset 0 limit 1", request(0).path(0).path("expression").asString());
        assertTrue(session.first("Task").isEmpty());
        assertEquals("1", session.one("Task").id());
        assertThrows(IllegalStateException.class, () -> session.one("Task"));
        assertThrows(NoSuchElementException.class, () -> session.one("Task"));
    }

    @Test
    void readsWhatAQueryMadeOfPartsAsksFor() {
        answers(page(0, 2, "null"), page(1, 2, "null"), page(1, 1, "1"), page(1, 1, "null"));
        var many = Query.from("Task").where(Criteria.in("id", IntStream.range(0, 300).boxed().toList()));
        assertEquals(List.of("0", "1", "2"), session.query(many).stream().map(Entity::id).toList());
        assertEquals("1", session.first(Query.from("Task").orderBy("name")).orElseThrow().id());
        assertEquals("1", session.one(Query.from("Task")).id());
        assertEquals("Task order by name ascending offset 0 limit 1", request(2).path(0).path("expression").asString());
        assertThrows(IllegalArgumentException.class, () -> session.one(many));
    }

    @Test
    void createsWithValuesOfAllKinds() {
        answers("[{\"action\":\"create\",\"data\":{\"__entity_type__\":\"Task\",\"id\":\"t1\",\"name\":\"comp\"}}]");
        var data = new java.util.LinkedHashMap<String, Object>();
        data.put("name", "comp \"1\"");
        data.put("parent", Entity.reference("Shot", "s1"));
        data.put("start_date", Instant.parse("2026-01-02T03:04:05.678Z"));
        data.put("due", LocalDate.of(2026, 1, 3));
        data.put("description", null);
        data.put("bid", 3600);
        data.put("tags", List.of("a", Map.of("k", true)));
        assertEquals("comp", session.create("Task", data).string("name").orElseThrow());
        assertEquals(JsonMapper.shared().readTree("""
                [{"action":"create","entity_type":"Task","entity_data":{"name":"comp \\"1\\"",
                "parent":{"__entity_type__":"Shot","id":"s1"},
                "start_date":{"__type__":"datetime","value":"2026-01-02T03:04:05Z"},
                "due":{"__type__":"date","value":"2026-01-03"},"description":null,"bid":3600,"tags":["a",{"k":true}],
                "__entity_type__":"Task"}}]"""), request(0));
    }

    @Test
    void updatesAndDeletesByKey() {
        answers("[{\"action\":\"update\",\"data\":{\"__entity_type__\":\"Task\",\"id\":\"t1\"}}]",
                "[{\"action\":\"delete\",\"data\":true}]");
        session.update("Task", "t1", Map.of("name", "x"));
        session.delete("Task", "t1");
        assertEquals(JsonMapper.shared().readTree(
                "[{\"action\":\"update\",\"entity_type\":\"Task\",\"entity_key\":[\"t1\"],\"entity_data\":{\"name\":\"x\",\"__entity_type__\":\"Task\"}}]"),
                request(0));
        assertEquals("[{\"action\":\"delete\",\"entity_type\":\"Task\",\"entity_key\":[\"t1\"]}]",
                server.requests().get(1).body());
    }

    @Test
    void sendsABatchInOneRequestWithOneResultForEachOperation() {
        answers("""
                [{"version":"dev"},{"action":"query","data":[{"__entity_type__":"User","id":"u"}],"metadata":{}},
                {"action":"delete","data":true}]""");
        var results = session.call(List.of(new Operation.ServerInformationQuery(), new Operation.Query("User"),
                new Operation.Delete("Metadata", List.of("p", "k"))));
        assertEquals(1, server.requests().size());
        assertEquals("dev", ((OperationResult.Information) results.get(0)).information().version());
        assertEquals("u", ((OperationResult.Page) results.get(1)).entities().getFirst().id());
        assertInstanceOf(OperationResult.Deleted.class, results.get(2));
    }

    @Test
    void anEmptyBatchHasNoResults() {
        answers("[]");
        assertTrue(session.call(List.of()).isEmpty());
    }
}
