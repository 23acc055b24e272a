// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.ftracktray.launch.LaunchState;
import org.ftracktray.launch.Launched;
import org.ftracktray.launch.Launched.Owner;
import org.ftracktray.launch.internal.TestWorkstation;
import org.ftracktray.launch.internal.history.History;
import org.junit.jupiter.api.Test;

/** What a restarted client knows of what the one before started. */
class RestartTest extends RealLaunches {

    private static final Owner ANNA = Owner.of(TestWorkstation.session());

    @Test
    void followsWhatStillRunsToItsEndAndKnowsTheExitCode() throws Exception {
        Launched launched = started(launch(script("while [ ! -e '" + root + "/go' ]; do sleep 0.05; done; exit 5")));
        History restarted = history();
        CompletableFuture<Launched> end = new CompletableFuture<>();
        restarted.onChange(end::complete);
        restarted.restore();
        Launched taken = restarted.takeRestored(ANNA).getFirst();
        assertInstanceOf(LaunchState.Running.class, taken.state());
        assertEquals(launched.pid(), taken.pid());
        assertEquals(List.of(), restarted.takeRestored(ANNA));
        Files.createFile(root.resolve("go"));
        LaunchState.Ended state = assertInstanceOf(LaunchState.Ended.class,
                end.get(20, TimeUnit.SECONDS).state());
        assertEquals(5, state.exitCode());
        ended(launched);
    }

    @Test
    void knowsTheExitCodeAndTheTimeOfWhatEndedWhileNobodyWatched() throws Exception {
        String before = historyOf(
                started(launch(script("while [ ! -e '" + root + "/go' ]; do sleep 0.05; done; exit 9"))));
        Files.createFile(root.resolve("go"));
        Launched ended = ended(history.launches().getFirst());
        Files.writeString(root.resolve("data/launches.json"), before);
        History restarted = history();
        restarted.restore();
        LaunchState.Ended state = assertInstanceOf(LaunchState.Ended.class,
                restarted.launches().getFirst().state());
        assertEquals(9, state.exitCode());
        assertFalse(state.at().isAfter(((LaunchState.Ended) ended.state()).at()));
        assertEquals(List.of(9), restarted.takeRestored(ANNA).stream().map(Launched::state)
                .map(each -> ((LaunchState.Ended) each).exitCode()).toList());
    }

    @Test
    void stopsWhatTheClientBeforeStarted() throws Exception {
        Launched launched = started(launch(script("sleep 60 & wait")));
        History restarted = history();
        CompletableFuture<Launched> end = new CompletableFuture<>();
        restarted.onChange(end::complete);
        restarted.restore();
        restarted.stop(launched.id());
        assertEquals(true, ((LaunchState.Ended) end.get(20, TimeUnit.SECONDS).state()).stopped());
        ended(launched);
    }

    @Test
    void anApplicationWhoseShellWasKilledIsFollowedAndItsExitCodeIsNotInvented() throws Exception {
        Launched launched = started(launch(script("exec sleep 60")));
        ProcessHandle shell = ProcessHandle.of(launched.pid()).orElseThrow().parent().orElseThrow();
        shell.destroyForcibly();
        shell.onExit().get(20, TimeUnit.SECONDS);
        history.stopNow(launched.id());
        assertInstanceOf(LaunchState.Gone.class, ended(launched).state());
    }

    private String historyOf(Launched launched) throws Exception {
        assertInstanceOf(LaunchState.Running.class, launched.state());
        return Files.readString(root.resolve("data/launches.json"));
    }
}
