// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.window;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.function.Function;

import org.ftracktray.client.Registration;
import org.ftracktray.ui.InstanceClaim.Answer;
import org.ftracktray.ui.StartRequest;

/** Who does in this process what starts want. What came before anybody could is kept for the first who can. Thread-safe. */
final class StartListeners {
    /** Who clicks ten times while the program starts does not get ten windows. */
    private static final int MOST_UNHEARD = 5;

    private final BiConsumer<String, Throwable> log;
    private final List<Function<StartRequest, Optional<URI>>> starts = new CopyOnWriteArrayList<>();
    private final List<Runnable> replacements = new CopyOnWriteArrayList<>();
    private final Deque<StartRequest> unheard = new ArrayDeque<>();

    StartListeners(BiConsumer<String, Throwable> log) {
        this.log = log;
    }

    Registration onStart(Function<StartRequest, Optional<URI>> listener) {
        List<StartRequest> waiting;
        synchronized (unheard) {
            starts.add(listener);
            waiting = List.copyOf(unheard);
            unheard.clear();
        }
        if (!waiting.isEmpty()) {
            Thread.startVirtualThread(() -> waiting.forEach(listener::apply));
        }
        return () -> starts.remove(listener);
    }

    Registration onReplace(Runnable listener) {
        replacements.add(listener);
        return () -> replacements.remove(listener);
    }

    /** Keeps it for the first who listens. */
    void keep(StartRequest request) {
        synchronized (unheard) {
            if (unheard.size() == MOST_UNHEARD) {
                unheard.removeFirst();
            }
            unheard.addLast(request);
        }
    }

    /** What a second start is told. */
    String answer(StartRequest request) {
        synchronized (unheard) {
            if (starts.isEmpty()) {
                keep(request);
            }
        }
        Optional<URI> otherSite = Optional.empty();
        for (Function<StartRequest, Optional<URI>> listener : starts) {
            try {
                otherSite = otherSite.or(() -> listener.apply(request));
            } catch (RuntimeException e) {
                log.accept("What a second start wants could not be done", e);
                return StartLine.of(Answer.RUNS, Optional.empty());
            }
        }
        return StartLine.of(request.link().isPresent() ? Answer.OPENED : request.show() ? Answer.SHOWN : Answer.RUNS,
                otherSite);
    }

    /** Lets this process end, so that another takes its place; that it cannot yet is told as that it runs. */
    String end() {
        if (replacements.isEmpty()) {
            return StartLine.of(Answer.RUNS, Optional.empty());
        }
        replacements.forEach(Thread::startVirtualThread);
        return StartLine.ofEnding();
    }
}
