// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.ftracktray.client.Problem;
import org.ftracktray.client.Session;
import org.ftracktray.launch.Application;
import org.ftracktray.launch.HookProgram;
import org.ftracktray.launch.HookProgram.Moment;
import org.ftracktray.launch.LaunchCommand;
import org.ftracktray.launch.LaunchHook;
import org.ftracktray.launch.LaunchRecord;
import org.ftracktray.launch.LaunchRecord.Owner;
import org.ftracktray.launch.LaunchResult;
import org.ftracktray.launch.Launcher;
import org.ftracktray.launch.StartedApplication;
import org.ftracktray.launch.TaskContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What becomes of launches when somebody leaves, when this client ends, and when contributed code fails. */
@Timeout(180)
class OrderlyLaunchTest extends RealLaunches {

    @Test
    void nothingIsStartedForSomebodyWhoLoggedOutWhileAHookRan() throws Exception {
        Path tool = script("touch '" + root + "/started'; exec sleep 60");
        ResolvedLaunch request = request(entry(tool));
        hooks.add(new LaunchHook() {
            @Override
            public LaunchCommand before(LaunchCommand command) {
                sessions.left(request.session());
                return command;
            }
        });
        Problem problem = failed(applicationStarter.launch(request));
        assertTrue(problem.sentence().contains("anna has signed out meanwhile"), problem.sentence());
        assertFalse(Files.exists(root.resolve("started")));
        assertEquals(List.of(), history.launches());
    }

    @Test
    void theSessionOfSomebodyIsTheirLastOneAndNoneThatHasLeft() throws Exception {
        Session first = request(entry(script("exit 0"))).session();
        Session second = request(entry(script("exit 0"))).session();
        Owner anna = Owner.of(first);
        sessions.entered(first);
        sessions.entered(second);
        sessions.left(first);
        assertEquals(Optional.of(second), sessions.of(anna));
        sessions.left(second);
        sessions.entered(second);
        assertEquals(Optional.empty(), sessions.of(anna));
    }

    @Test
    void aLaunchThatIsInterruptedWhileItsProcessIsObservedIsToldAndKnown() throws Exception {
        observation = Duration.ofDays(1);
        launchFrom(System.getenv());
        Path running = root.resolve("running");
        Path tool = script("echo $$ > '" + running + "'; exec sleep 60");
        CompletableFuture<LaunchResult> result = new CompletableFuture<>();
        Thread launch = Thread.ofPlatform().start(() -> {
            LaunchResult told = launch(tool);
            result.complete(Thread.currentThread().isInterrupted() ? told : null);
        });
        awaitContent(running);
        launch.interrupt();
        LaunchRecord record = started(result.get(60, TimeUnit.SECONDS));
        assertEquals(Files.readString(running).strip(), Long.toString(record.pid()));
        assertEquals(List.of(record), history.launches());
    }

    @Test
    void hooksAfterAStartEndWithTheirOwnersSession() throws Exception {
        Path pid = root.resolve("pid");
        Path hook = script("hook.sh", "echo $$ > '" + pid + "'; exec sleep 4242");
        options = with(Optional.empty(),
                List.of(new HookProgram(Moment.AFTER, hook.toString(), List.of(), Duration.ofSeconds(600))));
        LaunchRecord record = started(launch(script("exec sleep 60")));
        awaitContent(pid);
        ProcessHandle process = ProcessHandle.of(Long.parseLong(Files.readString(pid).strip())).orElseThrow();
        hooksOfTheConfiguration.leave(new Owner(record.owner().orElseThrow().site(), "ben"));
        assertTrue(process.isAlive());
        hooksOfTheConfiguration.leave(record.owner().orElseThrow());
        process.onExit().get(60, TimeUnit.SECONDS);
    }

    @Test
    void closingEndsTheHooksAfterStarts() throws Exception {
        Path pid = root.resolve("pid");
        Path hook = script("hook.sh", "echo $$ > '" + pid + "'; exec sleep 4242");
        options = with(Optional.empty(),
                List.of(new HookProgram(Moment.AFTER, hook.toString(), List.of(), Duration.ofSeconds(600))));
        started(launch(script("exec sleep 60")));
        awaitContent(pid);
        ProcessHandle process = ProcessHandle.of(Long.parseLong(Files.readString(pid).strip())).orElseThrow();
        hooksOfTheConfiguration.close();
        process.onExit().get(60, TimeUnit.SECONDS);
    }

    @Test
    void aFailedLaunchIsLoggedOnceWithItsCause() throws Exception {
        NullPointerException broken = new NullPointerException();
        failed(launch(entry(script("exit 0"), Optional.of(new Contributed() {
            @Override
            public LaunchCommand prepare(LaunchCommand command) {
                throw broken;
            }
        }))));
        assertEquals(1, failures.size());
        assertEquals(broken, rootOf(failures.getFirst().cause()));
        assertTrue(failures.getFirst().message().contains("tool_1"), failures.getFirst().message());
        failed(launch(root.resolve("missing")));
        assertEquals(2, failures.size());
    }

    @Test
    void aLauncherThatThrowsIsNamedAndNeverToldAsNull() throws Exception {
        for (Throwable thrown : List.of(new NullPointerException(), new StackOverflowError(),
                new AssertionError(), new Exception(" "))) {
            Problem problem = failed(launch(entry(script("exit 0"), Optional.of(new Contributed() {
                @Override
                public TaskContext context(Application application, TaskContext task) throws Exception {
                    switch (thrown) {
                        case Exception exception -> throw exception;
                        case Error error -> throw error;
                        default -> throw new IllegalStateException();
                    }
                }
            }))));
            assertTrue(problem.what().contains(OrderlyLaunchTest.class.getName()), problem.sentence());
            assertTrue(problem.cause().contains(thrown.getClass().getSimpleName()), problem.sentence());
        }
        assertTrue(failures.getFirst().message().contains(OrderlyLaunchTest.class.getName()));
    }

    @Test
    void theSentenceOfALauncherIsToldAndTheLogNamesIt() throws Exception {
        Problem problem = failed(launch(entry(script("exit 0"), Optional.of(new Contributed() {
            @Override
            public Optional<StartedApplication> start(LaunchCommand command, Path log) {
                throw new IllegalStateException("The farm is full.");
            }
        }))));
        assertEquals("The farm is full.", problem.cause());
        assertTrue(failures.getFirst().cause().toString().contains(OrderlyLaunchTest.class.getName()));
    }

    @Test
    void aLauncherThatAnswersWithNothingIsNamed() throws Exception {
        Contributed nothing = new Contributed() {
            @Override
            public LaunchCommand prepare(LaunchCommand command) {
                return null;
            }
        };
        Problem problem = failed(launch(entry(script("exit 0"), Optional.of(nothing))));
        assertTrue(problem.what().contains(OrderlyLaunchTest.class.getName()), problem.sentence());
        assertTrue(problem.cause().contains("no command"), problem.sentence());
    }

    @Test
    void twoAtATimeAreNotBothTheLastThatMay() throws Exception {
        options = options.runningAtMost(1);
        CountDownLatch bothAreInTheirHooks = new CountDownLatch(2);
        hooks.add(new LaunchHook() {
            @Override
            public LaunchCommand before(LaunchCommand command) throws Exception {
                bothAreInTheirHooks.countDown();
                bothAreInTheirHooks.await();
                return command;
            }
        });
        Path tool = script("exec sleep 60");
        List<CompletableFuture<LaunchResult>> results = List.of(
                CompletableFuture.supplyAsync(() -> launch(tool), Thread::startVirtualThread),
                CompletableFuture.supplyAsync(() -> launch(tool), Thread::startVirtualThread));
        int started = 0;
        for (CompletableFuture<LaunchResult> result : results) {
            started += result.get(60, TimeUnit.SECONDS) instanceof LaunchResult.Started ? 1 : 0;
        }
        assertEquals(1, started);
    }

    private static Throwable rootOf(Throwable cause) {
        return cause.getCause() == null ? cause : rootOf(cause.getCause());
    }

    private abstract static class Contributed implements Launcher {
        @Override
        public List<Application> applications() {
            return List.of();
        }
    }
}
