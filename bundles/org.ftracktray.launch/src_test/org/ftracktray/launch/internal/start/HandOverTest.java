// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.ftracktray.launch.LaunchRecord;
import org.ftracktray.launch.LaunchState;
import org.ftracktray.launch.internal.history.History;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is started hands over to another process and ends, as many scripts and launchers do. */
@Timeout(180)
@EnabledOnOs(OS.LINUX)
class HandOverTest extends RealLaunches {

    private Path application;
    private Path pid;

    @BeforeEach
    void writeApplication() throws Exception {
        pid = root.resolve("application.pid");
        application = script("application", "echo $$ > '" + pid + ".part'; mv '" + pid + ".part' '" + pid
                + "'; while [ ! -e '" + root + "/go' ]; do sleep 0.05; done; exit 7");
    }

    @AfterEach
    void letEnd() throws Exception {
        if (!Files.exists(root.resolve("go"))) {
            Files.createFile(root.resolve("go"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"APP & exit 0", "nohup APP > /dev/null 2>&1 & exit 0", "setsid APP &",
            "setsid APP > /dev/null 2>&1 < /dev/null & exit 0", "( ( APP & ) & ) ; exit 0",
            "( ( setsid APP > /dev/null 2>&1 & ) & )", "env -i APP &", "sh -c 'sleep 0.2; exec setsid APP' &",
            "sh -c 'APP & exit 0' & exit 0"})
    void theProcessThatWasHandedOverToIsFollowedToItsEnd(String launcher) throws Exception {
        LaunchRecord record = handedOver(launcher);
        assertInstanceOf(LaunchState.Running.class, history.find(record.id()).orElseThrow().state());
        assertEquals(1, history.running(record.application()));
        Files.createFile(root.resolve("go"));
        LaunchRecord ended = ended(record);
        assertTrue(assertInstanceOf(LaunchState.Gone.class, ended.state()).followed());
        assertTrue(ended.duration(ended.started()).isPresent());
        assertEquals(0, history.running(record.application()));
    }

    @Test
    void aLauncherThatStartsALauncherIsFollowedThroughBoth() throws Exception {
        Path second = script("second", "while [ ! -e '" + root + "/on' ]; do sleep 0.05; done; setsid '" + application
                + "' &");
        LaunchRecord record = started(launch(script("setsid '" + second + "' &")));
        assertInstanceOf(LaunchState.Running.class, record.state());
        Files.createFile(root.resolve("on"));
        awaitContent(pid);
        awaitPid(record);
        Files.createFile(root.resolve("go"));
        assertInstanceOf(LaunchState.Gone.class, ended(record).state());
    }

    @Test
    void stoppingStopsWhatWasHandedOverTo() throws Exception {
        LaunchRecord record = handedOver("setsid APP &");
        ProcessHandle process = ProcessHandle.of(history.find(record.id()).orElseThrow().pid()).orElseThrow();
        assertTrue(history.stop(record.id()));
        ended(record);
        assertEquals(process.pid(), Long.parseLong(Files.readString(pid).strip()));
        assertFalse(Files.exists(root.resolve("go")));
    }

    @Test
    void aServerThatLivesOnBesideTheApplicationIsNotTakenForIt() throws Exception {
        Path serving = root.resolve("server.pid");
        Path server = script("server", "echo $$ > '" + serving + "'; exec sleep 300");
        LaunchRecord record = handedOver("setsid '" + server + "' > /dev/null 2>&1 & while [ ! -s '" + serving
                + "' ]; do sleep 0.05; done; APP & exit 0");
        Files.createFile(root.resolve("go"));
        assertInstanceOf(LaunchState.Gone.class, ended(record).state());
        assertTrue(ProcessHandle.of(Long.parseLong(Files.readString(serving).strip())).orElseThrow()
                .destroyForcibly());
    }

    @Test
    void aRestartedClientFindsWhatWasHandedOverTo() throws Exception {
        LaunchRecord record = handedOver("setsid APP &");
        long running = history.find(record.id()).orElseThrow().pid();
        History restarted = history();
        CompletableFuture<LaunchRecord> end = new CompletableFuture<>();
        restarted.onChange(end::complete);
        restarted.restore();
        LaunchRecord found = restarted.takeRestored().getFirst();
        assertInstanceOf(LaunchState.Running.class, found.state());
        assertEquals(running, found.pid());
        Files.createFile(root.resolve("go"));
        assertTrue(assertInstanceOf(LaunchState.Gone.class, end.get(60, TimeUnit.SECONDS).state()).followed());
        ended(record);
    }

    @Test
    void aRestartedClientFindsWhatWasHandedOverToMeanwhile() throws Exception {
        Path on = root.resolve("on");
        LaunchRecord record = started(launch(script("while [ ! -e '" + on + "' ]; do sleep 0.05; done; setsid '"
                + application + "' &")));
        String before = Files.readString(root.resolve("data/launches.json"));
        Files.createFile(on);
        awaitPid(record);
        Files.writeString(root.resolve("data/launches.json"), before);
        History restarted = history();
        restarted.restore();
        LaunchRecord found = restarted.takeRestored().getFirst();
        assertInstanceOf(LaunchState.Running.class, found.state());
        assertEquals(Long.parseLong(Files.readString(pid).strip()), found.pid());
    }

    @Test
    void ofAWrapperThatBecomesTheApplicationOrWaitsForItTheExitCodeIsKnown() throws Exception {
        for (String wrapper : new String[]{"exec APP", "APP", "APP & wait $!"}) {
            Files.deleteIfExists(root.resolve("go"));
            LaunchRecord record = started(launch(script(wrapper.replace("APP", "'" + application + "'"))));
            Files.createFile(root.resolve("go"));
            assertEquals(7, assertInstanceOf(LaunchState.Ended.class, ended(record).state()).exitCode(), wrapper);
        }
    }

    @Test
    void whatLeavesNothingBehindHasEndedAtOnceAndSaysSo() throws Exception {
        assertTrue(started(launch(script("exit 0"))).endedAtOnce());
        LaunchRecord failed = ended(started(launch(script("sleep 0.6; exit 3"))));
        assertFalse(failed.endedAtOnce());
    }

    @Test
    void whatLivesOnAfterAnApplicationWasStoppedOrFailedIsNotFollowed() throws Exception {
        LaunchRecord record = started(launch(script("setsid '" + application + "' & sleep 0.6; exit 3")));
        awaitContent(pid);
        assertEquals(3, assertInstanceOf(LaunchState.Ended.class, ended(record).state()).exitCode());
    }

    private LaunchRecord handedOver(String launcher) throws Exception {
        LaunchRecord record = started(launch(script(launcher.replace("APP", "'" + application + "'"))));
        awaitContent(pid);
        awaitPid(record);
        return record;
    }

    private void awaitPid(LaunchRecord record) throws Exception {
        awaitContent(pid);
        long wanted = Long.parseLong(Files.readString(pid).strip());
        long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (history.find(record.id()).orElseThrow().pid() != wanted) {
            assertTrue(System.nanoTime() < limit, () -> wanted + " is not followed: " + history.launches());
            Thread.onSpinWait();
        }
    }
}
