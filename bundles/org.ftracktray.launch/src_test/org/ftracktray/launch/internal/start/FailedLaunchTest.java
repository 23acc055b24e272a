// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.ftracktray.client.Problem;
import org.ftracktray.launch.Application;
import org.ftracktray.launch.EnvironmentChange;
import org.ftracktray.launch.EnvironmentChange.Operation;
import org.ftracktray.launch.LaunchCommand;
import org.ftracktray.launch.LaunchRecord;
import org.ftracktray.launch.LaunchResult;
import org.ftracktray.launch.LaunchState;
import org.ftracktray.launch.Launcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class FailedLaunchTest extends RealLaunches {

    @Test
    void saysThatTheApplicationEndedAtOnceAndWhatItPrintedLast() throws Exception {
        LaunchResult.Failed failed = assertInstanceOf(LaunchResult.Failed.class,
                launch(script("echo loading; echo 'libGL.so.1: not found' >&2; exit 127")));
        String sentence = failed.problem().sentence();
        assertTrue(sentence.startsWith("Tool 1 ended at once with exit code 127"), sentence);
        assertFalse(sentence.contains("libGL"), sentence);
        assertTrue(sentence.contains("Its log is " + root.resolve("logs")), sentence);
        assertEquals(List.of("loading", "libGL.so.1: not found"), failed.printed());
    }

    @Test
    void whatEndedAtOnceIsInTheHistoryWithItsLog() throws Exception {
        launch(script("echo 'no licence'; exit 3"));
        assertEquals(1, history.launches().size());
        LaunchRecord ended = history.launches().getFirst();
        assertEquals(3, assertInstanceOf(LaunchState.Ended.class, ended.state()).exitCode());
        assertEquals(List.of("no licence"), history.lastLines(ended.id(), 3));
    }

    @Test
    void whatNeverRanIsNotInTheHistory() {
        launch(root.resolve("missing"));
        assertEquals(List.of(), history.launches());
    }

    @Test
    void saysThatTheProgramDoesNotExist() {
        assertTrue(failed(launch(root.resolve("missing"))).what().contains("does not exist"));
    }

    @Test
    void saysThatTheProgramMayNotBeExecuted() throws Exception {
        Path file = script("exit 0");
        file.toFile().setExecutable(false, false);
        assertTrue(failed(launch(file)).what().contains("may not be executed"));
    }

    @Test
    void saysThatTheFileIsNotAProgram() throws Exception {
        Path file = Files.write(root.resolve("picture"), new byte[]{(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0});
        file.toFile().setExecutable(true);
        assertTrue(failed(launch(file)).what().contains("is not a program"));
        assertTrue(failed(launch(root)).what().contains("is a folder"));
    }

    @Test
    void saysThatAScriptsInterpreterIsMissing() throws Exception {
        Path file = Files.writeString(root.resolve("script"), "#!/opt/python9/bin/python\nprint(1)\n");
        file.toFile().setExecutable(true);
        assertTrue(failed(launch(file)).cause().contains("/opt/python9/bin/python"));
    }

    @Test
    void saysThatTheWorkFolderCannotBeCreated() throws Exception {
        Files.writeString(root.resolve("work"), "a file in the way");
        assertTrue(failed(launch(script("sleep 60"))).what().contains("work folder"));
    }

    @Test
    void whatALauncherRefusesIsTold() throws Exception {
        Launcher launcher = new Launcher() {
            @Override
            public List<Application> applications() {
                return List.of();
            }

            @Override
            public LaunchCommand prepare(LaunchCommand command) throws IOException {
                throw new IOException("No licence is free.");
            }
        };
        assertTrue(
                failed(launch(entry(script("exit 0"), Optional.of(launcher)))).cause().contains("No licence is free"));
    }

    @Test
    void saysThatAsManyRunAsMay() throws Exception {
        options = options.runningAtMost(1);
        Path program = script("exec sleep 60");
        LaunchRecord first = started(launch(program));
        Problem problem = failed(launch(program));
        assertTrue(problem.what().contains("as often as it may"), problem.what());
        assertTrue(problem.cause().contains("the limit is 1"), problem.cause());
        history.stopNow(first.id());
        ended(first);
        started(launch(program));
    }

    @Test
    void saysThatTheWorkFolderMayNotBeWritten() throws Exception {
        Path folder = Files.createDirectories(root.resolve("work/glass/sq01/sh010")).resolve("animation");
        Files.createDirectory(folder).toFile().setWritable(false, false);
        if (Files.isWritable(folder)) { // root may write everywhere, except where a container mounts it read-only
            Files.delete(folder);
            Files.createSymbolicLink(folder, Path.of("/proc/sys"));
        }
        assumeFalse(Files.isWritable(folder), "nothing is read-only for root on this machine");
        assertTrue(failed(launch(script("exec sleep 60"))).what().contains("may not write"));
    }

    @Test
    void saysThatTheEnvironmentIsTooLongForTheSystem() throws Exception {
        options = options
                .withEnvironment(List.of(new EnvironmentChange(Operation.SET, "LONG", "x".repeat(3_000_000), "")));
        assertTrue(failed(launch(script("exec sleep 60"))).cause().contains("variable LONG"));
    }

    @Test
    @Timeout(180)
    void anApplicationThatHangsIsThereAndTheAnswerDoesNotWaitForIt() throws Exception {
        LaunchRecord record = started(launch(script("trap '' TERM HUP INT; while :; do sleep 1; done")));
        assertTrue(isRunning(record.id()));
    }

    @Test
    void whatIsToldInTheWindowHoldsNoKey() throws Exception {
        LaunchResult.Failed failed = assertInstanceOf(LaunchResult.Failed.class,
                launch(script("echo \"the key is $FTRACK_API_KEY\"; echo \"LICENCE_TOKEN=abcdef123\"; exit 3")));
        assertEquals(List.of("the key is ********", "LICENCE_TOKEN=********"), failed.printed());
    }
}
