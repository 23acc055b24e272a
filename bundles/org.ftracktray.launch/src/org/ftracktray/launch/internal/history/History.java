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
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.ftracktray.client.Registration;
import org.ftracktray.launch.LaunchHistory;
import org.ftracktray.launch.LaunchState;
import org.ftracktray.launch.Launched;
import org.ftracktray.launch.internal.platform.HostName;
import org.ftracktray.launch.internal.start.LaunchLog;
import org.ftracktray.launch.internal.start.RunTrace;

/** The starts of this client and of its earlier runs, kept in a file, and followed to the end of their processes. */
public final class History implements LaunchHistory {

    private static final int MOST_KEPT = 200;

    /** Systems round the start time of a process; another process with the same id starts much later. */
    private static final Duration SAME_START = Duration.ofSeconds(3);
    /** How long a shell may take to note an exit code. */
    private static final Duration NOTED = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** What could not be written or read; the cause is never null. */
    @FunctionalInterface
    public interface Trouble {
        void warn(String message, Throwable cause);
    }

    private record Kept(Launched launched, Optional<Instant> processStart) {}

    private final HistoryFile file;
    private final Trouble trouble;
    private final Duration patience;
    private final Map<String, Kept> launches = new LinkedHashMap<>();
    private final Map<String, Runnable> elsewhere = new ConcurrentHashMap<>();
    private final Set<String> restored = ConcurrentHashMap.newKeySet();
    private final Set<String> stopped = ConcurrentHashMap.newKeySet();
    private final List<Consumer<Launched>> listeners = new CopyOnWriteArrayList<>();

    public History(Path file, Trouble trouble) {
        this(file, trouble, PATIENCE);
    }

    /** @param patience how long a process that is stopped may take before it is ended by force */
    public History(Path file, Trouble trouble, Duration patience) {
        this.file = new HistoryFile(file, HostName.current(), trouble);
        this.trouble = trouble;
        this.patience = patience;
    }

    /** Reads what earlier runs left, and follows what still runs. */
    public void restore() {
        List<HistoryEntry> entries = file.read();
        List<Launched> gone = new ArrayList<>();
        synchronized (launches) {
            entries.forEach(entry -> launches.put(entry.id(), new Kept(entry.launched(), entry.processStart())));
            for (HistoryEntry entry : entries) {
                if (entry.ended().isEmpty()) {
                    restored.add(entry.id());
                    follow(entry).ifPresent(state -> gone.add(inState(entry.id(), state)));
                }
            }
            if (keepTheNewest() || !gone.isEmpty()) {
                write();
            }
        }
        gone.forEach(this::tell);
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
     * The starts of somebody that had not ended when the run of this client that made them did, as they are now. Each is
     * given once.
     */
    public List<Launched> takeRestored(Launched.Owner owner) {
        return launches().stream().filter(launched -> launched.owner().filter(owner::equals).isPresent())
                .filter(launched -> restored.remove(launched.id())).toList();
    }

    /** The state of one that has ended meanwhile. */
    private Optional<LaunchState> follow(HistoryEntry entry) {
        Optional<ProcessHandle> process = entry.pid() == 0
                ? Optional.empty()
                : ProcessHandle.of(entry.pid()).filter(handle -> !handle.equals(ProcessHandle.current()))
                        .filter(handle -> isSame(handle, entry.processStart()));
        RunTrace trace = RunTrace.of(Path.of(entry.log()));
        if (process.isEmpty()) {
            Instant noted = trace.noted().orElseGet(Instant::now);
            return Optional.of(end(trace, noted.isBefore(entry.started()) ? entry.started() : noted));
        }
        process.get().onExit().thenRunAsync(() -> {
            trace.exitCodeWithin(NOTED);
            changed(entry.id(), end(trace, Instant.now()));
        });
        return Optional.empty();
    }

    private static LaunchState end(RunTrace trace, Instant at) {
        return trace.exitCode().<LaunchState>map(code -> new LaunchState.Ended(code, at))
                .orElseGet(() -> new LaunchState.Gone(Instant.now()));
    }

    private static boolean isSame(ProcessHandle handle, Optional<Instant> start) {
        Optional<Instant> actual = handle.info().startInstant();
        return handle.isAlive() && actual.isPresent() && start.isPresent()
                && Duration.between(start.get(), actual.get()).abs().compareTo(SAME_START) < 0;
    }

    /** A start that just happened, and how to stop it when that is not done by its process. */
    public void began(Launched launched, Optional<Runnable> stop) {
        stop.ifPresent(runnable -> elsewhere.put(launched.id(), runnable));
        began(launched);
    }

    /** A start that just happened. */
    public void began(Launched launched) {
        Optional<Instant> processStart = launched.pid() == 0
                ? Optional.empty()
                : ProcessHandle.of(launched.pid()).flatMap(handle -> handle.info().startInstant());
        synchronized (launches) {
            launches.put(launched.id(), new Kept(launched, processStart));
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
        Launched now = kept.launched().in(stopped.remove(id) ? asked(state) : state);
        launches.put(id, new Kept(now, kept.processStart()));
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
            file.write(launches.values().stream()
                    .map(kept -> HistoryEntry.of(kept.launched(), kept.processStart(), file.host())).toList());
        } catch (IOException e) {
            trouble.warn("The history of started applications could not be written.", e);
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

    /** The logs of what still runs. */
    public Set<Path> openLogs() {
        return launches().stream().filter(launched -> launched.state() instanceof LaunchState.Running)
                .map(Launched::log).collect(Collectors.toSet());
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
    public boolean stopNow(String launchId) {
        return stop(launchId, ProcessTree::stopNow);
    }

    private boolean stop(String launchId, Consumer<ProcessTree> way) {
        Optional<ProcessHandle> process;
        synchronized (launches) {
            process = Optional.ofNullable(launches.get(launchId))
                    .filter(kept -> kept.launched().state() instanceof LaunchState.Running
                            && kept.launched().pid() != 0)
                    .flatMap(kept -> ProcessHandle.of(kept.launched().pid())
                            .filter(handle -> isSame(handle, kept.processStart())));
        }
        Optional<Runnable> there = Optional.ofNullable(elsewhere.get(launchId));
        if (process.isPresent() || there.isPresent()) {
            stopped.add(launchId);
        }
        there.ifPresentOrElse(Runnable::run, () -> process.map(ProcessTree::new).ifPresent(way));
        return process.isPresent() || there.isPresent();
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
