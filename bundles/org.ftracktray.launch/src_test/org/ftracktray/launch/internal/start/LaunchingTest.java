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
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

import org.ftracktray.client.Problem;
import org.ftracktray.launch.Application;
import org.ftracktray.launch.ApplicationOptions;
import org.ftracktray.launch.ApplicationOptions.Restrictions;
import org.ftracktray.launch.Availability;
import org.ftracktray.launch.FollowUp;
import org.ftracktray.launch.HookProgram;
import org.ftracktray.launch.HookProgram.Moment;
import org.ftracktray.launch.LaunchCommand;
import org.ftracktray.launch.LaunchHook;
import org.ftracktray.launch.LaunchResult;
import org.ftracktray.launch.LaunchState;
import org.ftracktray.launch.Launched;
import org.ftracktray.launch.Launcher;
import org.ftracktray.launch.WorkFiles;
import org.ftracktray.launch.internal.TestWorkstation;
import org.ftracktray.launch.internal.catalogue.CatalogueEntry;
import org.ftracktray.launch.internal.followup.FollowUps;
import org.ftracktray.launch.internal.history.History;
import org.ftracktray.launch.internal.platform.Workstation;
import org.ftracktray.launch.internal.search.ApplicationVersion;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

@EnabledOnOs({OS.LINUX, OS.MAC})
class LaunchingTest {

    @TempDir
    Path root;

    private final List<LaunchHook> hooks = new ArrayList<>();
    private final List<String> troubles = new CopyOnWriteArrayList<>();
    private final ObjectNode eventData = JsonNodeFactory.instance.objectNode();
    private ApplicationOptions options = ApplicationOptions.NONE;
    private History history;
    private Launching launching;

    @BeforeEach
    void open() {
        Workstation workstation = TestWorkstation.with(System.getenv());
        history = new History(root.resolve("data/launches.json"), (message, cause) -> {
            throw new AssertionError(message, cause);
        });
        launching = new Launching(workstation, () -> root.resolve("work"), root.resolve("logs"),
                new ProcessStart(workstation.platform(), Duration.ofMillis(300)), history,
                new Hooks(() -> hooks, (message, cause) -> troubles.add(message)),
                new FollowUps(Optional::empty, "ws-042", InstantSource.system(),
                        (message, cause) -> troubles.add(message)));
    }

    /** The folder of the test can only be deleted when the history has written the last end into it. */
    @AfterEach
    void endWhatStillRuns() throws Exception {
        for (Launched launched : history.launches()) {
            CompletableFuture<Launched> end = new CompletableFuture<>();
            history.onChange(changed -> {
                if (changed.id().equals(launched.id())) {
                    end.complete(changed);
                }
            });
            ProcessHandle.of(launched.pid()).ifPresent(ProcessHandle::destroyForcibly);
            if (isRunning(launched.id())) {
                end.get(20, TimeUnit.SECONDS);
            }
        }
    }

    private boolean isRunning(String id) {
        return history.launches().stream()
                .anyMatch(launched -> launched.id().equals(id) && launched.state() instanceof LaunchState.Running);
    }

    @Test
    void startsAProcessWithItsContextInItsWorkFolderAndKeepsWhatItPrints() throws Exception {
        Launched launched = started(launch(script("""
                echo "$FTRACK_TASK in $PWD"
                echo problem >&2
                exec sleep 60""")));
        Path folder = root.resolve("work/glass/sq01/sh010/animation");
        assertEquals(folder, launched.workFolder());
        assertEquals(List.of("animation in " + folder.toRealPath(), "problem"), LaunchLog.lastLines(launched.log(), 5));
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
        Launched end = ended.get(20, TimeUnit.SECONDS);
        assertEquals(launched.id(), end.id());
        assertEquals(3, assertInstanceOf(LaunchState.Ended.class, end.state()).exitCode());
    }

    @Test
    void saysThatTheApplicationEndedAtOnceAndWhatItPrintedLast() throws Exception {
        Problem problem = failed(launch(script("echo loading; echo 'libGL.so.1: not found' >&2; exit 127")));
        assertTrue(problem.what().startsWith("Tool 1 ended at once with exit code 127"), problem.what());
        assertTrue(problem.cause().contains("loading | libGL.so.1: not found"), problem.cause());
        assertEquals(List.of(), history.launches());
    }

    @Test
    void aProgramThatHandsOverAndEndsWithoutAFailureIsASuccessThatSaysSo() throws Exception {
        assertInstanceOf(LaunchState.Ended.class, started(launch(script("exit 0"))).state());
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
    @EnabledOnOs(OS.LINUX)
    void leadsASessionOfItsOwnSoThatSignalsToOurGroupDoNotReachIt() throws Exception {
        Launched launched = started(launch(script("exec sleep 60")));
        long ours = session(ProcessHandle.current().pid());
        assertNotEquals(ours, session(launched.pid()));
        assertEquals(launched.pid(), session(launched.pid()));
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
        assertEquals(List.of("got extra"), LaunchLog.lastLines(launched.log(), 5));
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
    void aRehearsalShowsCommandAndEnvironmentWithoutSecretsAndStartsNothing() throws Exception {
        LaunchCommand command = launching.rehearse(new LaunchRequest(TestWorkstation.session(),
                entry(script("exit 0"), Optional.empty()), List.of(), TestWorkstation.task("tool_1"), eventData));
        assertEquals(List.of(root.resolve("tool.sh").toString()), command.command());
        assertEquals("animation", command.environment().get("FTRACK_TASK"));
        assertFalse(command.environment().toString().contains(TestWorkstation.KEY));
        assertFalse(Files.exists(root.resolve("work")));
    }

    @Test
    void stopsAnApplicationWithTheProcessesItStarted() throws Exception {
        Launched launched = started(launch(script("sleep 60 & echo $!; wait")));
        ProcessHandle child = ProcessHandle.of(Long.parseLong(LaunchLog.lastLines(launched.log(), 1).getFirst()))
                .orElseThrow();
        assertTrue(history.stop(launched.id()));
        child.onExit().get(20, TimeUnit.SECONDS);
        ProcessHandle.of(launched.pid()).ifPresent(process -> process.onExit().join());
        assertFalse(history.stop(launched.id()));
    }

    @Test
    void opensTheLastWorkFileUnlessAskedNotTo() throws Exception {
        Path folder = Files.createDirectories(root.resolve("work/glass/sq01/sh010/animation/scenes"));
        Files.createFile(folder.resolve("animation_v002.ma"));
        Path last = Files.createFile(folder.resolve("animation_v010.ma"));
        options = with(Optional.of(new WorkFiles("{task.name}_v{version}.ma", Optional.of("scenes"),
                List.of("-file", "{work.file}"), true)), List.of());
        Path program = script("echo \"$@ $FTRACK_WORKFILE\"; exec sleep 60");
        assertEquals(List.of("-file " + last + " " + last), LaunchLog.lastLines(started(launch(program)).log(), 5));
        eventData.put(LaunchRequest.WITHOUT_FILE, true);
        assertEquals(List.of(" "), lines(started(launch(program)).log()));
    }

    private static List<String> lines(Path log) throws IOException {
        return Files.readAllLines(log);
    }

    @Test
    void aHookProgramChangesTheEnvironmentAndGetsNoKey() throws Exception {
        Path seen = root.resolve("seen.json");
        Path hook = script("hook.sh",
                "cat > '" + seen + "'; echo '{\"environment\": {\"LICENCE\": \"floating\", \"FTRACK_TASK\": null}}'");
        options = with(Optional.empty(),
                List.of(new HookProgram(Moment.BEFORE, hook.toString(), List.of(), Duration.ofSeconds(20))));
        Launched launched = started(launch(script("echo \"$LICENCE $FTRACK_TASK.\"; exec sleep 60")));
        assertEquals(List.of("floating ."), LaunchLog.lastLines(launched.log(), 5));
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

    @Test
    void aHookProgramThatHangsIsEndedAfterItsTimeLimit() throws Exception {
        Path hook = script("hook.sh", "exec sleep 60");
        options = with(Optional.empty(),
                List.of(new HookProgram(Moment.BEFORE, hook.toString(), List.of(), Duration.ofMillis(100))));
        assertTrue(failed(launch(script("exit 0"))).cause().contains("took longer"));
    }

    @Test
    void hooksOfBundlesRunInTheirOrderBeforeAndAfter() throws Exception {
        CompletableFuture<Launched> after = new CompletableFuture<>();
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
            public void after(Launched launched) {
                after.complete(launched);
            }
        });
        Launched launched = started(launch(script("echo \"$1\"; exec sleep 60")));
        assertEquals(List.of("first second"), LaunchLog.lastLines(launched.log(), 5));
        assertEquals(launched, after.get(20, TimeUnit.SECONDS));
    }

    private static ApplicationOptions with(Optional<WorkFiles> workFiles, List<HookProgram> hooks) {
        return new ApplicationOptions(List.of(), Optional.empty(), Restrictions.NONE, workFiles, FollowUp.NONE, hooks);
    }

    /** Field 6 of the kernel's description of a process, counted behind the name, which may contain anything. */
    private static long session(long pid) throws IOException {
        String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
        return Long.parseLong(stat.substring(stat.lastIndexOf(')') + 2).split(" ")[3]);
    }

    private LaunchResult launch(Path program) {
        return launch(entry(program, Optional.empty()));
    }

    private LaunchResult launch(CatalogueEntry entry) {
        return launching.launch(new LaunchRequest(TestWorkstation.session(), entry, List.of(),
                TestWorkstation.task("tool_1"), eventData));
    }

    private CatalogueEntry entry(Path program, Optional<Launcher> launcher) {
        Application application = new Application("tool_1", "launch-tool", "Tool", "1", Optional.empty(),
                Optional.empty(), program, List.of(), new Availability.Installed(), "test", options);
        return new CatalogueEntry(application, ApplicationVersion.NONE, launcher);
    }

    private static Launched started(LaunchResult result) {
        return assertInstanceOf(LaunchResult.Started.class, result).launched();
    }

    private static Problem failed(LaunchResult result) {
        return assertInstanceOf(LaunchResult.Failed.class, result).problem();
    }

    private Path script(String body) throws IOException {
        return script("tool.sh", body);
    }

    private Path script(String name, String body) throws IOException {
        Path file = root.resolve(name);
        Files.writeString(file, "#!/bin/sh\n" + body + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        return file;
    }
}
