// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.ftracktray.launch.LaunchRecord;
import org.ftracktray.launch.LaunchState;
import org.ftracktray.launch.internal.history.History;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** What a restarted client knows of what the one before started. */
@Timeout(180)
class RestartTest extends RealLaunches {

    @Test
    void followsWhatStillRunsToItsEndAndKnowsTheExitCode() throws Exception {
        LaunchRecord record = started(launch(script("while [ ! -e '" + root + "/go' ]; do sleep 0.05; done; exit 5")));
        History restarted = history();
        CompletableFuture<LaunchRecord> end = new CompletableFuture<>();
        restarted.onChange(end::complete);
        restarted.restore();
        LaunchRecord taken = restarted.takeRestored().getFirst();
        assertInstanceOf(LaunchState.Running.class, taken.state());
        assertEquals(record.pid(), taken.pid());
        assertEquals(List.of(), restarted.takeRestored());
        Files.createFile(root.resolve("go"));
        LaunchState.Ended state = assertInstanceOf(LaunchState.Ended.class,
                end.get(60, TimeUnit.SECONDS).state());
        assertEquals(5, state.exitCode());
        ended(record);
    }

    @Test
    void knowsTheExitCodeAndTheTimeOfWhatEndedWhileNobodyWatched() throws Exception {
        String before = historyOf(
                started(launch(script("while [ ! -e '" + root + "/go' ]; do sleep 0.05; done; exit 9"))));
        Files.createFile(root.resolve("go"));
        LaunchRecord ended = ended(history.launches().getFirst());
        Files.writeString(root.resolve("data/launches.json"), before);
        History restarted = history();
        restarted.restore();
        LaunchState.Ended state = assertInstanceOf(LaunchState.Ended.class,
                restarted.launches().getFirst().state());
        assertEquals(9, state.exitCode());
        assertFalse(state.at().isAfter(((LaunchState.Ended) ended.state()).at()));
        assertEquals(List.of(9), restarted.takeRestored().stream().map(LaunchRecord::state)
                .map(each -> ((LaunchState.Ended) each).exitCode()).toList());
    }

    @Test
    void stopsWhatTheClientBeforeStarted() throws Exception {
        LaunchRecord record = started(launch(script("sleep 60 & wait")));
        History restarted = history();
        CompletableFuture<LaunchRecord> end = new CompletableFuture<>();
        restarted.onChange(end::complete);
        restarted.restore();
        restarted.stop(record.id());
        assertEquals(true, ((LaunchState.Ended) end.get(60, TimeUnit.SECONDS).state()).stopped());
        ended(record);
    }

    @Test
    void anApplicationWhoseShellWasKilledIsFollowedAndItsExitCodeIsNotInvented() throws Exception {
        LaunchRecord record = started(launch(script("exec sleep 60")));
        ProcessHandle shell = ProcessHandle.of(record.pid()).orElseThrow().parent().orElseThrow();
        shell.destroyForcibly();
        shell.onExit().get(60, TimeUnit.SECONDS);
        history.stopNow(record.id());
        assertInstanceOf(LaunchState.Gone.class, ended(record).state());
    }

    @Test
    void anApplicationIsWrittenDownBeforeItRuns() throws Exception {
        Path seen = root.resolve("seen.json");
        started(launch(script("cp '" + root + "/data/launches.json' '" + seen + "'; exec sleep 60")));
        awaitContent(seen);
        assertTrue(Files.readString(seen).contains("\"starting\" : true"), Files.readString(seen));
    }

    @Test
    void whatWasBeingStartedWhenTheClientWasKilledIsFoundAndFollowed() throws Exception {
        observation = Duration.ofDays(1);
        launchFrom(System.getenv());
        Path running = root.resolve("running");
        Path tool = script(
                "echo $$ > '" + running + "'; while [ ! -e '" + root + "/go' ]; do sleep 0.05; done; exit 5");
        Thread killed = Thread.ofPlatform().start(() -> launch(tool));
        awaitContent(running);
        assertEquals(List.of(), history.launches());
        History restarted = history();
        CompletableFuture<LaunchRecord> end = new CompletableFuture<>();
        restarted.onChange(end::complete);
        restarted.restore();
        LaunchRecord found = restarted.takeRestored().getFirst();
        assertInstanceOf(LaunchState.Running.class, found.state());
        assertEquals(Files.readString(running).strip(), Long.toString(found.pid()));
        assertFalse(Files.readString(root.resolve("data/launches.json")).contains("\"starting\" : true"));
        Files.createFile(root.resolve("go"));
        assertEquals(5, ((LaunchState.Ended) end.get(60, TimeUnit.SECONDS).state()).exitCode());
        killed.join();
    }

    @Test
    void whatWasBeingStartedAndEndedMeanwhileIsKnownWithItsExitCode() throws Exception {
        Path data = root.resolve("data/launches.json");
        Path seen = root.resolve("seen.json");
        failed(launch(script("cp '" + data + "' '" + seen + "'; exit 3")));
        assertInstanceOf(LaunchState.Ended.class, history.launches().getFirst().state());
        assertFalse(Files.readString(data).contains("\"starting\" : true"));
        Files.move(seen, data, StandardCopyOption.REPLACE_EXISTING);
        History restarted = history();
        restarted.restore();
        assertEquals(3, ((LaunchState.Ended) restarted.takeRestored().getFirst().state()).exitCode());
    }

    @Test
    void whatWasNeverStartedIsDroppedAndSaid() throws Exception {
        Path data = root.resolve("data/launches.json");
        Path seen = root.resolve("seen.json");
        LaunchRecord other = started(launch(script("cp '" + data + "' '" + seen + "'; exec sleep 60")));
        awaitContent(seen);
        Files.writeString(data, Files.readString(seen).replace(".log\"", "-never.log\""));
        List<String> said = new ArrayList<>();
        History restarted = new History(data, (message, cause) -> said.add(message));
        restarted.restore();
        assertEquals(List.of(), restarted.launches());
        assertTrue(said.getFirst().contains("nothing was started"), said.toString());
        assertTrue(ProcessHandle.of(other.pid()).isPresent());
    }

    @Test
    void anApplicationIsFoundAgainAfterTheClockWasCorrected() throws Exception {
        String before = historyOf(started(launch(script("exec sleep 60"))));
        assertFoundAgain(before.replaceAll("(\"processStart\" : \")[^\"]*", "$12001-01-01T00:00:00Z"));
        // as written by a client that knew nothing of ticks
        assertFoundAgain(before.replaceAll("(\"processStart\" : \")[^\"]*", "$12001-01-01T00:00:00Z")
                .replaceAll("\"processTicks\" : [^,]*,", ""));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void anotherProcessWithTheSameIdIsNotTaken() throws Exception {
        String before = historyOf(started(launch(script("exec sleep 60"))));
        Files.writeString(root.resolve("data/launches.json"),
                before.replaceAll("(\"processTicks\" : \"[^/]*/)", "$19"));
        History restarted = history();
        restarted.restore();
        assertInstanceOf(LaunchState.Gone.class, restarted.launches().getFirst().state());
    }

    private void assertFoundAgain(String json) throws Exception {
        Files.writeString(root.resolve("data/launches.json"), json);
        History restarted = history();
        restarted.restore();
        assertInstanceOf(LaunchState.Running.class, restarted.launches().getFirst().state());
    }

    private String historyOf(LaunchRecord record) throws Exception {
        assertInstanceOf(LaunchState.Running.class, record.state());
        return Files.readString(root.resolve("data/launches.json"));
    }
}
