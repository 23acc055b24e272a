// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

import org.ftracktray.client.FtrackException;
import org.ftracktray.client.Problem;
import org.ftracktray.client.SecretMask;
import org.ftracktray.client.Session;
import org.ftracktray.launch.Application;
import org.ftracktray.launch.Availability;
import org.ftracktray.launch.LaunchCommand;
import org.ftracktray.launch.LaunchRecord;
import org.ftracktray.launch.LaunchRequest;
import org.ftracktray.launch.LaunchResult;
import org.ftracktray.launch.LaunchState;
import org.ftracktray.launch.Launcher;
import org.ftracktray.launch.SessionLocale;
import org.ftracktray.launch.StartedApplication;
import org.ftracktray.launch.TaskContext;
import org.ftracktray.launch.WorkFile;
import org.ftracktray.launch.WorkFileChoice;
import org.ftracktray.launch.internal.catalogue.CatalogueEntry;
import org.ftracktray.launch.internal.environment.LaunchEnvironment;
import org.ftracktray.launch.internal.followup.FollowUps;
import org.ftracktray.launch.internal.history.History;
import org.ftracktray.launch.internal.log.LaunchLog;
import org.ftracktray.launch.internal.log.WarningLog;
import org.ftracktray.launch.internal.platform.Workstation;
import org.ftracktray.launch.internal.rule.OfferContext;
import org.ftracktray.launch.internal.search.ApplicationVersion;
import org.ftracktray.launch.internal.task.SignedInSessions;
import org.ftracktray.launch.internal.task.WorkFolders;

/** One launch from the application to the running process. */
public final class ApplicationStarter {

    private static final Duration CONTRIBUTED = Duration.ofSeconds(10);
    private static final Duration STARTING = Duration.ofSeconds(60);
    private static final Duration DISK = Duration.ofSeconds(30);
    private static final String TELL = "Tell its author.";

    private final Workstation workstation;
    private final Supplier<WorkFolders> workFolders;
    private final Path logs;
    private final ProcessStarter processes;
    private final History history;
    private final Hooks hooks;
    private final FollowUps followUps;
    private final SignedInSessions sessions;
    private final WarningLog warnings;
    private final Limited contributed = new Limited(CONTRIBUTED);
    private final Limited starting = new Limited(STARTING);
    private final Limited disk = new Limited(DISK);
    private final Object counting = new Object();
    private final AtomicBoolean warm = new AtomicBoolean();

    public ApplicationStarter(Workstation workstation, Supplier<WorkFolders> workFolders, Path logs,
            ProcessStarter processes,
            History history, Hooks hooks, FollowUps followUps, SignedInSessions sessions, WarningLog warnings) {
        this.workstation = workstation;
        this.workFolders = workFolders;
        this.logs = logs;
        this.processes = processes;
        this.history = history;
        this.hooks = hooks;
        this.followUps = followUps;
        this.sessions = sessions;
        this.warnings = warnings;
        history.onChange(followUps::changed);
    }

    /** Starts the application; never throws because of it. */
    public LaunchResult launch(ResolvedLaunch request) {
        try {
            return new LaunchResult.Started(start(withFoundFile(request)));
        } catch (LaunchFailedException e) {
            return failed(request, e.problem(), e.printed(), e);
        } catch (FtrackException e) {
            return failed(request, e.problem(), List.of(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return interrupted(request.entry().application().title());
        } catch (Exception | Error e) {
            String reason = e.getMessage() == null || e.getMessage().isBlank() ? e.toString() : e.getMessage();
            return failed(request, new Problem(request.entry().application().title() + " could not be started.",
                    reason, "The log of Ftrack Tray says more."), List.of(), e);
        }
    }

    /** The one place that knows of every failed launch, and so the one that logs it. */
    private LaunchResult failed(ResolvedLaunch request, Problem problem, List<String> printed, Throwable cause) {
        if (Thread.currentThread().isInterrupted()) {
            return interrupted(request.entry().application().title());
        }
        SecretMasking.masked(warnings, request.session())
                .warn("The launch of " + request.entry().application().identifier()
                        + " for the task " + request.task().path() + " failed. " + problem.sentence()
                        + (printed.isEmpty() ? "" : " It printed last:\n" + String.join("\n", printed)), cause);
        SecretMask mask = SecretMask.of(request.session());
        return new LaunchResult.Failed(
                new Problem(mask.text(problem.what()), mask.text(problem.cause()), mask.text(problem.remedy())),
                printed.stream().map(mask::text).toList());
    }

    /** What is told about a launch that was ended from here before anything was started. */
    public static LaunchResult interrupted(String title) {
        return new LaunchResult.Failed(new Problem("The start of " + title + " was interrupted.",
                "You signed out, or Ftrack Tray stopped listening or is closing.", "Start it again later."));
    }

    /** Loads, once, what the first launch needs, so that it is as quick as the others. Returns at once. */
    public void warmUp(Session session) {
        if (!warm.compareAndSet(false, true)) {
            return;
        }
        Thread.ofPlatform().daemon().name("launch warm-up").start(() -> {
            TaskContext task = new TaskContext("", "", "Task", Optional.empty(), Optional.empty(),
                    new TaskContext.Project("", "", "", List.of()), List.of(), Map.of());
            Application nothing = new Application("", "", "", "", Optional.empty(), Optional.empty(), Path.of(""),
                    List.of(), new Availability.Installed(), "");
            try {
                dryRun(new ResolvedLaunch(session,
                        new CatalogueEntry(nothing, ApplicationVersion.NONE, Optional.empty()),
                        List.of(), OfferContext.of(session, task), new LaunchRequest("", "")));
                processes.warmUp();
            } catch (LaunchFailedException | RuntimeException e) {
                // The first launch is a little slower, and says itself what is wrong.
            }
        });
    }

    /** The command as it would be started, with secrets masked; nothing is changed on the disk. */
    public LaunchCommand dryRun(ResolvedLaunch given) throws LaunchFailedException {
        try {
            ResolvedLaunch request = inContext(given);
            Path workFolder = workFolder(request);
            LaunchCommand command = prepared(request.entry(),
                    new CommandBuilder(workstation, request, workFolder).build());
            verifyLetters(command);
            return SecretMasking.maskedIn(command, request.session());
        } catch (LaunchFailedException | RuntimeException e) {
            throw e;
        } catch (Exception | LinkageError e) {
            throw new LaunchFailedException(new Problem(
                    "The command of " + given.entry().application().title() + " could not be put together.",
                    String.valueOf(e.getMessage()), ""), e);
        }
    }

    /** The work files of the task that the application can open, the newest version first. */
    public List<WorkFile> workFiles(ResolvedLaunch given) throws LaunchFailedException {
        try {
            ResolvedLaunch request = inContext(given);
            return new CommandBuilder(workstation, request, workFolder(request)).workFiles();
        } catch (LaunchFailedException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new LaunchFailedException(new Problem("The work files could not be looked for.",
                    String.valueOf(e.getMessage()), ""), e);
        }
    }

    /** With the place of a file that was chosen by its name, so that the history knows it. */
    private ResolvedLaunch withFoundFile(ResolvedLaunch request) throws LaunchFailedException {
        if (!(request.order().file() instanceof WorkFileChoice.Found(String name))) {
            return request;
        }
        WorkFile found = workFiles(request).stream().filter(file -> file.path().getFileName().toString().equals(name))
                .findFirst().orElseThrow(() -> CommandBuilder.noSuchFile(request.entry().application()));
        return request.withOrder(request.order().with(new WorkFileChoice.Open(found.path())));
    }

    private LaunchRecord start(ResolvedLaunch given) throws Exception {
        ResolvedLaunch request = inContext(given);
        CatalogueEntry entry = request.entry();
        notTooMany(entry.application());
        Path workFolder = workFolder(request);
        LaunchCommand built = disk.call("The work folder " + workFolder,
                "Check the network and whether its disk is there.", () -> {
                    created(workFolder);
                    return new CommandBuilder(workstation, request, workFolder).build();
                });
        LaunchEnvironment.leftOut(workstation, request.session(), request.situation(), entry.application())
                .forEach(
                        name -> warnings.warn("The variable " + name + " is not given to " + entry.application().title()
                                + ": with " + request.situation().tasks().size()
                                + " selected tasks it is longer than this system allows.", null));
        LaunchCommand prepared = prepared(entry, built);
        verifyLetters(prepared);
        LaunchCommand command = hooks.before(prepared);
        verifyLetters(command);
        mayGoOn(request);
        String id = UUID.randomUUID().toString();
        Instant began = Instant.now();
        LaunchRecord planned = new LaunchRecord(id, entry.application(), request.task(), 0, began,
                log(entry.application(), id, began), workFolder, new LaunchState.Running(), request.order(),
                Optional.of(LaunchRecord.Owner.of(request.session())));
        synchronized (counting) { // two at a time must not both be the last one that may
            notTooMany(entry.application());
            history.starting(planned);
        }
        StartedApplication started;
        boolean interrupted;
        try {
            mayGoOn(request);
            started = started(entry, command, planned);
            interrupted = Thread.interrupted(); // an interrupted thread could not read what marks the process
        } catch (LaunchFailedException e) {
            over(planned, e.exitCode());
            throw e;
        } catch (Exception | Error e) {
            over(planned, OptionalInt.empty());
            throw e;
        }
        try {
            LaunchRecord record = began(request, planned, started);
            hooks.after(command, record);
            return history.find(id).orElse(record);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static void verifyLetters(LaunchCommand command) throws LaunchFailedException {
        ProcessTexts.verifyLetters(command, SessionLocale.current(), System.getenv());
    }

    /** What ran, however short, stays in the history with its log. */
    private void over(LaunchRecord planned, OptionalInt exitCode) {
        boolean interrupted = Thread.interrupted();
        if (exitCode.isPresent()) {
            history.began(planned.in(new LaunchState.Ended(exitCode.getAsInt(), Instant.now())));
        } else {
            history.dropped(planned.id());
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private LaunchRecord began(ResolvedLaunch request, LaunchRecord planned, StartedApplication started) {
        LaunchRecord record = planned.withPid(started.pid().orElse(0));
        history.began(record, started.stop());
        followUps.began(request.session(), record);
        started.exitCode().whenComplete((code, failure) -> history.over(record.id(), failure == null
                ? new LaunchState.Ended(code, Instant.now())
                : new LaunchState.Gone(Instant.now())));
        return history.find(record.id()).orElse(record);
    }

    /** Hooks may have taken long; who asked for the start may have left meanwhile. */
    private void mayGoOn(ResolvedLaunch request) throws LaunchFailedException, InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        if (sessions.hasLeft(request.session())) {
            throw new LaunchFailedException(request.entry().application().title() + " was not started.",
                    request.session().credentials().user() + " has signed out meanwhile.",
                    "Sign in and start it again.");
        }
    }

    private Path workFolder(ResolvedLaunch request) throws LaunchFailedException {
        Application application = request.entry().application();
        WorkFolders folders = workFolders.get();
        try {
            return folders.of(application.options().folders().work().orElse(folders.pattern()),
                    request.task(), application, request.session().credentials().user());
        } catch (InvalidPathException e) {
            throw SessionLocale.current().carries(e.getInput())
                    ? new LaunchFailedException(new Problem(
                            "The work folder of " + request.task().path() + " cannot have this path.", e.getMessage(),
                            "Correct the pattern in the settings or in " + application.origin() + "."), e)
                    : ProcessTexts.unknownLetters(application, request.task(), SessionLocale.current(), e);
        } catch (IllegalArgumentException e) {
            throw new LaunchFailedException(new Problem(
                    "The work folder of " + request.task().path() + " is not known.", e.getMessage(),
                    "Correct the pattern in the settings or in " + application.origin() + "."), e);
        }
    }

    /** With the task as the one who contributed the application wants it to be seen. */
    private ResolvedLaunch inContext(ResolvedLaunch request) throws Exception {
        CatalogueEntry entry = request.entry();
        if (entry.launcher().isEmpty()) {
            return request;
        }
        Launcher launcher = entry.launcher().get();
        TaskContext task = contributed.call(name(launcher), TELL,
                () -> launcher.context(entry.application(), request.task()));
        return request.withTask(given(task, launcher, "task"));
    }

    private static String name(Launcher launcher) {
        return "The launcher " + Contributor.of(launcher);
    }

    private static <T> T given(T answer, Launcher launcher, String what) throws LaunchFailedException {
        if (answer == null) {
            throw new LaunchFailedException(name(launcher) + " failed.", "It answered with no " + what + ".", TELL);
        }
        return answer;
    }

    private void notTooMany(Application application) throws LaunchFailedException {
        int most = application.options().mostRunning();
        long running = history.running(application);
        if (most > 0 && running >= most) {
            throw new LaunchFailedException(application.title() + " runs already as often as it may.",
                    running + " started from here still run, and the limit is " + most + " (" + application.origin()
                            + ", field \"most_running\").",
                    "Close one of them first.");
        }
    }

    private LaunchCommand prepared(CatalogueEntry entry, LaunchCommand command) throws Exception {
        if (entry.launcher().isEmpty()) {
            return command;
        }
        Launcher launcher = entry.launcher().get();
        return given(contributed.call(name(launcher), TELL, () -> launcher.prepare(command)), launcher, "command");
    }

    private StartedApplication started(CatalogueEntry entry, LaunchCommand command, LaunchRecord planned)
            throws Exception {
        Optional<Launcher> launcher = entry.launcher();
        Optional<StartedApplication> own = launcher.isPresent()
                ? given(starting.call(name(launcher.get()), TELL, () -> launcher.get().start(command, planned.log())),
                        launcher.get(), "application")
                : Optional.empty();
        return own.isPresent()
                ? own.get()
                : processes.start(command, planned.log(), pid -> history.spawned(planned, pid));
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
            return LaunchLog.create(logs, application, id, began, history.openLogs());
        } catch (IOException e) {
            throw new LaunchFailedException(new Problem("The log file in " + logs + " could not be created.", reason(e),
                    "Check the folder's permissions and the free space of its disk."), e);
        }
    }

    private static String reason(IOException e) {
        return e.getClass().getSimpleName().replace("Exception", "") + ": " + e.getMessage() + ".";
    }
}
