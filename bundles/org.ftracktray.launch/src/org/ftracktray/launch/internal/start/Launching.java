// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import org.ftracktray.client.FtrackException;
import org.ftracktray.client.Problem;
import org.ftracktray.client.Session;
import org.ftracktray.launch.Application;
import org.ftracktray.launch.LaunchCommand;
import org.ftracktray.launch.LaunchResult;
import org.ftracktray.launch.LaunchState;
import org.ftracktray.launch.Launched;
import org.ftracktray.launch.Launcher;
import org.ftracktray.launch.StartedApplication;
import org.ftracktray.launch.TaskContext;
import org.ftracktray.launch.internal.catalogue.CatalogueEntry;
import org.ftracktray.launch.internal.configuration.EnvironmentLayer;
import org.ftracktray.launch.internal.environment.EnvironmentCycleException;
import org.ftracktray.launch.internal.environment.EnvironmentLayers;
import org.ftracktray.launch.internal.environment.LaunchEnvironment;
import org.ftracktray.launch.internal.history.History;
import org.ftracktray.launch.internal.platform.Workstation;
import org.ftracktray.launch.internal.task.WorkFolder;

import tools.jackson.databind.JsonNode;

/** One launch from the application to the running process. */
public final class Launching {

    private final Workstation workstation;
    private final Supplier<Path> workRoot;
    private final Path logs;
    private final ProcessStart processes;
    private final History history;

    public Launching(Workstation workstation, Supplier<Path> workRoot, Path logs, ProcessStart processes,
            History history) {
        this.workstation = workstation;
        this.workRoot = workRoot;
        this.logs = logs;
        this.processes = processes;
        this.history = history;
    }

    /** Starts the application; never throws because of it. */
    public LaunchResult launch(Session session, CatalogueEntry entry, List<EnvironmentLayer> layers, TaskContext task,
            JsonNode eventData) {
        String title = entry.application().title();
        try {
            return new LaunchResult.Started(start(session, entry, layers, task, eventData));
        } catch (LaunchFailedException e) {
            return new LaunchResult.Failed(e.problem());
        } catch (FtrackException e) {
            return new LaunchResult.Failed(e.problem());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new LaunchResult.Failed(new Problem("The start of " + title + " was interrupted.",
                    "Ftrack Tray is closing.", "Start it again later."));
        } catch (Exception | LinkageError e) {
            return new LaunchResult.Failed(new Problem(title + " could not be started.", String.valueOf(e.getMessage()),
                    "The log of Ftrack Tray says more."));
        }
    }

    private Launched start(Session session, CatalogueEntry entry, List<EnvironmentLayer> layers, TaskContext task,
            JsonNode eventData) throws Exception {
        Path workFolder = created(WorkFolder.of(workRoot.get(), task));
        LaunchCommand command = prepared(entry,
                command(session, entry.application(), layers, task, workFolder, eventData));
        String id = UUID.randomUUID().toString();
        Instant began = Instant.now();
        Path log = log(entry.application(), id, began);
        StartedApplication started = started(entry, command, log);
        Launched launched = new Launched(id, entry.application(), task, started.pid().orElse(0), began, log, workFolder,
                new LaunchState.Running());
        history.began(launched);
        started.exitCode().whenComplete((code, failure) -> history.changed(id, failure == null
                ? new LaunchState.Ended(code, Instant.now())
                : new LaunchState.Gone(Instant.now())));
        return launched;
    }

    private LaunchCommand command(Session session, Application application, List<EnvironmentLayer> shared,
            TaskContext task, Path workFolder, JsonNode eventData) throws LaunchFailedException {
        try {
            EnvironmentLayers layers = LaunchEnvironment.of(workstation, session, task, application, shared,
                    workFolder.toString(), eventData);
            List<String> command = new ArrayList<>(List.of(application.executable().toString()));
            for (String argument : application.arguments()) {
                command.add(layers.replace(argument));
            }
            Path directory = workFolder;
            if (application.options().workingDirectory().isPresent()) {
                directory = workFolder.resolve(layers.replace(application.options().workingDirectory().get()));
            }
            return new LaunchCommand(application, task, command, layers.resolve(), directory, workFolder);
        } catch (EnvironmentCycleException | InvalidPathException e) {
            throw new LaunchFailedException(new Problem(application.title() + " could not be started.", e.getMessage(),
                    "Correct its configuration in " + application.origin() + "."), e);
        }
    }

    private static LaunchCommand prepared(CatalogueEntry entry, LaunchCommand command) throws Exception {
        return entry.launcher().isPresent() ? entry.launcher().get().prepare(command) : command;
    }

    private StartedApplication started(CatalogueEntry entry, LaunchCommand command, Path log) throws Exception {
        Optional<Launcher> launcher = entry.launcher();
        Optional<StartedApplication> own = launcher.isPresent() ? launcher.get().start(command, log) : Optional.empty();
        return own.isPresent() ? own.get() : processes.start(command, log);
    }

    private static Path created(Path workFolder) throws LaunchFailedException {
        try {
            Files.createDirectories(workFolder);
        } catch (IOException e) {
            throw new LaunchFailedException(new Problem("The work folder " + workFolder + " could not be created.",
                    reason(e), "Check the folder's permissions and the free space of its disk."), e);
        }
        if (!Files.isWritable(workFolder)) {
            throw new LaunchFailedException("You may not write into the work folder " + workFolder + ".", "",
                    "Ask for the permission.");
        }
        return workFolder;
    }

    private Path log(Application application, String id, Instant began) throws LaunchFailedException {
        try {
            return LaunchLog.create(logs, application, id, began);
        } catch (IOException e) {
            throw new LaunchFailedException(new Problem("The log file in " + logs + " could not be created.", reason(e),
                    "Check the folder's permissions and the free space of its disk."), e);
        }
    }

    private static String reason(IOException e) {
        return e.getClass().getSimpleName().replace("Exception", "") + ": " + e.getMessage() + ".";
    }
}
