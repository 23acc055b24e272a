// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.start;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.ftracktray.client.Problem;
import org.ftracktray.client.Registration;
import org.ftracktray.launch.Application;
import org.ftracktray.launch.ApplicationOptions;
import org.ftracktray.launch.Availability;
import org.ftracktray.launch.FollowUp;
import org.ftracktray.launch.HookProgram;
import org.ftracktray.launch.LaunchHook;
import org.ftracktray.launch.LaunchRecord;
import org.ftracktray.launch.LaunchRequest;
import org.ftracktray.launch.LaunchResult;
import org.ftracktray.launch.LaunchState;
import org.ftracktray.launch.Launcher;
import org.ftracktray.launch.WorkFileChoice;
import org.ftracktray.launch.WorkFiles;
import org.ftracktray.launch.internal.TestWorkstation;
import org.ftracktray.launch.internal.catalogue.CatalogueEntry;
import org.ftracktray.launch.internal.followup.FollowUps;
import org.ftracktray.launch.internal.followup.PendingQueue;
import org.ftracktray.launch.internal.history.History;
import org.ftracktray.launch.internal.idle.IdleWatch;
import org.ftracktray.launch.internal.platform.Workstation;
import org.ftracktray.launch.internal.search.ApplicationVersion;
import org.ftracktray.launch.internal.task.SignedInSessions;
import org.ftracktray.launch.internal.task.WorkFolders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Launches real processes and ends them with the test. */
@EnabledOnOs({OS.LINUX, OS.MAC})
public abstract class RealLaunches {

    @TempDir
    public Path root;

    final List<LaunchHook> hooks = new ArrayList<>();
    /** A failed launch as it was logged. */
    record Failure(String message, Throwable cause) {}

    /** Each writes down the end of what it follows. */
    private final List<History> histories = new CopyOnWriteArrayList<>();
    final SignedInSessions sessions = new SignedInSessions();
    final List<Failure> failures = new CopyOnWriteArrayList<>();
    final List<String> troubles = new CopyOnWriteArrayList<>();
    WorkFileChoice file = new WorkFileChoice.Last();
    ApplicationOptions options = ApplicationOptions.NONE;
    List<String> arguments = List.of();
    Duration observation = Duration.ofMillis(300);
    Hooks hooksOfTheConfiguration;
    History history;
    ApplicationStarter applicationStarter;
    private final List<FollowUps> followUps = new ArrayList<>();

    @BeforeEach
    void open() {
        history = history();
        launchFrom(System.getenv());
    }

    /** A history that is kept in the test's folder, as after a restart. */
    History history() {
        History history = new History(root.resolve("data/launches.json"), (message, cause) -> {
            throw new AssertionError(message, cause);
        }, Duration.ofMillis(200));
        histories.add(history);
        return history;
    }

    /** Launches from a client that has this environment. */
    void launchFrom(Map<String, String> environment) {
        launchWith(environment, new Hooks(() -> hooks, TestWorkstation.with(environment).platform(),
                (message, cause) -> troubles.add(message)));
    }

    /** As {@link #launchFrom}, with hooks of the test's own. */
    void launchWith(Map<String, String> environment, Hooks withHooks) {
        hooksOfTheConfiguration = withHooks;
        Workstation workstation = TestWorkstation.with(environment);
        FollowUps following = new FollowUps(
                new IdleWatch(Optional::empty, () -> Duration.ZERO, InstantSource.system(), cause -> {}),
                InstantSource.system(), sessions,
                new PendingQueue(root.resolve("data/follow-ups.json"), (message, cause) -> troubles.add(message)),
                Duration.ofSeconds(1), Duration.ZERO, (message, cause) -> troubles.add(message));
        followUps.add(following);
        applicationStarter = new ApplicationStarter(workstation,
                () -> new WorkFolders(root.resolve("work"), WorkFolders.DEFAULT),
                root.resolve("logs"),
                new ProcessStarter(workstation.platform(), observation), history,
                withHooks,
                following,
                sessions, (message, cause) -> failures.add(new Failure(message, cause)));
    }

    /** Waits for the end of what was started. */
    public LaunchRecord ended(LaunchRecord record) throws Exception {
        CompletableFuture<LaunchRecord> end = new CompletableFuture<>();
        try (Registration listening = history.onChange(changed -> {
            if (changed.id().equals(record.id())) {
                end.complete(changed);
            }
        })) {
            history.find(record.id()).filter(now -> !(now.state() instanceof LaunchState.Running))
                    .ifPresent(end::complete);
            return end.get(60, TimeUnit.SECONDS);
        }
    }

    /** The folder of the test can only be deleted when each history has written the last end into it. */
    @AfterEach
    void endWhatStillRuns() throws Exception {
        for (LaunchRecord record : history.launches()) {
            if (record.state() instanceof LaunchState.Running) {
                history.stopNow(record.id());
                ended(record);
            }
        }
        for (History each : histories) {
            awaitEnds(each);
        }
        for (FollowUps each : followUps) { // what they write would come into a folder that is being deleted
            each.idle();
            each.close();
        }
    }

    private static void awaitEnds(History history) {
        long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (history.launches().stream().anyMatch(record -> record.state() instanceof LaunchState.Running)) {
            assertTrue(System.nanoTime() < limit, () -> "still running: " + history.launches());
            LockSupport.parkNanos(2_000_000);
        }
    }

    /** The lines that an application printed, as soon as there are any. */
    public static List<String> printed(LaunchRecord record) throws IOException {
        awaitContent(record.log());
        return Files.readAllLines(record.log());
    }

    /** Waits until something has been written into a file. */
    public static void awaitContent(Path file) throws IOException {
        long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!Files.exists(file) || Files.size(file) == 0) {
            assertTrue(System.nanoTime() < limit, () -> "nothing in " + file);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
    }

    boolean isRunning(String id) {
        return history.find(id).orElseThrow().state() instanceof LaunchState.Running;
    }

    public LaunchResult launch(Path program) {
        return launch(entry(program, Optional.empty()));
    }

    LaunchResult launch(CatalogueEntry entry) {
        return applicationStarter.launch(request(entry));
    }

    ResolvedLaunch request(CatalogueEntry entry) {
        return new ResolvedLaunch(TestWorkstation.session(), entry, List.of(),
                TestWorkstation.situation(TestWorkstation.task("tool_1")),
                new LaunchRequest("tool_1", "task-1").with(file));
    }

    CatalogueEntry entry(Path program) {
        return entry(program, Optional.empty());
    }

    CatalogueEntry entry(Path program, Optional<Launcher> launcher) {
        Application application = new Application("tool_1", "launch-tool", "Tool", "1", Optional.empty(),
                Optional.empty(), program, arguments, new Availability.Installed(), "test", options);
        return new CatalogueEntry(application, ApplicationVersion.NONE, launcher);
    }

    static ApplicationOptions with(Optional<WorkFiles> workFiles, List<HookProgram> hooks) {
        return ApplicationOptions.NONE.with(workFiles, FollowUp.NONE, hooks);
    }

    public static LaunchRecord started(LaunchResult result) {
        return assertInstanceOf(LaunchResult.Started.class, result).launched();
    }

    static Problem failed(LaunchResult result) {
        return assertInstanceOf(LaunchResult.Failed.class, result).problem();
    }

    public Path script(String body) throws IOException {
        return script("tool.sh", body);
    }

    Path script(String name, String body) throws IOException {
        Path file = root.resolve(name);
        Files.writeString(file, "#!/bin/sh\n" + body + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        return file;
    }
}
