// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.followup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.concurrent.CopyOnWriteArrayList;

import org.ftracktray.launch.Application;
import org.ftracktray.launch.ApplicationOptions;
import org.ftracktray.launch.Availability;
import org.ftracktray.launch.FollowUp;
import org.ftracktray.launch.IdleState;
import org.ftracktray.launch.IdleState.Answer;
import org.ftracktray.launch.LaunchRecord;
import org.ftracktray.launch.LaunchRequest;
import org.ftracktray.launch.LaunchState;
import org.ftracktray.launch.TaskContext;
import org.ftracktray.launch.internal.TestWorkstation;
import org.ftracktray.launch.internal.idle.IdleWatch;
import org.ftracktray.launch.internal.task.SignedInSessions;
import org.ftracktray.task.StatusRule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Isolated("it changes the time zone")
class FollowUpsTest {

    private static final List<String> ANY = List.of();

    @TempDir
    Path root;

    private Instant now = Instant.parse("2026-01-01T10:00:00Z");
    private final FakeStudio studio = new FakeStudio();
    private final List<String> troubles = new CopyOnWriteArrayList<>();
    private Optional<Duration> idle = Optional.empty();
    private final IdleWatch idleWatch = new IdleWatch(() -> idle, () -> Duration.ofMinutes(15), () -> now, e -> {
        throw new AssertionError(e);
    });
    private final SignedInSessions sessions = new SignedInSessions();
    private FollowUps followUps;

    @BeforeEach
    void open() {
        followUps = followUps(Duration.ZERO);
    }

    private FollowUps followUps(Duration least) {
        return new FollowUps(idleWatch, () -> now, sessions,
                new PendingQueue(root.resolve("follow-ups.json"), (message, cause) -> troubles.add(message)),
                Duration.ofDays(1), least, (message, cause) -> troubles.add(message));
    }

    @AfterEach
    void close() throws Exception {
        followUps.idle();
        followUps.close();
    }

    @Test
    void givesTheTaskTheStatusOfTheFirstRuleThatFitsWhateverTheCase() throws Exception {
        began(new StatusRule("Ready to start", List.of("not started"), ANY),
                new StatusRule("in progress", List.of("READY"), List.of("animation")), new StatusRule("x", ANY, ANY));
        assertEquals(List.of("status In Progress-id"), studio.changes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Project", "AssetVersion", "ReviewSession", "User"})
    void whatIsNoTaskGetsNeitherAStatusNorATimer(String type) throws Exception {
        LaunchRecord task = launched(new FollowUp(List.of(new StatusRule("In progress", ANY, ANY)), true));
        LaunchRecord other = new LaunchRecord(task.id(), task.application(),
                new TaskContext("project-1", "Glass Harbour", type, Optional.empty(), Optional.empty(),
                        task.task().project(), List.of(), Map.of()),
                1, now, task.log(), root, task.state(), task.order(), task.owner());
        followUps.began(studio.session(), other);
        followUps.resumed(other);
        followUps.idle();
        now = now.plusSeconds(90);
        followUps.changed(other.in(new LaunchState.Ended(0, now)));
        followUps.idle();
        assertEquals(List.of(), studio.changes);
    }

    @Test
    void leavesAStatusAloneThatIsToBeIgnored() throws Exception {
        began(new StatusRule("", List.of("Ready"), ANY), new StatusRule("In progress", ANY, ANY));
        assertEquals(List.of(), studio.changes);
    }

    @Test
    void asksTheNextRuleWhenTheWorkflowRefusesAStatus() throws Exception {
        studio.refusedStatuses.add("In Progress-id");
        began(new StatusRule("In progress", ANY, ANY), new StatusRule("Not started", ANY, ANY));
        assertEquals(List.of("status Not started-id"), studio.changes);
    }

    @Test
    void theTimeLoggedIsRightAtASiteThatKeepsLocalTimes() throws Exception {
        TimeZone before = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
        try {
            studio.timesInUtc = false;
            studio.timer = Optional
                    .of("{\"__entity_type__\": \"Timer\", \"id\": \"timer-1\", \"context_id\": \"task-1\","
                            + "\"start\": {\"__type__\": \"datetime\", \"value\": \"2026-01-01T19:00:00\"}}");
            LaunchRecord record = launched(new FollowUp(List.of(), true));
            followUps.began(studio.session(), record);
            followUps.idle();
            now = now.plusSeconds(90);
            followUps.changed(record.in(new LaunchState.Ended(0, now)));
            followUps.idle();
        } finally {
            TimeZone.setDefault(before);
        }
        assertEquals(List.of("create Timelog task-1 90", "delete Timer"), studio.changes);
    }

    @Test
    void theTimerRunsWhileTheApplicationDoes() throws Exception {
        LaunchRecord record = launched(new FollowUp(List.of(), true));
        followUps.began(studio.session(), record);
        followUps.idle();
        now = now.plusSeconds(90);
        followUps.changed(record.in(new LaunchState.Ended(0, now)));
        followUps.idle();
        assertEquals(List.of("create Timer task-1", "create Timelog task-1 90", "delete Timer"), studio.changes);
    }

    @Test
    void anApplicationThatEndsAtOnceLeavesNoTimerAndNoTime() throws Exception {
        followUps.close();
        followUps = followUps(Duration.ofDays(1));
        studio.timer = Optional.of("{\"__entity_type__\": \"Timer\", \"id\": \"timer-1\", \"context_id\": \"task-1\"}");
        LaunchRecord record = launched(new FollowUp(List.of(new StatusRule("In progress", ANY, ANY)), true));
        followUps.began(studio.session(), record);
        followUps.idle();
        assertEquals(List.of("status In Progress-id"), studio.changes);
        now = now.plusSeconds(3);
        followUps.changed(record.in(new LaunchState.Ended(0, now)));
        followUps.idle();
        assertEquals(List.of("status In Progress-id"), studio.changes);
        assertEquals("[]", Files.readString(root.resolve("follow-ups.json")).replaceAll("\\s", ""));
        assertEquals(new IdleState.Nothing(), idleWatch.state());
    }

    @Test
    void aTimerThatWaitedForItsApplicationToLastIsFromTheBeginning() throws Exception {
        followUps.close();
        followUps = followUps(Duration.ofMillis(1));
        LaunchRecord record = launched(new FollowUp(List.of(), true));
        followUps.began(studio.session(), record);
        while (studio.changes.isEmpty()) {
            Thread.onSpinWait();
        }
        now = now.plusSeconds(90);
        followUps.changed(record.in(new LaunchState.Gone(now, true)));
        followUps.idle();
        assertEquals(List.of("create Timer task-1", "create Timelog task-1 90", "delete Timer"), studio.changes);
    }

    @Test
    void aTimerOnAnotherTaskIsStoppedBeforeAndItsTimeIsWrittenDown() throws Exception {
        studio.timer = Optional.of("{\"__entity_type__\": \"Timer\", \"id\": \"timer-1\", \"context_id\": \"task-0\","
                + " \"start\": {\"__type__\": \"datetime\", \"value\": \"2026-01-01T09:59:00\"}}");
        followUps.began(studio.session(), launched(new FollowUp(List.of(), true)));
        followUps.idle();
        assertEquals(List.of("create Timelog task-0 60", "delete Timer", "create Timer task-1"), studio.changes);
    }

    @Test
    void theTimerGoesOnWhileAnotherApplicationRunsOnTheSameTask() throws Exception {
        LaunchRecord first = launched(new FollowUp(List.of(), true));
        LaunchRecord second = new LaunchRecord("2", first.application(), first.task(), 2, now, first.log(), root,
                new LaunchState.Running(), first.order(), first.owner());
        followUps.began(studio.session(), first);
        followUps.began(studio.session(), second);
        followUps.changed(first.in(new LaunchState.Ended(0, now)));
        followUps.idle();
        assertEquals(List.of("create Timer task-1"), studio.changes);
    }

    @Test
    void aPauseThatIsNoWorkIsTakenOutAndTheTimerRunsOnFromItsEnd() throws Exception {
        IdleState.Asking question = comesBackAfterAPause();
        assertEquals(Instant.parse("2026-01-01T10:05:00Z"), question.since());
        assertEquals(Optional.of(Instant.parse("2026-01-01T10:30:00Z")), question.back());
        followUps.answer(Answer.DISCARD);
        followUps.idle();
        assertEquals(List.of("create Timer task-1", "create Timelog task-1 300", "delete Timer", "create Timer task-1"),
                studio.changes);
        assertTrue(studio.timer.orElseThrow().contains("2026-01-01T10:30:00"), studio.timer.toString());
        assertEquals(new IdleState.Nothing(), idleWatch.state());
    }

    @Test
    void aPauseThatWasWorkChangesNothing() throws Exception {
        comesBackAfterAPause();
        followUps.answer(Answer.KEEP);
        followUps.idle();
        assertEquals(List.of("create Timer task-1"), studio.changes);
    }

    @Test
    void theTimerCanBeStoppedWhereThePauseBegan() throws Exception {
        comesBackAfterAPause();
        followUps.answer(Answer.STOP);
        followUps.answer(Answer.STOP);
        followUps.idle();
        assertEquals(List.of("create Timer task-1", "create Timelog task-1 300", "delete Timer"), studio.changes);
    }

    @Test
    void aMachineThatSleptIsAPauseToo() throws Exception {
        followUps.began(studio.session(), launched(new FollowUp(List.of(), true)));
        now = now.plusSeconds(10);
        idle = Optional.of(Duration.ZERO);
        idleWatch.look();
        now = now.plusSeconds(3600);
        idleWatch.look();
        IdleState.Asking asking = (IdleState.Asking) idleWatch.state();
        assertEquals(Instant.parse("2026-01-01T10:00:10Z"), asking.since());
        assertEquals(Optional.of(now), asking.back());
    }

    @Test
    void anEndWhileTheArtistIsAwayCountsFromWhereThePauseBegan() throws Exception {
        LaunchRecord record = launched(new FollowUp(List.of(), true));
        followUps.began(studio.session(), record);
        now = now.plusSeconds(1200);
        idle = Optional.of(Duration.ofMinutes(16));
        idleWatch.look();
        now = now.plusSeconds(3600);
        followUps.changed(record.in(new LaunchState.Ended(0, now)));
        followUps.idle();
        assertEquals(List.of("create Timer task-1", "create Timelog task-1 240", "delete Timer"), studio.changes);
        assertEquals(new IdleState.Nothing(), idleWatch.state());
    }

    private IdleState.Asking comesBackAfterAPause() throws Exception {
        followUps.began(studio.session(), launched(new FollowUp(List.of(), true)));
        followUps.idle();
        now = now.plusSeconds(1200);
        idle = Optional.of(Duration.ofMinutes(15));
        idleWatch.look();
        now = now.plusSeconds(630);
        idle = Optional.of(Duration.ofSeconds(30));
        idleWatch.look();
        return (IdleState.Asking) idleWatch.state();
    }

    @Test
    void anEndThatWasMissedIsMadeUpForAtItsTime() throws Exception {
        LaunchRecord record = launched(new FollowUp(List.of(), true));
        studio.timer = Optional.of("{\"__entity_type__\": \"Timer\", \"id\": \"timer-1\", \"context_id\": \"task-1\","
                + " \"start\": {\"__type__\": \"datetime\", \"value\": \"2026-01-01T10:00:00\"}}");
        Instant end = now.plusSeconds(60);
        now = now.plusSeconds(7200);
        followUps.resumed(record.in(new LaunchState.Ended(1, end)));
        followUps.idle();
        assertEquals(List.of(), studio.changes);
        sessions.entered(studio.session());
        followUps.connected();
        followUps.idle();
        assertEquals(List.of("create Timelog task-1 60", "delete Timer"), studio.changes);
    }

    private void began(StatusRule... rules) throws Exception {
        followUps.began(studio.session(), launched(new FollowUp(List.of(rules), false)));
        followUps.idle();
        assertEquals(List.of(), troubles);
    }

    private LaunchRecord launched(FollowUp followUp) {
        ApplicationOptions options = ApplicationOptions.NONE.with(Optional.empty(), followUp, List.of());
        Application application = new Application("tool_1", "launch", "Tool", "1", Optional.empty(), Optional.empty(),
                Path.of("/bin/sh"), List.of(), new Availability.Installed(), "test", options);
        return new LaunchRecord("1", application, TestWorkstation.task("tool_1"), 1, now, root.resolve("1.log"), root,
                new LaunchState.Running(), new LaunchRequest("tool_1", "task-1"),
                Optional.of(LaunchRecord.Owner.of(studio.session())));
    }
}
