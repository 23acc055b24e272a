// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.ftracktray.launch.Application;
import org.ftracktray.launch.LaunchCommand;
import org.ftracktray.launch.LaunchOrder;
import org.ftracktray.launch.LaunchState;
import org.ftracktray.launch.Launched;
import org.ftracktray.launch.Launcher;
import org.ftracktray.launch.internal.TestWorkstation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class LaunchingTest extends RealLaunches {

    @Test
    void startsAProcessWithItsContextInItsWorkFolderAndKeepsWhatItPrints() throws Exception {
        Launched launched = started(launch(script("""
                echo "$FTRACK_TASK in $PWD"
                echo problem >&2
                exec sleep 60""")));
        Path folder = root.resolve("work/glass/sq01/sh010/animation");
        assertEquals(folder, launched.workFolder());
        assertEquals(List.of("animation in " + folder.toRealPath(), "problem"), printed(launched));
        assertTrue(ProcessHandle.of(launched.pid()).orElseThrow().isAlive());
        assertEquals(List.of(launched), history.launches());
    }

    @Test
    void tellsTheExitCodeWhenTheApplicationEnds() throws Exception {
        CompletableFuture<Launched> ended = new CompletableFuture<>();
        history.onChange(launched -> {
            if (launched.state() instanceof LaunchState.Ended) {
                ended.complete(launched);
            }
        });
        Path go = root.resolve("go");
        Launched launched = started(launch(script("while [ ! -e " + go + " ]; do sleep 0.05; done; exit 3")));
        Files.createFile(go);
        Launched end = ended.get(60, TimeUnit.SECONDS);
        assertEquals(launched.id(), end.id());
        assertEquals(3, assertInstanceOf(LaunchState.Ended.class, end.state()).exitCode());
    }

    @Test
    void aProgramThatHandsOverAndEndsWithoutAFailureIsASuccessThatSaysSo() throws Exception {
        assertInstanceOf(LaunchState.Ended.class, started(launch(script("exit 0"))).state());
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void leadsASessionOfItsOwnSoThatSignalsToOurGroupDoNotReachIt() throws Exception {
        Launched launched = started(launch(script("exec sleep 60")));
        long ours = session(ProcessHandle.current().pid());
        assertNotEquals(ours, session(launched.pid()));
        assertEquals(ProcessHandle.of(launched.pid()).orElseThrow().parent().orElseThrow().pid(),
                session(launched.pid()));
    }

    @Test
    void theLaunchersLastWordOnTheCommandCounts() throws Exception {
        Path program = script("echo \"got $1\"; exec sleep 60");
        Launcher launcher = new Launcher() {
            @Override
            public List<Application> applications() {
                return List.of();
            }

            @Override
            public LaunchCommand prepare(LaunchCommand command) {
                return command.withCommand(List.of(command.command().getFirst(), "extra"));
            }
        };
        Launched launched = started(launch(entry(program, Optional.of(launcher))));
        assertEquals(List.of("got extra"), printed(launched));
    }

    @Test
    void aRehearsalShowsCommandAndEnvironmentWithoutSecretsAndStartsNothing() throws Exception {
        LaunchCommand command = launching.rehearse(new LaunchRequest(TestWorkstation.session(),
                entry(script("exit 0"), Optional.empty()), List.of(),
                TestWorkstation.situation(TestWorkstation.task("tool_1")), new LaunchOrder("tool_1", "task-1")));
        assertEquals(List.of(root.resolve("tool.sh").toString()), command.command());
        assertEquals("animation", command.environment().get("FTRACK_TASK"));
        assertFalse(command.environment().toString().contains(TestWorkstation.KEY));
        assertFalse(Files.exists(root.resolve("work")));
    }

    @Test
    void stopsAnApplicationWithTheProcessesItStarted() throws Exception {
        Launched launched = started(launch(script("sleep 60 & echo $!; wait")));
        ProcessHandle child = ProcessHandle.of(Long.parseLong(printed(launched).getFirst()))
                .orElseThrow();
        assertTrue(history.stop(launched.id()));
        child.onExit().get(60, TimeUnit.SECONDS);
        LaunchState.Ended end = (LaunchState.Ended) ended(launched).state();
        assertTrue(end.stopped());
        assertFalse(end.failed());
        assertFalse(history.stop(launched.id()));
    }

    @Test
    void whatDoesNotEndWhenItIsAskedIsEndedByForce() throws Exception {
        Launched launched = started(
                launch(script("trap '' TERM; (trap '' TERM; exec sleep 60) & echo $!; wait; wait")));
        ProcessHandle child = ProcessHandle.of(Long.parseLong(printed(launched).getFirst()))
                .orElseThrow();
        assertTrue(history.stop(launched.id()));
        child.onExit().get(60, TimeUnit.SECONDS);
        assertEquals(128 + 9, ((LaunchState.Ended) ended(launched).state()).exitCode());
    }

    @Test
    void endsByForceAtOnceWhenThatIsAskedFor() throws Exception {
        Launched launched = started(launch(script("trap '' TERM; while :; do sleep 0.1; done")));
        assertTrue(history.stopNow(launched.id()));
        assertEquals(128 + 9, ((LaunchState.Ended) ended(launched).state()).exitCode());
    }

    /** Field 6 of the kernel's description of a process, counted behind the name, which may contain anything. */
    private static long session(long pid) throws IOException {
        String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
        return Long.parseLong(stat.substring(stat.lastIndexOf(')') + 2).split(" ")[3]);
    }
}
