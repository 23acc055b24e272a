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
import org.ftracktray.launch.LaunchState;
import org.ftracktray.launch.Launched;
import org.ftracktray.launch.internal.platform.HostName;
import org.ftracktray.launch.internal.start.LaunchLog;
import org.ftracktray.launch.internal.start.RunTrace;

/** The starts of this client and of its earlier runs, kept in a file, and followed to the end of their processes. */
public final class History implements LaunchHistory {

    private static final int MOST_KEPT = 200;
    /** How long a shell may take to note an exit code. */
    private static final Duration NOTED = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    /** What could not be written or read; the cause may be null. */
    @FunctionalInterface
    public interface Trouble {
        void warn(String message, Throwable cause);
    }

    private record Kept(Launched launched, ProcessMark mark) {}

    private final Path path;
    private final HistoryFile file;
    private final CopyOnWriteArrayList<String> problems = new CopyOnWriteArrayList<>();
    private final Trouble trouble;
    private final Duration patience;
    private final Map<String, Kept> launches = new LinkedHashMap<>();
    /** What is being started: written down before its process is, told to nobody. */
    private final Map<String, Kept> starting = new LinkedHashMap<>();
    private final Map<String, Runnable> elsewhere = new ConcurrentHashMap<>();
    private final Map<String, ProcessHandle> roots = new ConcurrentHashMap<>();
    private final Set<String> restored = ConcurrentHashMap.newKeySet();
    private final Set<String> stopped = ConcurrentHashMap.newKeySet();
    private final List<Consumer<Launched>> listeners = new CopyOnWriteArrayList<>();

    public History(Path file, Trouble trouble) {
        this(file, trouble, PATIENCE);
    }

    /** @param patience how long a process that is stopped may take before it is ended by force */
    public History(Path file, Trouble trouble, Duration patience) {
        this.trouble = (message, cause) -> {
            problems.addIfAbsent(message);
            trouble.warn(message, cause);
        };
        this.path = file;
        this.file = new HistoryFile(file, HostName.current(), this.trouble);
        this.patience = patience;
    }

    /** Reads what earlier runs left, and follows what still runs. */
    public void restore() {
        List<HistoryEntry> entries = file.read();
        List<Launched> gone = new ArrayList<>();
        synchronized (launches) {
            boolean resolved = false;
            for (HistoryEntry entry : entries) {
                resolved |= entry.isStarting();
                restored(entry).ifPresent(kept -> launches.put(entry.id(), kept));
            }
            for (Kept kept : List.copyOf(launches.values())) {
                String id = kept.launched().id();
                if (isRunning(kept)) {
                    restored.add(id);
                    follow(kept).ifPresent(state -> gone.add(inState(id, state)));
                }
            }
            if (keepTheNewest() || resolved || !gone.isEmpty()) {
                write();
            }
        }
        gone.forEach(this::tell);
    }

    private Optional<Kept> restored(HistoryEntry entry) {
        if (!entry.isStarting()) {
            return Optional.of(new Kept(entry.launched(), entry.mark()));
        }
        Optional<Launched> started = UnfinishedStart.resolved(entry.launched(), entry.mark());
        if (started.isEmpty()) {
            trouble.warn("The start of " + entry.launched().application().title() + " at " + entry.started()
                    + " was under way when Ftrack Tray ended; nothing was started.", null);
        } else if (!(started.get().state() instanceof LaunchState.Running)) {
            restored.add(entry.id());
        }
        return started.map(launched -> new Kept(launched, ProcessMark.of(launched.pid())));
    }

    /** What has ended goes first: what still runs must be found again. */
    private boolean keepTheNewest() {
        int tooMany = launches.size() - MOST_KEPT;
        List<String> oldest = Stream
                .concat(launches.values().stream().filter(kept -> !isRunning(kept)),
                        launches.values().stream().filter(History::isRunning))
                .map(kept -> kept.launched().id()).limit(Math.max(0, tooMany)).toList();
        oldest.forEach(launches::remove);
        return !oldest.isEmpty();
    }

    private static boolean isRunning(Kept kept) {
        return kept.launched().state() instanceof LaunchState.Running;
    }

    /**
     * The starts that had not ended when the run of this client that made them did, as they are now. Each is given once.
     */
    public List<Launched> takeRestored() {
        return launches().stream().filter(launched -> restored.remove(launched.id())).toList();
    }

    /** The state of one that has ended meanwhile. */
    private Optional<LaunchState> follow(Kept kept) {
        Launched launched = kept.launched();
        RunTrace trace = RunTrace.of(launched.log());
        Optional<ProcessHandle> process = process(kept);
        if (process.isEmpty()) {
            Instant noted = trace.noted().orElseGet(Instant::now);
            return isHandedOver(launched, trace)
                    ? Optional.of(new LaunchState.Gone(Instant.now()))
                    : followNext(kept, Set.of(),
                            end(trace, noted.isBefore(launched.started()) ? launched.started() : noted));
        }
        if (isHandedOver(launched, trace)) {
            await(launched.id(), Successors.of(trace, Optional.empty(), Set.of()).with(process.get()));
        } else {
            process.get().onExit().thenRunAsync(() -> {
                trace.exitCodeWithin(NOTED);
                over(launched.id(), end(trace, Instant.now()));
            });
        }
        return Optional.empty();
    }

    /** Whether the process that is followed is not the one that was started. */
    private static boolean isHandedOver(Launched launched, RunTrace trace) {
        return trace.exitCode().isPresent() && trace.pidWithin(Duration.ZERO).orElse(0) != launched.pid();
    }

    /** The process of a start has ended. What lives on of it is followed in its place. */
    public void over(String id, LaunchState state) {
        over(id, Set.of(), state);
    }

    private void over(String id, Set<ProcessHandle> passedOver, LaunchState state) {
        Kept kept;
        synchronized (launches) {
            kept = launches.get(id);
        }
        if (kept != null && isRunning(kept)) {
            Optional<LaunchState> end = stopped.contains(id) ? Optional.of(state) : followNext(kept, passedOver, state);
            end.ifPresent(known -> changed(id, known));
        }
    }

    /** The given state when nothing goes on in place of the process that ended. */
    private Optional<LaunchState> followNext(Kept kept, Set<ProcessHandle> passedOver, LaunchState state) {
        String id = kept.launched().id();
        Successors next = Successors.after(kept.launched(), state, Optional.ofNullable(roots.remove(id)),
                passedOver);
        if (next.isEmpty()) {
            return Optional.of(state);
        }
        keepProcess(kept, next.first().pid());
        await(id, next);
        return Optional.empty();
    }

    private void keepProcess(Kept kept, long pid) {
        synchronized (launches) {
            launches.put(kept.launched().id(), new Kept(kept.launched().withPid(pid), ProcessMark.of(pid)));
            write();
        }
    }

    /** Java would wait for ever for a process that has ended and was not asked for by its parent. */
    private void await(String id, Successors followed) {
        CompletableFuture.delayedExecutor(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS).execute(() -> {
            Optional<Kept> kept;
            synchronized (launches) {
                kept = Optional.ofNullable(launches.get(id)).filter(History::isRunning);
            }
            Successors still = kept.map(known -> followed.still(RunTrace.of(known.launched().log())))
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

    private static Optional<ProcessHandle> process(Kept kept) {
        RunTrace trace = RunTrace.of(kept.launched().log());
        return kept.launched().pid() == 0
                ? Optional.empty()
                : ProcessHandle.of(kept.launched().pid()).filter(handle -> kept.mark().fits(handle, trace));
    }

    private static LaunchState end(RunTrace trace, Instant at) {
        return trace.exitCode().<LaunchState>map(code -> new LaunchState.Ended(code, at))
                .orElseGet(() -> new LaunchState.Gone(Instant.now()));
    }

    /** Writes down that something is about to be started: whatever ends this client in between, the next run looks for it. */
    public void starting(Launched planned) {
        keepStarting(planned, ProcessMark.NONE);
    }

    /** What is being started has a process, whose id is noted nowhere else. */
    public void spawned(Launched planned, long pid) {
        ProcessHandle.of(pid).ifPresent(root -> roots.put(planned.id(), root));
        keepStarting(planned.withPid(pid), ProcessMark.of(pid));
    }

    private void keepStarting(Launched planned, ProcessMark mark) {
        synchronized (launches) {
            starting.put(planned.id(), new Kept(planned, mark));
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
                    .filter(kept -> application.isCalled(kept.launched().application().identifier()))
                    .count();
        }
    }

    /** A start that just happened, and how to stop it when that is not done by its process. */
    public void began(Launched launched, Optional<Runnable> stop) {
        stop.ifPresent(runnable -> elsewhere.put(launched.id(), runnable));
        began(launched);
    }

    /** A start that just happened. */
    public void began(Launched launched) {
        ProcessMark mark = ProcessMark.of(launched.pid());
        synchronized (launches) {
            starting.remove(launched.id());
            launches.put(launched.id(), new Kept(launched, mark));
            keepTheNewest();
            write();
        }
        tell(launched);
    }

    /** A start that is no longer in the state it was. Does nothing when it already ended. */
    public void changed(String id, LaunchState state) {
        Launched now;
        synchronized (launches) {
            Kept kept = launches.get(id);
            if (kept == null || !isRunning(kept)) {
                return;
            }
            now = inState(id, state);
            write();
        }
        tell(now);
    }

    private Launched inState(String id, LaunchState state) {
        Kept kept = launches.get(id);
        elsewhere.remove(id);
        roots.remove(id);
        Launched now = kept.launched().in(stopped.remove(id) ? asked(state) : state);
        launches.put(id, new Kept(now, kept.mark()));
        return now;
    }

    private void tell(Launched launched) {
        listeners.forEach(listener -> listener.accept(launched));
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
                            .map(kept -> HistoryEntry.of(kept.launched(), kept.mark(), false, file.host())),
                    starting.values().stream()
                            .map(kept -> HistoryEntry.of(kept.launched(), kept.mark(), true, file.host())))
                    .toList());
        } catch (IOException e) {
            trouble.warn("The history of started applications could not be written to " + path
                    + ". Check the free space of"
                    + " its disk and the permissions of its folder, or start with another folder: -data FOLDER.", e);
        }
    }

    @Override
    public List<Launched> launches() {
        synchronized (launches) {
            List<Launched> all = new ArrayList<>();
            launches.values().forEach(kept -> all.add(kept.launched()));
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
                    .map(kept -> kept.launched().log()).collect(Collectors.toSet());
        }
    }

    /** One start; empty when it is not known. */
    public Optional<Launched> find(String launchId) {
        synchronized (launches) {
            return Optional.ofNullable(launches.get(launchId)).map(Kept::launched);
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

    private static Optional<ProcessTree> tree(Kept kept) {
        RunTrace trace = RunTrace.of(kept.launched().log());
        return process(kept).map(process -> new ProcessTree(isHandedOver(kept.launched(), trace)
                ? Successors.of(trace, Optional.empty(), Set.of()).with(process).processes()
                : List.of(process)));
    }

    @Override
    public List<String> lastLines(String launchId, int most) {
        return find(launchId).map(launched -> LaunchLog.lastLines(launched.log(), most)).orElse(List.of());
    }

    @Override
    public Registration onChange(Consumer<Launched> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
