// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.plugin.internal;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.ftracktray.client.Credentials;
import org.ftracktray.client.Registration;
import org.ftracktray.client.Snapshots;
import org.ftracktray.plugin.PluginProblem;
import org.ftracktray.plugin.PluginStatus;
import org.ftracktray.plugin.internal.folder.FolderFingerprint;
import org.ftracktray.plugin.internal.folder.FolderSearch;
import org.ftracktray.plugin.internal.folder.PluginFolder;
import org.ftracktray.plugin.internal.supervision.PluginCheck;
import org.ftracktray.plugin.internal.supervision.SupervisedPlugin;
import org.ftracktray.plugin.internal.supervision.Surroundings;

/** Keeps the plug-ins of all folders running for whoever is signed in, and looks now and then what has changed on the disk. */
final class PluginsService implements AutoCloseable {

    /** For whom the plug-ins run. */
    private record User(String site, Credentials credentials) {}

    private final Supplier<FolderSearch.Found> folders;
    private final Surroundings surroundings;
    private final BiConsumer<String, Throwable> log;
    private final Snapshots<List<PluginStatus>> snapshots;
    private final Semaphore look = new Semaphore(0);
    private final Thread looking;
    private final Map<Path, SupervisedPlugin> running = new HashMap<>();
    /** What each plug-in was started from, and what was seen at the last look. */
    private final Map<Path, Long> started = new HashMap<>();
    private final Map<Path, Long> seen = new HashMap<>();
    private volatile List<PluginProblem> folderProblems = List.of();
    private User user;
    private boolean closed;

    /**
     * @param folders looks into the folders; throws an {@link IllegalStateException} when the settings cannot be read
     * @param log takes what nobody else hears
     */
    PluginsService(Supplier<FolderSearch.Found> folders, Surroundings surroundings, BiConsumer<String, Throwable> log) {
        this.folders = folders;
        this.surroundings = surroundings;
        this.log = log;
        snapshots = new Snapshots<>(List.of(), e -> log.accept("A listener of the plug-ins failed.", e));
        looking = Thread.ofPlatform().daemon().name("ftrack plug-in folders").start(this::keepLooking);
    }

    /** Somebody has signed in. Returns at once. */
    void enter(String site, Credentials credentials) {
        User entered = new User(site, credentials);
        List<SupervisedPlugin> others = List.of();
        synchronized (this) {
            if (!entered.equals(user)) {
                others = takeAll();
                user = entered;
            }
        }
        end(others, false);
        look.release();
    }

    /** Nobody is signed in any more: every process ends. Waits for that. */
    void leave() {
        List<SupervisedPlugin> all;
        synchronized (this) {
            user = null;
            all = takeAll();
        }
        end(all, true);
        publish();
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        looking.interrupt();
        leave();
    }

    List<PluginStatus> plugins() {
        return snapshots.now();
    }

    /** As of the last look. */
    List<PluginProblem> folderProblems() {
        return folderProblems;
    }

    /** Looks into the folders for a process that runs no plug-ins. Reads the disk. */
    void lookAtFolders() {
        find();
    }

    Registration onChange(Consumer<List<PluginStatus>> listener) {
        return snapshots.listen(listener);
    }

    void reload() {
        synchronized (this) {
            running.values().forEach(SupervisedPlugin::reload);
        }
        look.release();
    }

    List<PluginStatus> check() throws InterruptedException {
        FolderSearch.Found found = find();
        List<PluginStatus> checked = new ArrayList<>();
        for (PluginFolder folder : found.plugins()) {
            if (!folder.hooks().isEmpty()) {
                checked.add(PluginCheck.of(folder, surroundings));
            }
        }
        return sorted(checked);
    }

    private List<SupervisedPlugin> takeAll() {
        List<SupervisedPlugin> all = List.copyOf(running.values());
        running.clear();
        started.clear();
        return all;
    }

    /** Side by side, as each may take its time. */
    private void end(List<SupervisedPlugin> plugins, boolean waiting) {
        List<Thread> threads = plugins.stream()
                .map(each -> Thread.ofVirtual().name("ftrack plug-in end").start(each::close)).toList();
        try {
            for (Thread thread : waiting ? threads : List.<Thread>of()) {
                thread.join(surroundings.limits().toEnd().multipliedBy(3));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void keepLooking() {
        Duration pause = surroundings.limits().betweenLooks();
        try {
            while (!Thread.currentThread().isInterrupted()) {
                look.tryAcquire(pause.toNanos(), TimeUnit.NANOSECONDS);
                look.drainPermits();
                if (isWanted()) {
                    lookOnce();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // closed
        }
    }

    private synchronized boolean isWanted() {
        return user != null && !closed;
    }

    private FolderSearch.Found find() {
        FolderSearch.Found found;
        try {
            found = folders.get();
        } catch (IllegalStateException e) {
            found = new FolderSearch.Found(List.of(), List.of(PluginProblem
                    .of("The folders of plug-ins are not known: " + e.getMessage(), "Tell your administrator.")));
        }
        if (!found.problems().equals(folderProblems)) {
            found.problems().forEach(problem -> log.accept(problem.sentence(), null));
            folderProblems = found.problems();
        }
        return found;
    }

    private void lookOnce() {
        try {
            Map<Path, PluginFolder> wanted = new HashMap<>();
            Map<Path, Long> fingerprints = new HashMap<>();
            for (PluginFolder folder : find().plugins()) {
                if (!folder.hooks().isEmpty()) {
                    wanted.put(folder.root(), folder);
                    fingerprints.put(folder.root(), FolderFingerprint.of(folder));
                }
            }
            adapt(wanted, fingerprints);
            publish();
        } catch (RuntimeException e) {
            log.accept("The folders of plug-ins could not be looked at.", e);
        }
    }

    private void adapt(Map<Path, PluginFolder> wanted, Map<Path, Long> fingerprints) {
        List<SupervisedPlugin> gone = new ArrayList<>();
        synchronized (this) {
            if (user == null || closed) {
                return;
            }
            for (Path root : List.copyOf(running.keySet())) {
                if (!running.get(root).folder().equals(wanted.get(root))) {
                    gone.add(running.remove(root));
                }
            }
            wanted.forEach((root, folder) -> adapt(folder, fingerprints.get(root)));
            seen.clear();
            seen.putAll(fingerprints);
        }
        end(gone, false);
    }

    /** A changed file counts when it has stayed the same from one look to the next. */
    private void adapt(PluginFolder folder, Long fingerprint) {
        SupervisedPlugin plugin = running.get(folder.root());
        if (plugin == null) {
            started.put(folder.root(), fingerprint);
            running.put(folder.root(),
                    new SupervisedPlugin(folder, user.site(), user.credentials(), surroundings, this::publish));
        } else if (!fingerprint.equals(started.get(folder.root()))
                && fingerprint.equals(seen.get(folder.root()))) {
            started.put(folder.root(), fingerprint);
            plugin.reload();
        } else {
            plugin.endWhenStuck();
        }
    }

    private synchronized void publish() {
        List<PluginStatus> now = sorted(running.values().stream().map(SupervisedPlugin::status).toList());
        if (!now.equals(snapshots.now())) {
            snapshots.publish(now);
        }
    }

    private static List<PluginStatus> sorted(List<PluginStatus> plugins) {
        return plugins.stream().sorted(Comparator.comparing(PluginStatus::name)).toList();
    }
}
