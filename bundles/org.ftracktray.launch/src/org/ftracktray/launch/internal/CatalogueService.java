// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.ftracktray.client.Problem;
import org.ftracktray.client.Registration;
import org.ftracktray.client.Snapshots;
import org.ftracktray.launch.ConfigurationProblem;
import org.ftracktray.launch.ScanState;
import org.ftracktray.launch.internal.catalogue.Catalogue;
import org.ftracktray.launch.internal.search.SearchProgress;

/** Holds the newest catalogue and makes new ones in a job, whose progress and cancel button everybody knows. */
final class CatalogueService {

    private static final long NANOS_BETWEEN_NEWS = TimeUnit.MILLISECONDS.toNanos(100);

    private static final Duration CLOSING = Duration.ofSeconds(2);

    private final Job job;
    private final CountDownLatch first = new CountDownLatch(1);
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Snapshots<ScanState> states;
    private final ILog log;
    private volatile boolean closed;
    private volatile Catalogue catalogue = Catalogue.EMPTY;

    CatalogueService(Function<SearchProgress, Catalogue> scan, ILog log) {
        this.log = log;
        states = new Snapshots<>(new ScanState.NotYet(), e -> log.error("A listener of the search failed.", e));
        job = new Job("Looking for applications") {
            @Override
            protected IStatus run(IProgressMonitor monitor) {
                monitor.beginTask(getName(), IProgressMonitor.UNKNOWN);
                try {
                    return new Search(monitor).run(scan) ? Status.OK_STATUS : Status.CANCEL_STATUS;
                } finally {
                    first.countDown();
                }
            }
        };
        job.setPriority(Job.LONG);
    }

    /** One scan, which tells now and then how far it is. */
    private final class Search {
        private final IProgressMonitor monitor;
        private final Instant began = Instant.now();
        private final SearchProgress progress;
        private long told = System.nanoTime() - NANOS_BETWEEN_NEWS;

        Search(IProgressMonitor monitor) {
            this.monitor = monitor;
            progress = new SearchProgress(monitor::isCanceled, this::step);
        }

        boolean run(Function<SearchProgress, Catalogue> scan) {
            step();
            Catalogue scanned;
            try {
                scanned = scan.apply(progress);
            } catch (RuntimeException | LinkageError | StackOverflowError | OutOfMemoryError e) {
                if (monitor.isCanceled()) {
                    return done(false);
                }
                log.error("The search for applications failed.", e);
                states.publish(new ScanState.Failed(Instant.now(), new Problem("The search for applications failed.",
                        "The log of Ftrack Tray says more (" + e.getClass().getSimpleName() + ").",
                        "Search again, and send the log to your administrator when it fails again.")));
                tellListeners();
                return false;
            }
            if (monitor.isCanceled()) {
                return done(false);
            }
            take(scanned);
            return done(true);
        }

        private boolean done(boolean over) {
            Instant now = Instant.now();
            states.publish(new ScanState.Done(now, Duration.between(began, now), progress.seen(),
                    catalogue.applications().size(), !over));
            return over;
        }

        private void step() {
            long now = System.nanoTime();
            if (now - told >= NANOS_BETWEEN_NEWS) {
                told = now;
                monitor.subTask(progress.place());
                states.publish(
                        new ScanState.Searching(began, progress.place(), progress.seen(), progress.found()));
            }
        }
    }

    private void take(Catalogue scanned) {
        boolean known = catalogue.problems().equals(scanned.problems());
        catalogue = scanned;
        if (!known) {
            for (ConfigurationProblem problem : scanned.problems()) {
                log.warn(problem.toString());
            }
        }
        tellListeners();
    }

    private void tellListeners() {
        for (Runnable listener : listeners) {
            try {
                listener.run();
            } catch (RuntimeException | LinkageError | StackOverflowError e) {
                log.error("A listener of the catalogue failed.", e);
            }
        }
    }

    /** Starts a scan; one that runs already is followed by another. */
    void rescan() {
        if (!closed) {
            job.schedule();
        }
    }

    /** Ends a scan that runs. */
    void cancel() {
        job.cancel();
    }

    /** The newest catalogue, at once. */
    Catalogue current() {
        return catalogue;
    }

    /** The newest catalogue; waits for the first scan, but not for ever. */
    Catalogue awaited(Duration limit) {
        try {
            first.await(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return catalogue;
    }

    ScanState state() {
        return states.now();
    }

    Registration onState(Consumer<ScanState> listener) {
        return states.listen(listener);
    }

    Registration onChange(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Ends a scan that runs, and waits for that, but not for ever. */
    void close() {
        closed = true;
        job.cancel();
        listeners.clear();
        try {
            job.join(CLOSING.toMillis(), new NullProgressMonitor());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
