// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.history;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.ftracktray.client.Registration;
import org.ftracktray.launch.Application;
import org.ftracktray.launch.LaunchHistory;
import org.ftracktray.launch.LaunchRecord;
import org.ftracktray.launch.LaunchState;
import org.ftracktray.launch.internal.log.ExitCodeFile;
import org.ftracktray.launch.internal.log.LaunchLog;
import org.ftracktray.launch.internal.log.WarningLog;
import org.ftracktray.signin.HostName;

/** The starts of this client and of its earlier runs, kept in a file, and followed to the end of their processes. */
public final class History implements LaunchHistory {

    private static final int MOST_KEPT = 200;
    /** How long a shell may take to note an exit code. */
    private static final Duration NOTED = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private record TrackedLaunch(LaunchRecord launched, ProcessMark mark) {}

    private final Path path;
    private final HistoryFile file;
    private final CopyOnWriteArrayList<String> problems = new CopyOnWriteArrayList<>();
    private final WarningLog warnings;
    private final Duration patience;
    private final Map<String, TrackedLaunch> launches = new LinkedHashMap<>();
    /** What is being started: written down before its process is, told to nobody. */
    private final Map<String, TrackedLaunch> starting = new LinkedHashMap<>();
    private final Map<String, Runnable> elsewhere = new ConcurrentHashMap<>();
    private final Map<String, ProcessHandle> roots = new ConcurrentHashMap<>();
    private final Set<String> restored = ConcurrentHashMap.newKeySet();
    private final Set<String> stopped = ConcurrentHashMap.newKeySet();
    private final List<Consumer<LaunchRecord>> listeners = new CopyOnWriteArrayList<>();

    public History(Path file, WarningLog warnings) {
        this(file, warnings, PATIENCE);
    }

    /** @param patience how long a process that is stopped may take before it is ended by force */
    public History(Path file, WarningLog warnings, Duration patience) {
        this.warnings = (message, cause) -> {
            problems.addIfAbsent(message);
            warnings.warn(message, cause);
        };
        this.path = file;
        this.file = new HistoryFile(file, HostName.current(), this.warnings);
        this.patience = patience;
    }

    /** Reads what earlier runs left, and follows what still runs. */
    public void restore() {
        List<HistoryEntry> entries = file.read();
        List<LaunchRecord> gone = new ArrayList<>();
        synchronized (launches) {
            boolean resolved = false;
            for (HistoryEntry entry : entries) {
                resolved |= entry.isStarting();
                restored(entry).ifPresent(trackedLaunch -> launches.put(entry.id(), trackedLaunch));
            }
            for (TrackedLaunch trackedLaunch : List.copyOf(launches.values())) {
                String id = trackedLaunch.launched().id();
                if (isRunning(trackedLaunch)) {
                    restored.add(id);
                    follow(trackedLaunch).ifPresent(state -> gone.add(inState(id, state)));
                }
            }
            if (keepTheNewest() || resolved || !gone.isEmpty()) {
                write();
            }
        }
        gone.forEach(this::tell);
    }

    private Optional<TrackedLaunch> restored(HistoryEntry entry) {
        if (!entry.isStarting()) {
            return Optional.of(new TrackedLaunch(entry.launched(), entry.mark()));
        }
        Optional<LaunchRecord> started = UnfinishedStart.resolved(entry.launched(), entry.mark());
        if (started.isEmpty()) {
            warnings.warn("The start of " + entry.launched().application().title() + " at " + entry.started()
                    + " was under way when Ftrack Tray ended; nothing was started.", null);
        } else if (!(started.get().state() instanceof LaunchState.Running)) {
            restored.add(entry.id());
        }
        return started.map(record -> new TrackedLaunch(record, ProcessMark.of(record.pid())));
    }

    /** What has ended goes first: what still runs must be found again. */
    private boolean keepTheNewest() {
        int tooMany = launches.size() - MOST_KEPT;
        List<String> oldest = Stream
                .concat(launches.values().stream().filter(trackedLaunch -> !isRunning(trackedLaunch)),
                        launches.values().stream().filter(History::isRunning))
                .map(trackedLaunch -> trackedLaunch.launched().id()).limit(Math.max(0, tooMany)).toList();
        oldest.forEach(launches::remove);
        return !oldest.isEmpty();
    }

    private static boolean isRunning(TrackedLaunch trackedLaunch) {
        return trackedLaunch.launched().state() instanceof LaunchState.Running;
    }

    /**
     * The starts that had not ended when the run of this client that made them did, as they are now. Each is given once.
     */
    public List<LaunchRecord> takeRestored() {
        return launches().stream().filter(record -> restored.remove(record.id())).toList();
    }

    /** The state of one that has ended meanwhile. */
    private Optional<LaunchState> follow(TrackedLaunch trackedLaunch) {
        LaunchRecord record = trackedLaunch.launched();
        ExitCodeFile trace = ExitCodeFile.of(record.log());
        Optional<ProcessHandle> process = process(trackedLaunch);
        if (process.isEmpty()) {
            Instant noted = trace.noted().orElseGet(Instant::now);
            return isHandedOver(record, trace)
                    ? Optional.of(new LaunchState.Gone(Instant.now()))
                    : followNext(trackedLaunch, Set.of(),
                            end(trace, noted.isBefore(record.started()) ? record.started() : noted));
        }
        if (isHandedOver(record, trace)) {
            await(record.id(), Successors.of(trace, Optional.empty(), Set.of()).with(process.get()));
        } else {
            process.get().onExit().thenRunAsync(() -> {
                trace.exitCodeWithin(NOTED);
                over(record.id(), end(trace, Instant.now()));
            });
        }
        return Optional.empty();
    }

    /** Whether the process that is followed is not the one that was started. */
    private static boolean isHandedOver(LaunchRecord record, ExitCodeFile trace) {
        return trace.exitCode().isPresent() && trace.pidWithin(Duration.ZERO).orElse(0) != record.pid();
    }

    /** The process of a start has ended. What lives on of it is followed in its place. */
    public void over(String id, LaunchState state) {
        over(id, Set.of(), state);
    }

    private void over(String id, Set<ProcessHandle> passedOver, LaunchState state) {
        TrackedLaunch trackedLaunch;
        synchronized (launches) {
            trackedLaunch = launches.get(id);
        }
        if (trackedLaunch != null && isRunning(trackedLaunch)) {
            Optional<LaunchState> end = stopped.contains(id)
                    ? Optional.of(state)
                    : followNext(trackedLaunch, passedOver, state);
            end.ifPresent(known -> changed(id, known));
        }
    }

    /** The given state when nothing goes on in place of the process that ended. */
    private Optional<LaunchState> followNext(TrackedLaunch trackedLaunch, Set<ProcessHandle> passedOver,
            LaunchState state) {
        String id = trackedLaunch.launched().id();
        Successors next = Successors.after(trackedLaunch.launched(), state, Optional.ofNullable(roots.remove(id)),
                passedOver);
        if (next.isEmpty()) {
            return Optional.of(state);
        }
        keepProcess(trackedLaunch, next.first().pid());
        await(id, next);
        return Optional.empty();
    }

    private void keepProcess(TrackedLaunch trackedLaunch, long pid) {
        synchronized (launches) {
            launches.put(trackedLaunch.launched().id(),
                    new TrackedLaunch(trackedLaunch.launched().withPid(pid), ProcessMark.of(pid)));
            write();
        }
    }

    /** Java would wait for ever for a process that has ended and was not asked for by its parent. */
    private void await(String id, Successors followed) {
        CompletableFuture.delayedExecutor(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS).execute(() -> {
            Optional<TrackedLaunch> kept;
            synchronized (launches) {
                kept = Optional.ofNullable(launches.get(id)).filter(History::isRunning);
            }
            Successors still = kept.map(known -> followed.still(ExitCodeFile.of(known.launched().log())))
                    .orElse(Successors.NONE);
            if (still.isEmpty()) {
                over(id, followed.passedOver(), new LaunchState.Gone(Instant.now(), true));
                return;
            }
            if (!still.first().equals(followed.first())) {
                keepProcess(kept.get(), still.first().pid());
            }
            await(id, still);
        });
    }

    private static Optional<ProcessHandle> process(TrackedLaunch trackedLaunch) {
        ExitCodeFile trace = ExitCodeFile.of(trackedLaunch.launched().log());
        return trackedLaunch.launched().pid() == 0
                ? Optional.empty()
                : ProcessHandle.of(trackedLaunch.launched().pid())
                        .filter(handle -> trackedLaunch.mark().fits(handle, trace));
    }

    private static LaunchState end(ExitCodeFile trace, Instant at) {
        return trace.exitCode().<LaunchState>map(code -> new LaunchState.Ended(code, at))
                .orElseGet(() -> new LaunchState.Gone(Instant.now()));
    }

    /** Writes down that something is about to be started: whatever ends this client in between, the next run looks for it. */
    public void starting(LaunchRecord planned) {
        keepStarting(planned, ProcessMark.NONE);
    }

    /** What is being started has a process, whose id is noted nowhere else. */
    public void spawned(LaunchRecord planned, long pid) {
        ProcessHandle.of(pid).ifPresent(root -> roots.put(planned.id(), root));
        keepStarting(planned.withPid(pid), ProcessMark.of(pid));
    }

    private void keepStarting(LaunchRecord planned, ProcessMark mark) {
        synchronized (launches) {
            starting.put(planned.id(), new TrackedLaunch(planned, mark));
            write();
        }
    }

    /** What was about to be started was not, or ended at once with a failure. */
    public void dropped(String id) {
        synchronized (launches) {
            if (starting.remove(id) != null) {
                write();
            }
        }
    }

    /** How many starts of an application run or are under way. */
    public long running(Application application) {
        synchronized (launches) {
            return Stream.concat(launches.values().stream(), starting.values().stream()).filter(History::isRunning)
                    .filter(trackedLaunch -> application.isCalled(trackedLaunch.launched().application().identifier()))
                    .count();
        }
    }

    /** A start that just happened, and how to stop it when that is not done by its process. */
    public void began(LaunchRecord record, Optional<Runnable> stop) {
        stop.ifPresent(runnable -> elsewhere.put(record.id(), runnable));
        began(record);
    }

    /** A start that just happened. */
    public void began(LaunchRecord record) {
        ProcessMark mark = ProcessMark.of(record.pid());
        synchronized (launches) {
            starting.remove(record.id());
            launches.put(record.id(), new TrackedLaunch(record, mark));
            keepTheNewest();
            write();
        }
        tell(record);
    }

    /** A start that is no longer in the state it was. Does nothing when it already ended. */
    public void changed(String id, LaunchState state) {
        LaunchRecord now;
        synchronized (launches) {
            TrackedLaunch trackedLaunch = launches.get(id);
            if (trackedLaunch == null || !isRunning(trackedLaunch)) {
                return;
            }
            now = inState(id, state);
            write();
        }
        tell(now);
    }

    private LaunchRecord inState(String id, LaunchState state) {
        TrackedLaunch trackedLaunch = launches.get(id);
        elsewhere.remove(id);
        roots.remove(id);
        LaunchRecord now = trackedLaunch.launched().in(stopped.remove(id) ? asked(state) : state);
        launches.put(id, new TrackedLaunch(now, trackedLaunch.mark()));
        return now;
    }

    private void tell(LaunchRecord record) {
        listeners.forEach(listener -> listener.accept(record));
    }

    private static LaunchState asked(LaunchState state) {
        return state instanceof LaunchState.Ended ended
                ? new LaunchState.Ended(ended.exitCode(), ended.at(), true)
                : state;
    }

    private void write() {
        try {
            file.write(Stream.concat(
                    launches.values().stream()
                            .map(trackedLaunch -> HistoryEntry.of(trackedLaunch.launched(), trackedLaunch.mark(), false,
                                    file.host())),
                    starting.values().stream()
                            .map(trackedLaunch -> HistoryEntry.of(trackedLaunch.launched(), trackedLaunch.mark(), true,
                                    file.host())))
                    .toList());
        } catch (IOException e) {
            warnings.warn("The history of started applications could not be written to " + path
                    + ". Check the free space of"
                    + " its disk and the permissions of its folder, or start with another folder: -data FOLDER.", e);
        }
    }

    @Override
    public List<LaunchRecord> launches() {
        synchronized (launches) {
            List<LaunchRecord> all = new ArrayList<>();
            launches.values().forEach(trackedLaunch -> all.add(trackedLaunch.launched()));
            return all.reversed();
        }
    }

    @Override
    public List<String> problems() {
        return List.copyOf(problems);
    }

    /** The logs of what still runs or is being started. */
    public Set<Path> openLogs() {
        synchronized (launches) {
            return Stream.concat(launches.values().stream(), starting.values().stream()).filter(History::isRunning)
                    .map(trackedLaunch -> trackedLaunch.launched().log()).collect(Collectors.toSet());
        }
    }

    /** One start; empty when it is not known. */
    public Optional<LaunchRecord> find(String launchId) {
        synchronized (launches) {
            return Optional.ofNullable(launches.get(launchId)).map(TrackedLaunch::launched);
        }
    }

    @Override
    public boolean stop(String launchId) {
        return stop(launchId, tree -> tree.stop(patience));
    }

    @Override
    public boolean askToEnd(String launchId) {
        return stop(launchId, ProcessTree::askToEnd);
    }

    @Override
    public boolean stopNow(String launchId) {
        return stop(launchId, ProcessTree::stopNow);
    }

    private boolean stop(String launchId, Consumer<ProcessTree> way) {
        Optional<ProcessTree> process;
        synchronized (launches) {
            process = Optional.ofNullable(launches.get(launchId))
                    .filter(History::isRunning).flatMap(History::tree);
        }
        Optional<Runnable> there = Optional.ofNullable(elsewhere.get(launchId));
        if (process.isPresent() || there.isPresent()) {
            stopped.add(launchId);
        }
        there.ifPresentOrElse(Runnable::run, () -> process.ifPresent(way));
        return process.isPresent() || there.isPresent();
    }

    private static Optional<ProcessTree> tree(TrackedLaunch trackedLaunch) {
        ExitCodeFile trace = ExitCodeFile.of(trackedLaunch.launched().log());
        return process(trackedLaunch).map(process -> new ProcessTree(isHandedOver(trackedLaunch.launched(), trace)
                ? Successors.of(trace, Optional.empty(), Set.of()).with(process).processes()
                : List.of(process)));
    }

    @Override
    public List<String> lastLines(String launchId, int most) {
        return find(launchId).map(record -> LaunchLog.lastLines(record.log(), most)).orElse(List.of());
    }

    @Override
    public Registration onChange(Consumer<LaunchRecord> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
