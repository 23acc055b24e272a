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
import org.ftracktray.launch.LaunchRecord;
import org.ftracktray.launch.LaunchRequest;
import org.ftracktray.launch.LaunchState;
import org.ftracktray.launch.Launcher;
import org.ftracktray.launch.internal.TestWorkstation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class ApplicationStarterTest extends RealLaunches {

    @Test
    void startsAProcessWithItsContextInItsWorkFolderAndKeepsWhatItPrints() throws Exception {
        LaunchRecord record = started(launch(script("""
                echo "$FTRACK_TASK in $PWD"
                echo problem >&2
                exec sleep 60""")));
        Path folder = root.resolve("work/glass/sq01/sh010/animation");
        assertEquals(folder, record.workFolder());
        assertEquals(List.of("animation in " + folder.toRealPath(), "problem"), printed(record));
        assertTrue(ProcessHandle.of(record.pid()).orElseThrow().isAlive());
        assertEquals(List.of(record), history.launches());
    }

    @Test
    void tellsTheExitCodeWhenTheApplicationEnds() throws Exception {
        CompletableFuture<LaunchRecord> ended = new CompletableFuture<>();
        history.onChange(record -> {
            if (record.state() instanceof LaunchState.Ended) {
                ended.complete(record);
            }
        });
        Path go = root.resolve("go");
        LaunchRecord record = started(launch(script("while [ ! -e " + go + " ]; do sleep 0.05; done; exit 3")));
        Files.createFile(go);
        LaunchRecord end = ended.get(60, TimeUnit.SECONDS);
        assertEquals(record.id(), end.id());
        assertEquals(3, assertInstanceOf(LaunchState.Ended.class, end.state()).exitCode());
    }

    @Test
    void aProgramThatHandsOverAndEndsWithoutAFailureIsASuccessThatSaysSo() throws Exception {
        assertInstanceOf(LaunchState.Ended.class, started(launch(script("exit 0"))).state());
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void leadsASessionOfItsOwnSoThatSignalsToOurGroupDoNotReachIt() throws Exception {
        LaunchRecord record = started(launch(script("exec sleep 60")));
        long ours = session(ProcessHandle.current().pid());
        assertNotEquals(ours, session(record.pid()));
        assertEquals(ProcessHandle.of(record.pid()).orElseThrow().parent().orElseThrow().pid(),
                session(record.pid()));
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
        LaunchRecord record = started(launch(entry(program, Optional.of(launcher))));
        assertEquals(List.of("got extra"), printed(record));
    }

    @Test
    void aRehearsalShowsCommandAndEnvironmentWithoutSecretsAndStartsNothing() throws Exception {
        LaunchCommand command = applicationStarter.dryRun(new ResolvedLaunch(TestWorkstation.session(),
                entry(script("exit 0"), Optional.empty()), List.of(),
                TestWorkstation.situation(TestWorkstation.task("tool_1")), new LaunchRequest("tool_1", "task-1")));
        assertEquals(List.of(root.resolve("tool.sh").toString()), command.command());
        assertEquals("animation", command.environment().get("FTRACK_TASK"));
        assertFalse(command.environment().toString().contains(TestWorkstation.KEY));
        assertFalse(Files.exists(root.resolve("work")));
    }

    @Test
    void stopsAnApplicationWithTheProcessesItStarted() throws Exception {
        LaunchRecord record = started(launch(script("sleep 60 & echo $!; wait")));
        ProcessHandle child = ProcessHandle.of(Long.parseLong(printed(record).getFirst()))
                .orElseThrow();
        assertTrue(history.stop(record.id()));
        child.onExit().get(60, TimeUnit.SECONDS);
        LaunchState.Ended end = (LaunchState.Ended) ended(record).state();
        assertTrue(end.stopped());
        assertFalse(end.failed());
        assertFalse(history.stop(record.id()));
    }

    @Test
    void whatDoesNotEndWhenItIsAskedIsEndedByForce() throws Exception {
        LaunchRecord record = started(
                launch(script("trap '' TERM; (trap '' TERM; exec sleep 60) & echo $!; wait; wait")));
        ProcessHandle child = ProcessHandle.of(Long.parseLong(printed(record).getFirst()))
                .orElseThrow();
        assertTrue(history.stop(record.id()));
        child.onExit().get(60, TimeUnit.SECONDS);
        assertEquals(128 + 9, ((LaunchState.Ended) ended(record).state()).exitCode());
    }

    @Test
    void endsByForceAtOnceWhenThatIsAskedFor() throws Exception {
        LaunchRecord record = started(launch(script("trap '' TERM; while :; do sleep 0.1; done")));
        assertTrue(history.stopNow(record.id()));
        assertEquals(128 + 9, ((LaunchState.Ended) ended(record).state()).exitCode());
    }

    /** Field 6 of the kernel's description of a process, counted behind the name, which may contain anything. */
    private static long session(long pid) throws IOException {
        String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
        return Long.parseLong(stat.substring(stat.lastIndexOf(')') + 2).split(" ")[3]);
    }
}
