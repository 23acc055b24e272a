// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.history;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
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
import org.ftracktray.launch.Application;
import org.ftracktray.launch.LaunchHistory;
import org.ftracktray.launch.LaunchRecord;
import org.ftracktray.launch.LaunchState;
import org.ftracktray.launch.internal.log.LaunchLog;
import org.ftracktray.launch.internal.log.WarningLog;
import org.ftracktray.signin.HostName;

/** The starts of this client and of its earlier runs, kept in a file, and followed to the end of their processes. */
public final class History implements LaunchHistory {

    private static final int MOST_KEPT = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Path path;
    private final HistoryFile file;
    private final CopyOnWriteArrayList<String> problems = new CopyOnWriteArrayList<>();
    private final WarningLog warnings;
    private final Duration patience;
    private final Map<String, TrackedLaunch> launches = new LinkedHashMap<>();
    /** What is being started: written down before its process is, told to nobody. */
    private final Map<String, TrackedLaunch> starting = new LinkedHashMap<>();
    private final Map<String, Runnable> elsewhere = new ConcurrentHashMap<>();
    private final ProcessFollower follower = new ProcessFollower(new Followed());
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
                restored(entry).ifPresent(launch -> launches.put(entry.id(), launch));
            }
            for (TrackedLaunch launch : List.copyOf(launches.values())) {
                String id = launch.id();
                if (launch.isRunning()) {
                    restored.add(id);
                    follower.follow(launch).ifPresent(state -> gone.add(inState(id, state)));
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
        return started.map(TrackedLaunch::of);
    }

    /** What has ended goes first: what still runs must be found again. */
    private boolean keepTheNewest() {
        int tooMany = launches.size() - MOST_KEPT;
        List<String> oldest = Stream
                .concat(launches.values().stream().filter(launch -> !launch.isRunning()),
                        launches.values().stream().filter(TrackedLaunch::isRunning))
                .map(TrackedLaunch::id).limit(Math.max(0, tooMany)).toList();
        oldest.forEach(launches::remove);
        return !oldest.isEmpty();
    }

    /**
     * The starts that had not ended when the run of this client that made them did, as they are now. Each is given once.
     */
    public List<LaunchRecord> takeRestored() {
        return launches().stream().filter(record -> restored.remove(record.id())).toList();
    }

    /** The process of a start has ended. What lives on of it is followed in its place. */
    public void over(String id, LaunchState state) {
        follower.over(id, state);
    }

    /** What follows the processes writes here what it finds. */
    private final class Followed implements ProcessFollower.Launches {
        @Override
        public Optional<TrackedLaunch> running(String id) {
            synchronized (launches) {
                return Optional.ofNullable(launches.get(id)).filter(TrackedLaunch::isRunning);
            }
        }

        @Override
        public boolean isStopped(String id) {
            return stopped.contains(id);
        }

        @Override
        public void goesOnAs(TrackedLaunch launch, long pid) {
            synchronized (launches) {
                launches.put(launch.id(), TrackedLaunch.of(launch.launched().withPid(pid)));
                write();
            }
        }

        @Override
        public void ended(String id, LaunchState state) {
            changed(id, state);
        }
    }

    /** Writes down that something is about to be started: whatever ends this client in between, the next run looks for it. */
    public void starting(LaunchRecord planned) {
        keepStarting(new TrackedLaunch(planned, ProcessMark.NONE));
    }

    /** What is being started has a process, whose id is noted nowhere else. */
    public void spawned(LaunchRecord planned, long pid) {
        ProcessHandle.of(pid).ifPresent(root -> follower.spawned(planned.id(), root));
        keepStarting(TrackedLaunch.of(planned.withPid(pid)));
    }

    private void keepStarting(TrackedLaunch launch) {
        synchronized (launches) {
            starting.put(launch.id(), launch);
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
            return Stream.concat(launches.values().stream(), starting.values().stream())
                    .filter(TrackedLaunch::isRunning)
                    .filter(launch -> application.isCalled(launch.launched().application().identifier()))
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
        TrackedLaunch launch = TrackedLaunch.of(record);
        synchronized (launches) {
            starting.remove(record.id());
            launches.put(record.id(), launch);
            keepTheNewest();
            write();
        }
        tell(record);
    }

    /** A start that is no longer in the state it was. Does nothing when it already ended. */
    public void changed(String id, LaunchState state) {
        LaunchRecord now;
        synchronized (launches) {
            TrackedLaunch launch = launches.get(id);
            if (launch == null || !launch.isRunning()) {
                return;
            }
            now = inState(id, state);
            write();
        }
        tell(now);
    }

    private LaunchRecord inState(String id, LaunchState state) {
        TrackedLaunch launch = launches.get(id);
        elsewhere.remove(id);
        follower.forget(id);
        LaunchRecord now = launch.launched().in(stopped.remove(id) ? asked(state) : state);
        launches.put(id, new TrackedLaunch(now, launch.mark()));
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
            file.write(Stream.concat(launches.values().stream().map(launch -> launch.entry(false, file.host())),
                    starting.values().stream().map(launch -> launch.entry(true, file.host()))).toList());
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
            launches.values().forEach(launch -> all.add(launch.launched()));
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
            return Stream.concat(launches.values().stream(), starting.values().stream())
                    .filter(TrackedLaunch::isRunning)
                    .map(launch -> launch.launched().log()).collect(Collectors.toSet());
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
                    .filter(TrackedLaunch::isRunning).flatMap(TrackedLaunch::tree);
        }
        Optional<Runnable> there = Optional.ofNullable(elsewhere.get(launchId));
        if (process.isPresent() || there.isPresent()) {
            stopped.add(launchId);
        }
        there.ifPresentOrElse(Runnable::run, () -> process.ifPresent(way));
        return process.isPresent() || there.isPresent();
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
