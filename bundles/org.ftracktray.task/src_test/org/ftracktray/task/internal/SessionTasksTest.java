// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.task.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.ftracktray.client.event.Event;
import org.ftracktray.task.AssignedTask;
import org.ftracktray.task.FakeSite;
import org.ftracktray.task.RunningTimer;
import org.ftracktray.task.TaskStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import tools.jackson.databind.JsonNode;

@Timeout(180)
class SessionTasksTest {
    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

    private FakeSite site;
    private FakeSignIn signIn;
    private SessionTasks tasks;

    @BeforeEach
    void signIn() throws Exception {
        site = new FakeSite();
        signIn = new FakeSignIn(site);
        tasks = new SessionTasks(signIn.service(), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @AfterEach
    void stop() {
        signIn.close();
        site.close();
    }

    @Test
    void tasksComeByDueDateAndThoseWithoutOneLast() {
        site.entities.put("from Task where assignments any (resource_id is \"id-anna\")", """
                [{"__entity_type__":"Task","id":"1","name":"comp","end_date":null,"project_id":"p","link":[
                   {"type":"Project","id":"p","name":"Glass Harbour"},{"type":"TypedContext","id":"s","name":"sh010"},
                   {"type":"TypedContext","id":"1","name":"comp"}]},
                 {"__entity_type__":"Task","id":"2","name":"anim","link":[],
                   "end_date":{"__type__":"datetime","value":"2026-03-09T00:00:00"}},
                 {"__entity_type__":"Task","id":"3","name":"light","link":[],"status":{"__entity_type__":"Status",
                   "id":"x","name":"In progress","color":"#ff0000"},
                   "end_date":{"__type__":"date","value":"2026-03-03"}}]""");
        List<AssignedTask> mine = tasks.tasks();
        assertEquals(List.of("light", "anim", "comp"), mine.stream().map(AssignedTask::name).toList());
        assertEquals(Optional.of(LocalDate.of(2026, 3, 3)), mine.get(0).due());
        assertEquals(Optional.of("#ff0000"), mine.get(0).statusColour());
        assertEquals(List.of("Glass Harbour", "sh010"), mine.get(2).place());
        assertEquals(URI.create(site.address() + "/#slideEntityId=1&slideEntityType=task&view=tasks&itemId=projects"
                + "&entityId=p&entityType=show"), mine.get(2).page());
    }

    @Test
    void anyTaskIsReadByItsIdAsAValue() {
        site.entities.put("from Task where id is \"x\\\" or name is \\\"y\"", """
                [{"__entity_type__":"Task","id":"x","name":"light","link":[],"end_date":null,"status":{
                   "__entity_type__":"Status","id":"s","name":"In progress","color":"#ff0000"}}]""");
        assertEquals(Optional.of("#ff0000"), tasks.task("x\" or name is \"y").flatMap(AssignedTask::statusColour));
        assertEquals(Optional.empty(), tasks.task("z"));
    }

    @Test
    void aRunningTimerIsStoppedByLoggingItsTime() {
        site.entities.put("from Timer where user_id is \"id-anna\"",
                """
                        [{"__entity_type__":"Timer","id":"t","name":null,"comment":"eyes","context_id":"1",
                          "context":{"__entity_type__":"Task","id":"1","name":"comp","link":[{"name":"Glass Harbour"},{"name":"comp"}]},
                          "start":{"__type__":"datetime","value":"2026-03-02T08:30:00"}}]""");
        RunningTimer timer = tasks.timer().orElseThrow();
        assertEquals(
                new RunningTimer("t", Optional.of("1"), "comp", List.of("Glass Harbour"), "eyes",
                        Instant.parse("2026-03-02T08:30:00Z")),
                timer);
        site.operations.clear();
        assertEquals(Duration.ofMinutes(90), tasks.stop(timer));
        JsonNode timelog = operation("create").path("entity_data");
        assertEquals(5400, timelog.path("duration").asInt());
        assertEquals("1", timelog.path("context_id").asString());
        assertEquals("id-anna", timelog.path("user_id").asString());
        assertEquals("Timer", operation("delete").path("entity_type").asString());
    }

    private JsonNode operation(String action) {
        return site.operations(action).getFirst();
    }

    @Test
    void aTimerThatWasStoppedElsewhereIsNotLoggedOnceMore() {
        RunningTimer gone = new RunningTimer("gone", Optional.empty(), "comp", List.of(), "", NOW.minusSeconds(60));
        assertEquals(Duration.ZERO, tasks.stop(gone));
        assertEquals(List.of(), site.operations("create"));
    }

    @Test
    void aTimerIsStartedOnATask() {
        tasks.startTimer(task("7"));
        JsonNode timer = operation("create");
        assertEquals("Timer", timer.path("entity_type").asString());
        assertEquals("7", timer.path("entity_data").path("context_id").asString());
        assertEquals("id-anna", timer.path("entity_data").path("user_id").asString());
    }

    private static AssignedTask task(String id) {
        return new AssignedTask(id, "comp", List.of(), "Compositing", "Ready", Optional.empty(), Optional.empty(),
                URI.create("http://studio.invalid"));
    }

    @Test
    void aTaskCanGetTheStatusesOfItsTypeElseThoseOfItsProject() {
        String workflow = """
                [{"__entity_type__":"Task","id":"7","type_id":"%s","project":{"__entity_type__":"Project","id":"p",
                  "project_schema":{"__entity_type__":"ProjectSchema","id":"s","_task_workflow":{
                     "__entity_type__":"WorkflowSchema","id":"w","statuses":[
                       {"__entity_type__":"Status","id":"a","name":"Ready","color":"#00ff00"},
                       {"__entity_type__":"Status","id":"b","name":"Done","color":null}]},
                   "_overrides":[{"__entity_type__":"ProjectSchemaOverride","id":"o","type_id":"roto","workflow_schema":{
                     "__entity_type__":"WorkflowSchema","id":"v","statuses":[
                       {"__entity_type__":"Status","id":"c","name":"Outsourced","color":"#0000ff"}]}}]}}}]""";
        site.entities.put("from Task where id is \"7\"", workflow.formatted("comp"));
        assertEquals(List.of(new TaskStatus("a", "Ready", Optional.of("#00ff00")),
                new TaskStatus("b", "Done", Optional.empty())), tasks.statuses(task("7")));
        site.entities.put("from Task where id is \"7\"", workflow.formatted("roto"));
        assertEquals(List.of("Outsourced"), tasks.statuses(task("7")).stream().map(TaskStatus::name).toList());
        site.entities.clear();
        assertEquals(List.of(), tasks.statuses(task("7")));
    }

    @Test
    void aTaskGetsAStatus() {
        tasks.setStatus(task("7"), new TaskStatus("a", "Ready", Optional.empty()));
        JsonNode update = operation("update");
        assertEquals("a", update.path("entity_data").path("status_id").asString());
    }

    @Test
    void anUpdateConcernsTheTasksThatWereRead() {
        Event renamed = Event.of("ftrack.update", Map.of("entities", List.of(Map.of("entityId", "s"))));
        assertFalse(tasks.concernedBy(renamed));
        site.entities.put("from Task where assignments any (resource_id is \"id-anna\")",
                """
                        [{"__entity_type__":"Task","id":"1","name":"comp","link":[
                           {"type":"TypedContext","id":"s","name":"sh010"},{"type":"TypedContext","id":"1","name":"comp"}]}]""");
        tasks.tasks();
        assertTrue(tasks.concernedBy(renamed));
        signIn.signOut();
        assertFalse(tasks.concernedBy(renamed));
    }

    @Test
    void noTimerIsNoTimer() {
        assertEquals(Optional.empty(), tasks.timer());
    }

    @Test
    void theSitesClockIsCompared() {
        assertTrue(tasks.clockAhead().orElseThrow().abs().compareTo(Duration.ofSeconds(5)) < 0);
    }

    @Test
    void whoeverIsNotSignedInHasNoTasks() {
        signIn.signOut();
        assertThrows(IllegalStateException.class, tasks::tasks);
    }
}
