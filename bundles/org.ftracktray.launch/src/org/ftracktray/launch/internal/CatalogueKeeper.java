// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.ftracktray.client.Registration;
import org.ftracktray.launch.ConfigurationProblem;
import org.ftracktray.launch.internal.catalogue.Catalogue;

/** Holds the newest catalogue and makes new ones in a job, whose progress and cancel button everybody knows. */
final class CatalogueKeeper {

    private final Job job;
    private final CountDownLatch first = new CountDownLatch(1);
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile Catalogue catalogue = Catalogue.EMPTY;

    CatalogueKeeper(Function<BooleanSupplier, Catalogue> scan) {
        job = new Job("Looking for applications") {
            @Override
            protected IStatus run(IProgressMonitor monitor) {
                monitor.beginTask(getName(), IProgressMonitor.UNKNOWN);
                try {
                    Catalogue scanned = scan.apply(monitor::isCanceled);
                    if (monitor.isCanceled()) {
                        return Status.CANCEL_STATUS;
                    }
                    take(scanned);
                    return Status.OK_STATUS;
                } finally {
                    first.countDown();
                }
            }
        };
        job.setPriority(Job.LONG);
    }

    private void take(Catalogue scanned) {
        boolean known = catalogue.problems().equals(scanned.problems());
        catalogue = scanned;
        if (!known) {
            for (ConfigurationProblem problem : scanned.problems()) {
                ILog.of(CatalogueKeeper.class).warn(problem.toString());
            }
        }
        listeners.forEach(Runnable::run);
    }

    /** Starts a scan; one that runs already is followed by another. */
    void rescan() {
        job.schedule();
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

    Registration onChange(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    void close() {
        job.cancel();
        listeners.clear();
    }
}
