// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.listener.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

import org.ftracktray.client.Session;
import org.ftracktray.launch.LaunchState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(180)
class FailedLaunchNotifierTest {
    @TempDir
    Path folder;

    private Instant now = Instant.parse("2026-01-01T10:00:00Z");
    private final FakeHistory history = new FakeHistory();
    private final FakeSignIn signIn = new FakeSignIn();
    private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();
    private volatile boolean sending = true;
    private FailedLaunchNotifier notifier;
    private Session anna;

    @BeforeEach
    void open() {
        signIn.signIn("anna");
        anna = signIn.session().orElseThrow();
        start();
    }

    private void start() {
        notifier = new FailedLaunchNotifier(history,
                new ToldLaunches(folder.resolve("told.json"), new SilentLog()),
                (session, message) -> sending && messages.add(message), "ws-042", () -> now);
    }

    @AfterEach
    void close() {
        notifier.close();
        assertEquals(0, history.listeners());
    }

    private void ended(String id, String user, int exitCode) {
        history.changed(FakeHistory.record(id, user, id, new LaunchState.Running()));
        history.changed(FakeHistory.record(id, user, id, new LaunchState.Ended(exitCode, now)));
    }

    @Test
    void aStartThatFailedIsNotToldAgainAfterItsAnswer() throws Exception {
        notifier.connected(anna);
        history.changed(FakeHistory.record("Doomed", "anna", "Doomed", new LaunchState.Ended(3, now)));
        notifier.connected(anna);
        ended("Next", "anna", 1);
        assertTrue(messages.take().startsWith("Next"));
        assertEquals(List.of(), List.copyOf(messages));
    }

    @Test
    void whatRanBeforeThisRunIsToldWhenItEnds() throws Exception {
        history.add(FakeHistory.record("Found again", "anna", "Found again", new LaunchState.Running()));
        notifier.close();
        start();
        notifier.connected(anna);
        history.changed(FakeHistory.record("Found again", "anna", "Found again", new LaunchState.Ended(1, now)));
        assertTrue(messages.take().startsWith("Found again"));
    }

    @Test
    void tellsOfAFailureAndWhereItsOutputIs() {
        notifier.connected(anna);
        ended("Maya", "anna", 139);
        assertEquals(List.of("Maya 1 on ws-042 ended with exit code 139 (Glass Harbour / animation). Its log there is "
                + Path.of("/logs/Maya.log") + "."), List.copyOf(messages));
    }

    @Test
    void whatEndedWellWasStoppedOrIsOfSomebodyElseIsNotTold() {
        notifier.connected(anna);
        ended("Well", "anna", 0);
        ended("Hers", "ben", 1);
        history.changed(FakeHistory.record("Stopped", "anna", "Stopped", new LaunchState.Running()));
        history.changed(FakeHistory.record("Stopped", "anna", "Stopped", new LaunchState.Ended(143, now, true)));
        history.changed(FakeHistory.record("Gone", "anna", "Gone", new LaunchState.Gone(now)));
        assertEquals(List.of(), List.copyOf(messages));
    }

    @Test
    void whatFailsWhileNobodyCanBeReachedIsToldLaterTheOldestFirst() throws Exception {
        ended("First", "anna", 1);
        notifier.connected(anna);
        assertTrue(messages.take().startsWith("First"));
        notifier.disconnected();
        ended("Second", "anna", 1);
        ended("Third", "anna", 1);
        assertEquals(List.of(), List.copyOf(messages));
        notifier.connected(anna);
        assertTrue(messages.take().startsWith("Second"));
        assertTrue(messages.take().startsWith("Third"));
    }

    @Test
    void whatCouldNotBeSentIsToldWhenItCan() throws Exception {
        notifier.connected(anna);
        sending = false;
        ended("First", "anna", 1);
        sending = true;
        notifier.connected(anna);
        assertTrue(messages.take().startsWith("First"));
    }

    @Test
    void nothingIsToldTwiceAlsoAfterARestart() throws Exception {
        notifier.connected(anna);
        ended("First", "anna", 1);
        assertTrue(messages.take().startsWith("First"));
        notifier.close();
        ended("Second", "anna", 1);
        start();
        notifier.connected(anna);
        assertTrue(messages.take().startsWith("Second"));
        notifier.connected(anna);
        ended("Third", "anna", 1);
        assertTrue(messages.take().startsWith("Third"));
        assertEquals(List.of(), List.copyOf(messages));
    }

    @Test
    void oldNewsAreNotTold() throws Exception {
        ended("Old", "anna", 1);
        now = now.plus(Duration.ofDays(2));
        ended("New", "anna", 1);
        notifier.connected(anna);
        assertTrue(messages.take().startsWith("New"));
    }

    @Test
    void whatEndedBeforeTheFirstRunIsNotTold() throws Exception {
        history.add(FakeHistory.record("Before", "anna", "Before", new LaunchState.Ended(1, now.minusSeconds(60))));
        ended("New", "anna", 1);
        notifier.connected(anna);
        assertTrue(messages.take().startsWith("New"));
    }

    @Test
    void aDamagedFileIsSetAsideAndCostsOnlyWhatIsOld() throws Exception {
        for (String damage : List.of("", "{", "[null]", "{\"a\": 1}")) {
            notifier.close();
            Files.writeString(folder.resolve("told.json"), damage);
            now = now.plusSeconds(60);
            start();
            notifier.connected(anna);
            ended("After" + damage, "anna", 1);
            assertTrue(messages.take().startsWith("After" + damage), damage);
            assertEquals(List.of(), List.copyOf(messages), damage);
        }
    }
}
