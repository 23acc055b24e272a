// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

import org.ftracktray.client.ApiKey;
import org.ftracktray.client.Credentials;
import org.ftracktray.client.Session;
import org.ftracktray.launch.Application;
import org.ftracktray.launch.Availability;
import org.ftracktray.launch.LaunchRequest;
import org.ftracktray.launch.LaunchResult;
import org.ftracktray.launch.TaskContext;
import org.ftracktray.launch.internal.catalogue.CatalogueEntry;
import org.ftracktray.launch.internal.followup.FollowUps;
import org.ftracktray.launch.internal.idle.IdleWatch;
import org.ftracktray.launch.internal.followup.PendingQueue;
import org.ftracktray.launch.internal.history.History;
import org.ftracktray.launch.internal.platform.Workstation;
import org.ftracktray.launch.internal.rule.OfferContext;
import org.ftracktray.launch.internal.search.ApplicationVersion;
import org.ftracktray.launch.internal.start.Hooks;
import org.ftracktray.launch.internal.start.ResolvedLaunch;
import org.ftracktray.launch.internal.start.ApplicationStarter;
import org.ftracktray.launch.internal.start.ProcessStarter;
import org.ftracktray.launch.internal.task.SignedInSessions;
import org.ftracktray.launch.internal.task.WorkFolders;


/** Starts an application that does nothing but say when it ran. */
final class ApplicationStart implements AutoCloseable {
    private final Path root = Files.createTempDirectory("bench-launch");
    private final Path program = root.resolve("app");
    private final History history = new History(root.resolve("launches.json"), (message, cause) -> {});
    private final ApplicationStarter applicationStarter;
    private final ResolvedLaunch request;

    ApplicationStart() throws IOException {
        Files.writeString(program, "#!/bin/sh\nexec date +%s%N\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        Workstation workstation = Workstation.current();
        applicationStarter = new ApplicationStarter(workstation, () -> new WorkFolders(root, WorkFolders.DEFAULT), root.resolve("logs"),
                new ProcessStarter(workstation.platform(), Duration.ofMillis(600)), history,
                new Hooks(List::of, workstation.platform(), (message, cause) -> {}),
                new FollowUps(new IdleWatch(Optional::empty, () -> Duration.ZERO, InstantSource.system(), cause -> {}),
                        InstantSource.system(), new SignedInSessions(),
                        new PendingQueue(root.resolve("follow-ups.json"), (message, cause) -> {}),
                        Duration.ofSeconds(5), Duration.ZERO, (message, cause) -> {}),
                new SignedInSessions(), (message, cause) -> {});
        TaskContext task = new TaskContext("t", "animation", "Task", Optional.of("Animation"), Optional.of("Ready"),
                new TaskContext.Project("p", "glass", "Glass Harbour", List.of("app")), List.of(), Map.of());
        Application application = new Application("app", "launch", "App", "1", Optional.empty(), Optional.empty(),
                program, List.of(), new Availability.Installed(), "bench");
        URI site = URI.create("https://studio.ftrackapp.com");
        request = new ResolvedLaunch(Session.open(site, new Credentials("anna", new ApiKey("key"))),
                new CatalogueEntry(application, ApplicationVersion.NONE, Optional.empty()), List.of(),
                new OfferContext(List.of(task), site, new OfferContext.Person("anna", List.of(), List.of()),
                        new OfferContext.Machine("bench", "linux")),
                new LaunchRequest("app", "t"));
        applicationStarter.warmUp(request.session()); // as when the client has connected, long before anybody clicks
        LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
    }

    String program() {
        return program.toString();
    }

    String output() {
        return root.resolve("baseline.out").toString();
    }

    /** Microseconds from the order to the first instruction of the application, which tells the time. */
    double launch() throws IOException {
        Instant began = Instant.now();
        LaunchResult result = applicationStarter.launch(request);
        if (!(result instanceof LaunchResult.Started started)) {
            throw new IllegalStateException(result.toString());
        }
        String told = Files.readString(started.launched().log()).strip();
        long nanos = ChronoUnit.NANOS.between(Instant.EPOCH, began);
        return (Long.parseLong(told) - nanos) / 1000.0;
    }

    @Override
    public void close() throws IOException {
        try (var all = Files.walk(root)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        }
    }
}
