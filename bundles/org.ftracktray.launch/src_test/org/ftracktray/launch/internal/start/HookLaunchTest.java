// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.ftracktray.launch.HookProgram;
import org.ftracktray.launch.HookProgram.Moment;
import org.ftracktray.launch.LaunchCommand;
import org.ftracktray.launch.LaunchHook;
import org.ftracktray.launch.LaunchRecord;
import org.ftracktray.launch.LaunchResult;
import org.ftracktray.launch.internal.TestWorkstation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HookLaunchTest extends RealLaunches {

    @Test
    void aHookProgramChangesTheEnvironmentAndGetsNoKey() throws Exception {
        Path seen = root.resolve("seen.json");
        Path hook = script("hook.sh",
                "cat > '" + seen + "'; echo '{\"environment\": {\"LICENCE\": \"floating\", \"FTRACK_TASK\": null}}'");
        options = with(Optional.empty(),
                List.of(new HookProgram(Moment.BEFORE, hook.toString(), List.of(), Duration.ofSeconds(20))));
        LaunchRecord record = started(launch(script("echo \"$LICENCE $FTRACK_TASK.\"; exec sleep 60")));
        assertEquals(List.of("floating ."), printed(record));
        assertTrue(Files.readString(seen).contains("\"animation\""));
        assertFalse(Files.readString(seen).contains(TestWorkstation.KEY));
    }

    @Test
    void aHookProgramCanEndTheLaunch() throws Exception {
        Path hook = script("hook.sh", "echo '{\"abort\": \"All licences are taken.\"}'");
        options = with(Optional.empty(),
                List.of(new HookProgram(Moment.BEFORE, hook.toString(), List.of(), Duration.ofSeconds(20))));
        assertEquals("All licences are taken.", failed(launch(script("exit 0"))).what());
        assertEquals(List.of(), history.launches());
    }

    @ParameterizedTest
    @ValueSource(strings = {"echo \"debug: $FTRACK_API_KEY\" >&2; echo private >&2; exit 3",
            "echo \"$FTRACK_API_KEY private\"", "echo private"})
    void whatAHookPrintedIsKeptApartFromTheReason(String body) throws Exception {
        Path hook = script("hook.sh", body);
        options = with(Optional.empty(),
                List.of(new HookProgram(Moment.BEFORE, hook.toString(), List.of(), Duration.ofSeconds(20))));
        LaunchResult.Failed failed = assertInstanceOf(LaunchResult.Failed.class, launch(script("exit 0")));
        assertFalse(failed.problem().sentence().contains("private"), failed.toString());
        assertFalse(failed.problem().sentence().contains(TestWorkstation.KEY), failed.toString());
        assertFalse(failed.printed().isEmpty(), failed.toString());
        assertEquals(1, failures.size());
        assertTrue(failures.getFirst().message().contains("It printed last:"), failures::toString);
        assertFalse(failures.toString().contains(TestWorkstation.KEY), failures::toString);
    }

    @Test
    void aHookProgramThatHangsIsEndedAfterItsTimeLimit() throws Exception {
        Path hook = script("hook.sh", "exec sleep 60");
        options = with(Optional.empty(),
                List.of(new HookProgram(Moment.BEFORE, hook.toString(), List.of(), Duration.ofMillis(100))));
        assertTrue(failed(launch(script("exit 0"))).cause().contains("took longer"));
    }

    @Test
    void hooksOfBundlesRunInTheirOrderBeforeAndAfter() throws Exception {
        CompletableFuture<LaunchRecord> after = new CompletableFuture<>();
        hooks.add(new LaunchHook() {
            @Override
            public LaunchCommand before(LaunchCommand command) {
                return command.withCommand(List.of(command.command().getFirst(), "first"));
            }
        });
        hooks.add(new LaunchHook() {
            @Override
            public LaunchCommand before(LaunchCommand command) {
                return command.withCommand(
                        List.of(command.command().getFirst(), command.command().getLast() + " second"));
            }

            @Override
            public void after(LaunchRecord record) {
                after.complete(record);
            }
        });
        LaunchRecord record = started(launch(script("echo \"$1\"; exec sleep 60")));
        assertEquals(List.of("first second"), printed(record));
        assertEquals(record, after.get(60, TimeUnit.SECONDS));
    }

    @Test
    void whatAHookThrowsAfterTheStartIsLoggedWithoutTheKey() throws Exception {
        CompletableFuture<String> logged = new CompletableFuture<>();
        hooks.add(new LaunchHook() {
            @Override
            public void after(LaunchRecord record) {
                throw new IllegalStateException("key " + TestWorkstation.KEY);
            }
        });
        launchWith(Map.of(), new Hooks(() -> hooks, TestWorkstation.with(Map.of()).platform(),
                (message, cause) -> logged.complete(message + " " + cause)));
        started(launch(script("exec sleep 60")));
        String text = logged.get(20, TimeUnit.SECONDS);
        assertTrue(text.contains("failed after the start") && text.contains("key ********"), text);
        assertFalse(text.contains(TestWorkstation.KEY), text);
    }
}
