// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.ftracktray.ui.InstanceClaim.Answer;
import org.ftracktray.ui.InstanceClaim.First;
import org.ftracktray.ui.InstanceClaim.Owner;
import org.ftracktray.ui.InstanceClaim.Taken;
import org.ftracktray.ui.InstanceKind;
import org.ftracktray.ui.StartRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A start that takes the place of another process; the other one is a process of its own. */
@DisabledOnOs(OS.WINDOWS)
class ReplacementTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration IMPATIENT = Duration.ofMillis(300);
    private static final String HOST = "ws-017";
    private static final StartRequest REPLACE = StartRequest.window().replacing(true);

    /** The first process: answers, and ends when it is told to, or does one of them not. */
    static final class Other {
        public static void main(String[] arguments) throws Exception {
            FileLockedInstance instance = new FileLockedInstance(PATIENCE, PATIENCE, HOST, (message, cause) -> {});
            CountDownLatch end = new CountDownLatch(1);
            if (arguments[1].equals("deaf")) { // nothing of it ends in order any more, as when a program hangs
                instance.onStart(request -> waitFor(new CountDownLatch(1)));
                instance.onReplace(() -> {});
                Runtime.getRuntime().addShutdownHook(new Thread(() -> waitFor(new CountDownLatch(1))));
            } else {
                instance.onReplace(end::countDown);
            }
            instance.claim(Path.of(arguments[0]), InstanceKind.TRAY, StartRequest.window());
            System.out.println("first");
            end.await();
            instance.release();
        }

        private static Optional<java.net.URI> waitFor(CountDownLatch latch) {
            try {
                latch.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return Optional.empty();
        }
    }

    @TempDir
    Path folder;
    private Process other;

    private void start(String manner) throws IOException {
        other = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), Other.class.getName(),
                folder.toString(), manner).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        BufferedReader output = other.inputReader();
        assertEquals("first", output.readLine());
    }

    @AfterEach
    void end() throws InterruptedException {
        if (other != null) {
            other.destroyForcibly().waitFor();
        }
    }

    private static FileLockedInstance instance(Duration patience, Duration ending, String host) {
        return new FileLockedInstance(patience, ending, host, (message, cause) -> {});
    }

    @Test
    void theFirstEndsInOrderAndLeavesItsPlace() throws Exception {
        start("polite");
        FileLockedInstance second = instance(PATIENCE, PATIENCE, HOST);
        assertEquals(new First(), second.claim(folder, InstanceKind.TRAY, REPLACE));
        assertTrue(other.waitFor(60, TimeUnit.SECONDS));
        assertEquals(0, other.exitValue());
        assertEquals(ProcessHandle.current().pid(), InstanceMessage.in(folder).orElseThrow().owner().pid());
        second.release();
    }

    @Test
    void oneThatHangsIsToldFromOneThatLivesAndIsEndedByForce() throws Exception {
        start("deaf");
        FileLockedInstance second = instance(IMPATIENT, IMPATIENT, HOST);
        Taken hanging = assertInstanceOf(Taken.class, second.claim(folder, InstanceKind.TRAY, StartRequest.window()));
        assertEquals(Answer.SILENT, hanging.answer());
        assertEquals(other.pid(), hanging.owner().orElseThrow().pid());
        assertTrue(other.isAlive());
        assertEquals(new First(), second.claim(folder, InstanceKind.TRAY, REPLACE));
        assertFalse(other.isAlive());
        second.release();
    }

    @Test
    void aProcessOfAnotherMachineIsLeftAlone() throws Exception {
        start("deaf");
        FileLockedInstance second = instance(IMPATIENT, IMPATIENT, "ws-018");
        Taken stays = assertInstanceOf(Taken.class, second.claim(folder, InstanceKind.TRAY, REPLACE));
        assertEquals(Answer.STAYS, stays.answer());
        assertTrue(other.isAlive());
    }

    @Test
    void aLaterProcessWithTheSameNumberIsLeftAlone() throws Exception {
        start("deaf");
        Owner owner = InstanceMessage.in(folder).orElseThrow().owner();
        new InstanceMessage(owner, Optional.empty(), Optional.of(Instant.EPOCH)).write(folder);
        Taken stays = assertInstanceOf(Taken.class,
                instance(IMPATIENT, IMPATIENT, HOST).claim(folder, InstanceKind.TRAY, REPLACE));
        assertEquals(Answer.STAYS, stays.answer());
        assertTrue(other.isAlive());
    }

    @Test
    void whereNobodyRunsThereIsNobodyToReplace() throws Exception {
        FileLockedInstance only = instance(PATIENCE, PATIENCE, HOST);
        assertEquals(new First(), only.claim(folder, InstanceKind.TRAY, REPLACE));
        only.release();
    }
}
