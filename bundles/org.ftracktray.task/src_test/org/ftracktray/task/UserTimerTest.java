// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

import org.ftracktray.client.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import tools.jackson.databind.JsonNode;

@Timeout(180)
class UserTimerTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant TEN_IN_LONDON = Instant.parse("2026-03-02T10:00:00Z");

    private FakeSite site;
    private Session session;

    @BeforeEach
    void start() throws Exception {
        site = new FakeSite();
        session = site.session();
    }

    @AfterEach
    void stop() {
        session.close();
        site.close();
    }

    private void startedAt(String time) {
        startedAt(time, "\"1\"");
    }

    private void startedAt(String time, String contextId) {
        site.entities.put("from Timer where user_id is \"u\"",
                "[{\"__entity_type__\":\"Timer\",\"id\":\"t\",\"name\":\"comp\",\"comment\":\"eyes\",\"context_id\":"
                        + contextId + ",\"start\":{\"__type__\":\"datetime\",\"value\":\"" + time + "\"}}]");
    }

    private void keepsLocalTimes() {
        site.information = "{\"is_timezone_support_enabled\":false}";
    }

    private UserTimer ask() {
        return UserTimer.ask(session, "u", BERLIN);
    }

    /** What the only creation made. */
    private JsonNode created() {
        assertEquals(1, site.operations("create").size());
        return site.operations("create").getFirst().path("entity_data");
    }

    @Test
    void stoppingLogsTheTimeAndRemovesTheTimerInOneRequest() {
        startedAt("2026-03-02T08:30:00");
        assertEquals(Duration.ofMinutes(90), ask().stop(TEN_IN_LONDON));
        assertEquals(2, site.requests.get());
        JsonNode timelog = created();
        assertEquals(5400, timelog.path("duration").asInt());
        assertEquals("u", timelog.path("user_id").asString());
        assertEquals("1", timelog.path("context_id").asString());
        assertEquals("comp", timelog.path("name").asString());
        assertEquals("eyes", timelog.path("comment").asString());
        assertEquals("2026-03-02T08:30:00Z", timelog.path("start").path("value").asString());
        assertEquals("delete", site.operations.getLast().path("action").asString());
    }

    @Test
    void aSiteThatKeepsLocalTimesGetsTheRightDurationAndItsOwnStart() {
        keepsLocalTimes();
        startedAt("2026-03-02T09:30:00");
        UserTimer asked = ask();
        assertEquals(Optional.of(Instant.parse("2026-03-02T08:30:00Z")), asked.running().orElseThrow().start());
        assertEquals(Duration.ofMinutes(90), asked.stop(TEN_IN_LONDON));
        JsonNode timelog = created();
        assertEquals("2026-03-02T09:30:00Z", timelog.path("start").path("value").asString());
    }

    @Test
    void aTimerIsStartedInTheTimeOfTheSite() {
        keepsLocalTimes();
        ask().switchTo("1", TEN_IN_LONDON, false);
        JsonNode data = created();
        assertEquals("2026-03-02T11:00:00Z", data.path("start").path("value").asString());
    }

    @Test
    void aSiteThatDoesNotSayHowItKeepsTimesKeepsThemInUtc() {
        site.information = "{\"version\":\"3.5\"}";
        startedAt("2026-03-02T08:30:00");
        assertEquals(Duration.ofMinutes(90), ask().stop(TEN_IN_LONDON));
    }

    @Test
    void aTimerForNothingInParticularHasNoContextInItsLog() {
        startedAt("2026-03-02T08:30:00", "null");
        ask().stop(TEN_IN_LONDON);
        assertFalse(created().has("context_id"));
    }

    @Test
    void neitherAMissingStartNorOneInTheFutureLogsAnyTime() {
        startedAt("2026-03-02T10:30:00");
        assertEquals(Duration.ZERO, ask().stop(TEN_IN_LONDON));
        startedAt("what");
        assertEquals(Duration.ZERO, ask().stop(TEN_IN_LONDON));
    }

    @Test
    void stoppingWhatDoesNotRunChangesNothing() {
        assertEquals(Duration.ZERO, ask().stop(TEN_IN_LONDON));
        assertEquals(1, site.requests.get());
    }

    @Test
    void oneOnAnotherTaskIsStoppedBeforeItsUserGoesOn() {
        startedAt("2026-03-02T08:30:00");
        ask().switchTo("2", TEN_IN_LONDON, false);
        assertEquals(List.of("Timelog", "Timer"), site.operations("create").stream()
                .map(each -> each.path("entity_type").asString()).toList());
        assertEquals("2", site.operations("create").getLast().path("entity_data").path("context_id").asString());
    }

    @Test
    void oneOnTheSameTaskGoesOn() {
        startedAt("2026-03-02T08:30:00");
        ask().switchTo("1", TEN_IN_LONDON, false);
        assertEquals(List.of(), site.operations("create"));
    }

    @Test
    void whatIsLateChangesNoTimerThatWasStartedSince() {
        startedAt("2026-03-02T10:00:03");
        ask().switchTo("2", TEN_IN_LONDON, true);
        assertFalse(ask().stopOn("1", TEN_IN_LONDON, true));
        assertEquals(List.of(), site.operations("create"));
        assertTrue(ask().stopOn("1", TEN_IN_LONDON, false));
    }

    @Test
    void oneOnAnotherTaskIsNotStopped() {
        startedAt("2026-03-02T08:30:00");
        assertFalse(ask().stopOn("2", TEN_IN_LONDON, false));
        assertEquals(List.of(), site.operations("delete"));
    }

    @Test
    void theUserOfTheSessionIsLookedUpWhereTheSiteDoesNotTell() {
        site.entities.put("from User where username is \"anna\"", "[{\"__entity_type__\":\"User\",\"id\":\"u\"}]");
        startedAt("2026-03-02T08:30:00");
        assertTrue(UserTimer.ask(session).runningOn("1").isPresent());
        site.entities.clear();
        assertThrows(NoSuchElementException.class, () -> UserTimer.ask(session));
    }
}
