// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.task;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Answers of the site that are still true, as far as is known. For several threads. */
final class EntityCache<K, V> {

    /** What no event tells, such as the new name of a status, is seen after this time at the latest. */
    private static final Duration FRESH = Duration.ofMinutes(2);
    private static final int MOST = 1_000;

    private record Entry<V>(V value, Instant read) {}

    private final InstantSource clock;
    private final Map<K, Entry<V>> entries = new LinkedHashMap<>();
    private long forgotten;

    EntityCache(InstantSource clock) {
        this.clock = clock;
    }

    synchronized Optional<V> get(K key) {
        return Optional.ofNullable(entries.get(key)).filter(entry -> clock.instant().isBefore(entry.read().plus(FRESH)))
                .map(Entry::value);
    }

    /** To be remembered before the site is asked. */
    synchronized long generation() {
        return forgotten;
    }

    /** Keeps an answer, unless something was forgotten since it was asked for: it may be older than that. */
    synchronized void keep(K key, V value, long asked) {
        if (asked != forgotten) {
            return;
        }
        entries.remove(key);
        entries.put(key, new Entry<>(value, clock.instant()));
        Iterator<K> oldest = entries.keySet().iterator();
        while (entries.size() > MOST) {
            oldest.next();
            oldest.remove();
        }
    }

    synchronized void forget(Predicate<V> which) {
        forgotten++;
        entries.values().removeIf(entry -> which.test(entry.value()));
    }
}
