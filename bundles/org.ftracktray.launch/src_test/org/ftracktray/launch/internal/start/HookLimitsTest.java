// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.ftracktray.client.Problem;
import org.ftracktray.launch.HookProgram;
import org.ftracktray.launch.HookProgram.Moment;
import org.ftracktray.launch.LaunchCommand;
import org.ftracktray.launch.LaunchHook;
import org.ftracktray.launch.LaunchResult;
import org.ftracktray.launch.internal.platform.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Hooks that hang, print without end, or leave something behind. */
@Timeout(180)
class HookLimitsTest extends RealLaunches {

    private static final Duration SHORT = Duration.ofMillis(300);
    private static final Duration LONG = Duration.ofSeconds(40);

    @Test
    void aHookThatDoesNotReadItsInputIsEndedAfterItsTimeLimit() throws Exception {
        arguments = List.of("x".repeat(100_000), "y".repeat(100_000));
        program("exec sleep 4242", SHORT);
        Problem problem = failed(launch(script("exit 0")));
        assertTrue(problem.cause().contains("took longer than 300 milliseconds"), problem.cause());
    }

    @Test
    void nothingOfAHookThatHangsIsLeft() throws Exception {
        Path children = root.resolve("children");
        program("sleep 4242 & echo $! >> '" + children + "'; (sleep 4242 & echo $! >> '" + children
                + "') ; sleep 4242", SHORT);
        failed(launch(script("exit 0")));
        assertGone(children, 2);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void childrenThatLeftTheSessionOrDroppedTheirEnvironmentAreEndedToo() throws Exception {
        Path children = root.resolve("children");
        Files.createFile(children);
        program("setsid sh -c 'echo $$ >> " + children + "; exec sleep 4242' > /dev/null 2>&1 < /dev/null &\n"
                + "env -i /bin/sh -c 'echo $$ >> " + children + "; exec sleep 4242' > /dev/null 2>&1 < /dev/null &\n"
                + "env -i setsid /bin/sh -c 'echo $$ >> " + children + "; exec sleep 4242' &\n"
                + "while [ $(wc -l < " + children + ") -lt 3 ]; do sleep 0.01; done; exit 7", LONG);
        Problem problem = failed(launch(script("exit 0")));
        assertTrue(problem.cause().contains("exit code 7"), problem.cause());
        assertGone(children, 3);
    }

    @Test
    void aHookThatPrintsWithoutEndIsEnded() throws Exception {
        launchFrom(System.getenv(), new HookRun.Limits(1000, 5000));
        program("exec yes", LONG);
        assertTrue(failed(launch(script("exit 0"))).cause().contains("more than 1000 bytes on its standard output"));
        program("exec yes >&2", LONG);
        assertTrue(failed(launch(script("exit 0"))).cause().contains("more than 5000 bytes on its error output"));
    }

    @Test
    void aChildThatHoldsTheOutputDoesNotHoldUpTheStartAndDoesNotGoOnWriting() throws Exception {
        Path children = root.resolve("children");
        program("sleep 4242 & echo $! > '" + children + "'; echo '{\"environment\": {\"LICENCE\": \"7\"}}'", LONG);
        assertEquals(List.of("7"), printed(started(launch(script("echo $LICENCE; exec sleep 60")))));
        assertGone(children, 1);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aChildThatWasDetachedOnPurposeLivesOnAfterAHookThatWentWell() throws Exception {
        Path children = root.resolve("children");
        program("sleep 4242 > /dev/null 2>&1 < /dev/null & echo $! > '" + children + "'", LONG);
        started(launch(script("exec sleep 60")));
        ProcessHandle child = ProcessHandle.of(Long.parseLong(Files.readString(children).strip())).orElseThrow();
        assertTrue(child.isAlive());
        child.destroyForcibly();
    }

    @Test
    void aHookThatClosesItsOutputAndHangsIsEnded() throws Exception {
        program("exec 0<&- 1>&- 2>&-; exec sleep 4242", SHORT);
        assertTrue(failed(launch(script("exit 0"))).cause().contains("took longer"));
    }

    @Test
    void anInterruptedLaunchEndsItsHook() throws Exception {
        Path children = root.resolve("children");
        Path application = script("touch '" + root + "/started'; exec sleep 60");
        program("echo $$ > '" + children + "'; exec sleep 4242", LONG);
        CompletableFuture<LaunchResult> result = new CompletableFuture<>();
        Thread launch = Thread.ofPlatform().start(() -> result.complete(launch(application)));
        awaitContent(children);
        launch.interrupt();
        assertTrue(failed(result.get(60, TimeUnit.SECONDS)).what().contains("was interrupted"));
        assertGone(children, 1);
        assertFalse(Files.exists(root.resolve("started")));
    }

    @Test
    void nothingOfTheRunIsLeftInTheTemporaryFolder() throws Exception {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        Path input = root.resolve("input");
        program("readlink /proc/self/fd/0 > '" + input + "'; exit 1", LONG);
        failed(launch(script("exit 0")));
        String name = Path.of(Files.readString(input).strip()).getParent().getFileName().toString();
        try (Stream<Path> files = Files.list(temporary)) {
            assertTrue(files.noneMatch(file -> file.getFileName().toString().equals(name)));
        }
    }

    @Test
    void aHookOfABundleThatHangsIsNamedAndLimitedAlsoWhenItIgnoresItsInterruption() throws Exception {
        CountDownLatch ended = new CountDownLatch(1);
        hooksOfBundles(Duration.ofMillis(50));
        hooks.add(new LaunchHook() {
            @Override
            public LaunchCommand before(LaunchCommand command) {
                while (ended.getCount() > 0) {
                    Thread.onSpinWait();
                }
                return command;
            }
        });
        Path tool = script("exit 0");
        Problem problem = failed(launch(tool));
        assertTrue(problem.what().contains(HookLimitsTest.class.getName()), problem.what());
        assertTrue(problem.what().contains("took longer than 50 milliseconds"), problem.what());
        for (int i = 0; i < 3; i++) {
            failed(launch(tool));
        }
        assertTrue(failed(launch(tool)).cause().contains("not come back from 4 earlier calls"));
        ended.countDown();
    }

    @Test
    void anErrorInAHookOfABundleIsNamed() throws Exception {
        hooks.add(new LaunchHook() {
            @Override
            public LaunchCommand before(LaunchCommand command) {
                throw new StackOverflowError();
            }
        });
        Problem problem = failed(launch(script("exit 0")));
        assertTrue(problem.what().contains(HookLimitsTest.class.getName()), problem.what());
        assertTrue(problem.cause().contains("StackOverflowError"), problem.cause());
        hooks.set(0, new LaunchHook() {
            @Override
            public LaunchCommand before(LaunchCommand command) {
                return null;
            }
        });
        assertTrue(failed(launch(script("exit 0"))).what().contains(HookLimitsTest.class.getName()));
    }

    private void hooksOfBundles(Duration limit) {
        launchWith(System.getenv(), new Hooks(() -> hooks,
                new HookProcess(Platform.current(System.getenv()), HookRun.Limits.DEFAULT), limit,
                (message, cause) -> troubles.add(message)));
    }

    private void launchFrom(Map<String, String> environment, HookRun.Limits limits) {
        launchWith(environment, new Hooks(() -> hooks, new HookProcess(Platform.current(environment), limits), LONG,
                (message, cause) -> troubles.add(message)));
    }

    private void program(String body, Duration limit) throws Exception {
        Path hook = script("hook.sh", body);
        options = with(Optional.empty(), List.of(new HookProgram(Moment.BEFORE, hook.toString(), List.of(), limit)));
    }

    private static void assertGone(Path pids, int expected) throws Exception {
        List<String> lines = Files.readAllLines(pids);
        assertEquals(expected, lines.size());
        for (String pid : lines) {
            Optional<ProcessHandle> process = ProcessHandle.of(Long.parseLong(pid.strip()));
            if (process.isPresent()) {
                process.get().onExit().get(60, TimeUnit.SECONDS);
            }
        }
    }
}
