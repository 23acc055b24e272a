// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.faults;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** What is to go wrong with the next requests. Thread-safe. */
public final class Faults {

    /**
     * @param path beginning of the paths that it concerns
     * @param delayMillis wait before anything else
     * @param status HTTP status to answer with; 0 to answer as usual after the wait
     * @param html whether the answer is a web page, as of a proxy in between, instead of JSON
     */
    public record Failure(String path, long delayMillis, int status, boolean html) {}

    private final Deque<Failure> pending = new ArrayDeque<>();

    /** @param count how many requests fail this way, one after the other */
    public synchronized void add(Failure failure, int count) {
        for (int i = 0; i < count; i++) {
            pending.add(failure);
        }
    }

    /** The failure that this request has to suffer, which is thereby used up. */
    public synchronized Optional<Failure> next(String path) {
        for (Iterator<Failure> i = pending.iterator(); i.hasNext();) {
            Failure failure = i.next();
            if (path.startsWith(failure.path())) {
                i.remove();
                return Optional.of(failure);
            }
        }
        return Optional.empty();
    }

    public synchronized void clear() {
        pending.clear();
    }

    /** The failures that nobody has met yet, the next one first. */
    public synchronized List<Failure> waiting() {
        return List.copyOf(pending);
    }
}
