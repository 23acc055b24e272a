// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import org.ftracktray.client.scripted.ScriptedServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Timeout(180)
class UserTimerTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant TEN_IN_LONDON = Instant.parse("2026-03-02T10:00:00Z");

    private ScriptedServer server;
    private Session session;
    private String timezoneSupport = "\"is_timezone_support_enabled\":true";
    private String timer = "";

    @BeforeEach
    void start() throws Exception {
        server = new ScriptedServer();
        server.on("/api", peer -> peer.answer(200, "application/json", answer(server.requests().getLast().body())));
        session = Session.open(server.url(), new Credentials("anna", new ApiKey("secret-key")));
    }

    @AfterEach
    void stop() throws Exception {
        session.close();
        server.close();
    }

    private String answer(String body) {
        if (body.contains("query_server_information")) {
            return "[{\"action\":\"query_server_information\"," + timezoneSupport + "},{\"action\":\"query\",\"data\":["
                    + timer
                    + "],\"metadata\":{\"next\":{\"offset\":null}}}]";
        }
        return body.contains("\"delete\"")
                ? "[{\"action\":\"create\",\"data\":{\"__entity_type__\":\"Timelog\",\"id\":\"l\"}},{\"action\":\"delete\",\"data\":true}]"
                : "[{\"action\":\"create\",\"data\":{\"__entity_type__\":\"Timer\",\"id\":\"t\"}}]";
    }

    private void startedAt(String time) {
        timer = "{\"__entity_type__\":\"Timer\",\"id\":\"t\",\"name\":\"comp\",\"comment\":\"eyes\",\"context_id\":\"1\","
                + "\"start\":{\"__type__\":\"datetime\",\"value\":\"" + time + "\"}}";
    }

    private List<JsonNode> lastOperations() {
        return JsonMapper.shared().readTree(server.requests().getLast().body()).valueStream().toList();
    }

    @Test
    void stoppingLogsTheTimeAndRemovesTheTimerInOneRequest() {
        startedAt("2026-03-02T08:30:00");
        assertEquals(Duration.ofMinutes(90), UserTimer.ask(session, "u", BERLIN).stop(TEN_IN_LONDON));
        assertEquals(2, server.requests().size());
        JsonNode timelog = lastOperations().get(0).path("entity_data");
        assertEquals(5400, timelog.path("duration").asInt());
        assertEquals("u", timelog.path("user_id").asString());
        assertEquals("1", timelog.path("context_id").asString());
        assertEquals("comp", timelog.path("name").asString());
        assertEquals("eyes", timelog.path("comment").asString());
        assertEquals("2026-03-02T08:30:00Z", timelog.path("start").path("value").asString());
        assertEquals("delete", lastOperations().get(1).path("action").asString());
    }

    @Test
    void aSiteThatKeepsLocalTimesGetsTheRightDurationAndItsOwnStart() {
        timezoneSupport = "\"is_timezone_support_enabled\":false";
        startedAt("2026-03-02T09:30:00");
        UserTimer asked = UserTimer.ask(session, "u", BERLIN);
        assertEquals(Optional.of(Instant.parse("2026-03-02T08:30:00Z")), asked.running().orElseThrow().start());
        assertEquals(Duration.ofMinutes(90), asked.stop(TEN_IN_LONDON));
        JsonNode timelog = lastOperations().get(0).path("entity_data");
        assertEquals("2026-03-02T09:30:00Z", timelog.path("start").path("value").asString());
    }

    @Test
    void aTimerIsStartedInTheTimeOfTheSite() {
        timezoneSupport = "\"is_timezone_support_enabled\":false";
        UserTimer.ask(session, "u", BERLIN).start("1", TEN_IN_LONDON);
        JsonNode data = lastOperations().get(0).path("entity_data");
        assertEquals("2026-03-02T11:00:00Z", data.path("start").path("value").asString());
    }

    @Test
    void aSiteThatDoesNotSayHowItKeepsTimesKeepsThemInUtc() {
        timezoneSupport = "\"version\":\"3.5\"";
        startedAt("2026-03-02T08:30:00");
        assertEquals(Duration.ofMinutes(90), UserTimer.ask(session, "u", BERLIN).stop(TEN_IN_LONDON));
    }

    @Test
    void aTimerForNothingInParticularHasNoContextInItsLog() {
        startedAt("2026-03-02T08:30:00");
        timer = timer.replace("\"1\"", "null");
        UserTimer.ask(session, "u", BERLIN).stop(TEN_IN_LONDON);
        assertFalse(lastOperations().get(0).path("entity_data").has("context_id"));
    }

    @Test
    void neitherAMissingStartNorOneInTheFutureLogsAnyTime() {
        startedAt("2026-03-02T10:30:00");
        assertEquals(Duration.ZERO, UserTimer.ask(session, "u", BERLIN).stop(TEN_IN_LONDON));
        startedAt("what");
        assertEquals(Duration.ZERO, UserTimer.ask(session, "u", BERLIN).stop(TEN_IN_LONDON));
    }

    @Test
    void stoppingWhatDoesNotRunChangesNothing() {
        assertEquals(Duration.ZERO, UserTimer.ask(session, "u", BERLIN).stop(TEN_IN_LONDON));
        assertEquals(1, server.requests().size());
    }
}
