// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.followup;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.ftracktray.launch.LaunchRecord.Owner;
import org.ftracktray.launch.internal.log.WarningLog;

/** What is still to be done in ftrack, in order, kept in a file until it is done. Thread-safe. */
public final class PendingQueue {

    private static final int MOST_KEPT = 1000;

    private final PendingFile file;
    private final WarningLog warnings;
    private final List<PendingWork> works = new ArrayList<>();

    /** An empty queue; touches no file before something is added. */
    public PendingQueue(Path file, WarningLog warnings) {
        this.file = new PendingFile(file, warnings);
        this.warnings = warnings;
    }

    /** Takes what an earlier run of this client left in the file. */
    public synchronized void restore() {
        works.addAll(0, file.read());
    }

    synchronized void add(List<PendingWork> more) {
        if (more.isEmpty()) {
            return;
        }
        works.addAll(more);
        while (works.size() > MOST_KEPT) {
            PendingWork oldest = works.removeFirst();
            warnings.warn(oldest.what() + " was given up: " + MOST_KEPT + " other changes wait for ftrack.", null);
        }
        file.write(works);
    }

    synchronized void remove(Predicate<PendingWork> which) {
        if (works.removeIf(which)) {
            file.write(works);
        }
    }

    /** Replaces a piece of work; does nothing when it is not there any more. */
    synchronized void change(PendingWork work, UnaryOperator<PendingWork> to) {
        works.replaceAll(each -> each.id().equals(work.id()) ? to.apply(each) : each);
        file.write(works);
    }

    /** The application of an open timer has ended: stops it, after everything else that is to be done with it. */
    synchronized void end(PendingWork open, Instant at) {
        if (works.removeIf(each -> each.id().equals(open.id()))) {
            works.add(open.at(at));
            file.write(works);
        }
    }

    /** Whoever something could be done for. */
    synchronized Set<Owner> owners() {
        return works.stream().filter(work -> !work.isOpen()).map(PendingWork::owner).collect(Collectors.toSet());
    }

    /** What is to be done next for somebody; a timer whose application runs is passed over, and what is to wait. */
    synchronized Optional<PendingWork> next(Owner owner, Predicate<PendingWork> waits) {
        return works.stream().filter(work -> !work.isOpen() && work.owner().equals(owner) && !waits.test(work))
                .findFirst();
    }

    /**
     * Forgets the timer of an application that ended at once, when it was not started yet.
     *
     * @return whether it was so
     */
    synchronized boolean forget(PendingWork open, Instant end, Duration least) {
        boolean atOnce = works.stream().anyMatch(work -> work.isStartOf(open.launch())
                && Duration.between(work.at().orElse(end), end).compareTo(least) < 0);
        if (atOnce) {
            works.removeIf(work -> work.isStartOf(open.launch()) || work.id().equals(open.id()));
            file.write(works);
        }
        return atOnce;
    }

    /** The timers whose applications run. */
    synchronized List<PendingWork> open() {
        return works.stream().filter(PendingWork::isOpen).toList();
    }
}
