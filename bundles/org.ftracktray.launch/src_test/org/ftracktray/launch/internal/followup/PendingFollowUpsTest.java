// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.followup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import org.ftracktray.client.PermissionDeniedException;
import org.ftracktray.client.ServerErrorException;
import org.ftracktray.client.Session;
import org.ftracktray.client.UnreachableException;
import org.ftracktray.client.UnreachableException.Reason;
import org.ftracktray.launch.Application;
import org.ftracktray.launch.ApplicationOptions;
import org.ftracktray.launch.Availability;
import org.ftracktray.launch.FollowUp;
import org.ftracktray.launch.IdleState.Answer;
import org.ftracktray.launch.LaunchRecord;
import org.ftracktray.launch.LaunchRequest;
import org.ftracktray.launch.LaunchState;
import org.ftracktray.launch.internal.TestWorkstation;
import org.ftracktray.launch.internal.idle.IdleWatch;
import org.ftracktray.launch.internal.task.SignedInSessions;
import org.ftracktray.task.StatusRule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What could not be done in ftrack when it was to be done. */
@Timeout(180)
class PendingFollowUpsTest {

    private static final FollowUp TIMER = new FollowUp(List.of(), true);
    private static final UnreachableException AWAY = new UnreachableException(Reason.REFUSED, TestWorkstation.SITE,
            null);
    private static final List<String> STOPPED_AFTER_90_SECONDS = List.of("create Timer task-1",
            "create Timelog task-1 90", "delete Timer");

    @TempDir
    Path root;

    private Instant now = Instant.parse("2026-01-01T10:00:00Z");
    private final FakeStudio studio = new FakeStudio();
    private final List<String> troubles = new CopyOnWriteArrayList<>();
    private Optional<Duration> idle = Optional.empty();
    private Duration least = Duration.ZERO;
    private IdleWatch idleWatch;
    private SignedInSessions sessions;
    private FollowUps followUps;

    @BeforeEach
    void open() {
        open(Duration.ofDays(1));
    }

    /** As when the client is started. */
    private void open(Duration firstPause) {
        sessions = new SignedInSessions();
        idleWatch = new IdleWatch(() -> idle, () -> Duration.ofMinutes(15), () -> now, e -> {
            throw new AssertionError(e);
        });
        PendingQueue queue = new PendingQueue(root.resolve("follow-ups.json"),
                (message, cause) -> troubles.add(message));
        queue.restore();
        followUps = new FollowUps(idleWatch, () -> now, sessions, queue, firstPause, least,
                (message, cause) -> troubles.add(message));
    }

    @Test
    void whatEndedAtOnceWhileTheClientWasRestartedLeavesNoTime() throws Exception {
        least = Duration.ofSeconds(5);
        restart();
        LaunchRecord record = launched("1", TIMER);
        followUps.began(studio.session(), record);
        restart();
        followUps.recover(id -> Optional.of(record.in(new LaunchState.Ended(0, now.plusSeconds(2)))));
        sessions.entered(studio.session());
        followUps.connected();
        followUps.idle();
        assertEquals(List.of(), studio.changes);
    }

    private void restart() throws Exception {
        close();
        open();
    }

    @AfterEach
    void close() throws Exception {
        followUps.idle();
        followUps.close();
    }

    @Test
    void aTimerIsStoppedWhenTheSiteIsBackAtTheTimeWhenTheApplicationEnded() throws Exception {
        LaunchRecord record = began(launched("1", TIMER));
        studio.trouble = AWAY;
        endedAfter90Seconds(record);
        assertEquals(1, troubles.size());
        now = now.plusSeconds(3600);
        connected();
        assertEquals(List.of("create Timer task-1"), studio.changes);
        assertEquals(1, troubles.size(), "told once, not at each attempt");
        studio.trouble = null;
        connected();
        assertEquals(STOPPED_AFTER_90_SECONDS, studio.changes);
        connected();
        assertEquals(STOPPED_AFTER_90_SECONDS, studio.changes);
    }

    @Test
    void whatFailedIsTriedAgainByItselfWhileTheUserStaysSignedIn() throws Exception {
        close();
        open(Duration.ofMillis(1));
        studio.trouble = AWAY;
        followUps.began(studio.session(), launched("1", TIMER));
        followUps.idle();
        studio.trouble = null;
        while (studio.changes.isEmpty()) {
            Thread.onSpinWait();
        }
        assertEquals(List.of("create Timer task-1"), studio.changes);
    }

    @Test
    void whatIsPendingOutlivesARestart() throws Exception {
        LaunchRecord record = began(launched("1", TIMER));
        studio.trouble = AWAY;
        endedAfter90Seconds(record);
        studio.trouble = null;
        restart();
        now = now.plusSeconds(3600);
        connected();
        assertEquals(STOPPED_AFTER_90_SECONDS, studio.changes);
        restart();
        connected();
        assertEquals(STOPPED_AFTER_90_SECONDS, studio.changes);
    }

    @Test
    void anEndThatTheClientDidNotLiveToWriteDownIsMadeUpFor() throws Exception {
        LaunchRecord record = began(launched("1", TIMER));
        restart();
        now = now.plusSeconds(3600);
        followUps.recover(id -> Optional.of(record.in(new LaunchState.Ended(0, record.started().plusSeconds(90)))));
        connected();
        assertEquals(STOPPED_AFTER_90_SECONDS, studio.changes);
    }

    @Test
    void aTimerWhoseApplicationIsInNoHistoryIsStopped() throws Exception {
        began(launched("1", TIMER));
        restart();
        now = now.plusSeconds(90);
        followUps.recover(id -> Optional.empty());
        connected();
        assertEquals(STOPPED_AFTER_90_SECONDS, studio.changes);
        assertTrue(troubles.getFirst().contains("not in the history"), troubles.toString());
    }

    @Test
    void theTimerOfAnApplicationThatRunsGoesOnOverARestart() throws Exception {
        LaunchRecord record = began(launched("1", TIMER));
        restart();
        followUps.resumed(record);
        followUps.recover(id -> Optional.of(record));
        connected();
        assertEquals(List.of("create Timer task-1"), studio.changes);
        endedAfter90Seconds(record);
        assertEquals(STOPPED_AFTER_90_SECONDS, studio.changes);
    }

    @Test
    void theSessionOfNowCountsWhenSomebodyLoggedOutAndInAgain() throws Exception {
        FakeStudio closed = new FakeStudio();
        Session first = closed.session();
        LaunchRecord record = launched("1", TIMER);
        followUps.began(first, record);
        followUps.idle();
        sessions.left(first);
        closed.trouble = AWAY;
        studio.timer = closed.timer;
        connected();
        endedAfter90Seconds(record);
        assertEquals(List.of("create Timelog task-1 90", "delete Timer"), studio.changes);
        assertEquals(List.of(), troubles);
    }

    @Test
    void nothingIsDoneForSomebodyWhoIsNotSignedInUntilTheyAre() throws Exception {
        Session session = studio.session();
        LaunchRecord record = launched("1", TIMER);
        followUps.began(session, record);
        followUps.idle();
        sessions.left(session);
        now = now.plusSeconds(90);
        followUps.changed(record.in(new LaunchState.Ended(1, now)));
        followUps.idle();
        assertEquals(List.of("create Timer task-1"), studio.changes);
        connected();
        assertEquals(STOPPED_AFTER_90_SECONDS, studio.changes);
    }

    @Test
    void whatTheSiteRefusesForGoodIsGivenUpAndHoldsUpNothing() throws Exception {
        studio.trouble = new PermissionDeniedException(403, "Not for you");
        LaunchRecord record = began(launched("1", TIMER));
        assertTrue(troubles.getFirst().contains("Not for you"), troubles.toString());
        studio.trouble = null;
        endedAfter90Seconds(record);
        restart();
        connected();
        assertEquals(List.of(), studio.changes);
    }

    @Test
    void aSiteThatIsOverloadedIsAskedAgain() throws Exception {
        studio.trouble = new ServerErrorException(503, "", "", Optional.empty());
        began(launched("1", new FollowUp(List.of(new StatusRule("In progress", List.of(), List.of())), false)));
        studio.trouble = null;
        connected();
        assertEquals(List.of("status In Progress-id"), studio.changes);
    }

    @Test
    void aStatusThatSomebodyGaveMeanwhileStays() throws Exception {
        studio.trouble = AWAY;
        began(launched("1", new FollowUp(List.of(new StatusRule("In progress", List.of(), List.of())), false)));
        studio.trouble = null;
        studio.status = "Final";
        connected();
        assertEquals(List.of(), studio.changes);
    }

    @Test
    void aTimerThatSomebodyStartedMeanwhileRunsOn() throws Exception {
        studio.trouble = AWAY;
        LaunchRecord record = began(launched("1", TIMER));
        endedAfter90Seconds(record);
        studio.trouble = null;
        studio.timerRuns("task-2", "2026-01-01T11:00:00");
        now = now.plusSeconds(7200);
        connected();
        assertEquals(List.of(), studio.changes);
        assertTrue(studio.timer.orElseThrow().contains("task-2"));
    }

    @Test
    void aTimerThatSomebodyStartedAgainOnTheSameTaskRunsOn() throws Exception {
        LaunchRecord record = began(launched("1", TIMER));
        studio.trouble = AWAY;
        endedAfter90Seconds(record);
        studio.trouble = null;
        studio.timerRuns("task-1", "2026-01-01T11:00:00");
        now = now.plusSeconds(7200);
        connected();
        assertEquals(List.of("create Timer task-1"), studio.changes);
    }

    @Test
    void aPauseThatCouldOnlyHalfBeTakenOutGoesOnWhereItStoppedAndAnEndMeanwhileComesLast() throws Exception {
        LaunchRecord record = began(launched("1", TIMER));
        now = now.plusSeconds(1200);
        idle = Optional.of(Duration.ofMinutes(15));
        idleWatch.look();
        now = now.plusSeconds(630);
        idle = Optional.of(Duration.ofSeconds(30));
        idleWatch.look();
        studio.troubleToCreate = AWAY;
        followUps.answer(Answer.DISCARD);
        followUps.idle();
        assertEquals(List.of("create Timer task-1", "create Timelog task-1 300", "delete Timer"), studio.changes);
        now = Instant.parse("2026-01-01T10:31:00Z");
        followUps.changed(record.in(new LaunchState.Ended(0, now)));
        followUps.idle();
        studio.troubleToCreate = null;
        connected();
        assertEquals(List.of("create Timer task-1", "create Timelog task-1 300", "delete Timer", "create Timer task-1",
                "create Timelog task-1 60", "delete Timer"), studio.changes);
    }

    @Test
    void aPauseInATimerThatTheArtistStoppedThemselvesStartsNone() throws Exception {
        began(launched("1", TIMER));
        now = now.plusSeconds(1200);
        idle = Optional.of(Duration.ofMinutes(15));
        idleWatch.look();
        studio.timer = Optional.empty();
        followUps.answer(Answer.DISCARD);
        followUps.idle();
        assertEquals(List.of("create Timer task-1"), studio.changes);
    }

    @Test
    void aDamagedFileCostsOnlyWhatCannotBeRead() throws Exception {
        began(launched("1", TIMER));
        close();
        Path file = root.resolve("follow-ups.json");
        String good = Files.readString(file).strip();
        Files.writeString(file, "[{}, null, 7, " + good.substring(1));
        open();
        now = now.plusSeconds(90);
        followUps.recover(id -> Optional.empty());
        connected();
        assertEquals(STOPPED_AFTER_90_SECONDS, studio.changes);
        for (String damage : List.of("", "null", "{", "[[[[", "\u0000", "{\"a\": 1}")) {
            close();
            Files.writeString(file, damage);
            int before = troubles.size();
            open();
            assertEquals(before + 1, troubles.size(), damage);
        }
    }

    @Test
    void messagesThatAnOlderVersionKeptArePassedOverInSilence() throws Exception {
        began(launched("1", TIMER));
        close();
        Path file = root.resolve("follow-ups.json");
        String good = Files.readString(file).strip();
        Files.writeString(file, "[{\"kind\": \"TELL\", \"message\": \"Maya ended.\"}, " + good.substring(1));
        open();
        now = now.plusSeconds(90);
        followUps.recover(id -> Optional.empty());
        connected();
        assertEquals(STOPPED_AFTER_90_SECONDS, studio.changes);
        assertEquals(1, troubles.size(), troubles.toString());
        assertTrue(troubles.getFirst().contains("not in the history"), troubles.toString());
    }

    @Test
    void aCommandThatOnlyReadsLeavesTheFileOfAnotherProcessAlone() throws Exception {
        began(launched("1", TIMER));
        Path file = root.resolve("follow-ups.json");
        String before = Files.readString(file);
        PendingQueue notRestored = new PendingQueue(file, (message, cause) -> troubles.add(message));
        assertEquals(List.of(), notRestored.open());
        notRestored.remove(work -> true);
        assertEquals(before, Files.readString(file));
    }

    @Test
    void theFileHoldsNoKey() throws Exception {
        began(launched("1", TIMER));
        String text = Files.readString(root.resolve("follow-ups.json"));
        assertTrue(text.contains("task-1"));
        assertFalse(text.contains(TestWorkstation.KEY));
    }

    private LaunchRecord began(LaunchRecord record) throws Exception {
        followUps.began(studio.session(), record);
        followUps.idle();
        return record;
    }

    private void endedAfter90Seconds(LaunchRecord record) throws Exception {
        now = now.plusSeconds(90);
        followUps.changed(record.in(new LaunchState.Ended(0, now)));
        followUps.idle();
    }

    private void connected() throws Exception {
        sessions.entered(studio.session());
        followUps.connected();
        followUps.idle();
    }

    private LaunchRecord launched(String id, FollowUp followUp) {
        ApplicationOptions options = ApplicationOptions.NONE.with(Optional.empty(), followUp, List.of());
        Application application = new Application("tool_1", "launch", "Tool", "1", Optional.empty(), Optional.empty(),
                Path.of("/bin/sh"), List.of(), new Availability.Installed(), "test", options);
        return new LaunchRecord(id, application, TestWorkstation.task("tool_1"), 1, now, root.resolve("1.log"), root,
                new LaunchState.Running(), new LaunchRequest("tool_1", "task-1"),
                Optional.of(LaunchRecord.Owner.of(studio.session())));
    }
}
