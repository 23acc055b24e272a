// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.task;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.ftracktray.client.Operation;
import org.ftracktray.client.OperationResult;
import org.ftracktray.client.Session;
import org.ftracktray.launch.Launched.Owner;
import org.ftracktray.launch.TaskContext;

/**
 * Tasks with everything above them, asked for by id and in one request for a whole selection, and kept until the site
 * says that something of it changed. For several threads.
 */
public final class TaskContexts {

    /** What an event can fail to tell, such as the new name of a status, is seen after this time at the latest. */
    private static final Duration FRESH = Duration.ofMinutes(2);
    private static final int MOST_KEPT = 1_000;

    private record Key(Owner owner, String id) {}

    private record Kept(TaskContext task, Instant read) {}

    private final InstantSource clock;
    private final Map<Key, Kept> kept = new LinkedHashMap<>();
    private int forgotten;

    public TaskContexts(InstantSource clock) {
        this.clock = clock;
    }

    /** As {@link #resolve(Session, List)} for one id. */
    public Optional<TaskContext> resolve(Session session, String id) {
        return resolve(session, List.of(id)).stream().findFirst();
    }

    /**
     * The tasks, or other typed contexts, with these ids in their order; without those that do not exist or that the user
     * may not see.
     *
     * @throws org.ftracktray.client.FtrackException
     *             when the site does not answer
     */
    public List<TaskContext> resolve(Session session, List<String> ids) {
        Owner owner = Owner.of(session);
        Map<String, TaskContext> known = new LinkedHashMap<>();
        List<String> missing = new ArrayList<>();
        int before;
        synchronized (kept) {
            before = forgotten;
            for (String id : ids) {
                Kept entry = kept.get(new Key(owner, id));
                if (entry != null && clock.instant().isBefore(entry.read().plus(FRESH))) {
                    known.put(id, entry.task());
                } else if (TaskQuery.isId(id)) {
                    missing.add(id);
                }
            }
        }
        if (!missing.isEmpty()) {
            List<TaskContext> asked = ask(session, missing);
            asked.forEach(task -> known.put(task.id(), task));
            keep(owner, asked, before);
        }
        return ids.stream().distinct().map(known::get).filter(task -> task != null).toList();
    }

    private static List<TaskContext> ask(Session session, List<String> ids) {
        return session.call(List.of(new Operation.Query(TaskQuery.of(ids)))).stream()
                .flatMap(result -> result instanceof OperationResult.Page page
                        ? page.entities().stream()
                        : Stream.empty())
                .map(TaskQuery::context).toList();
    }

    /** An answer that was under way while something was forgotten may be older than that. */
    private void keep(Owner owner, List<TaskContext> tasks, int before) {
        synchronized (kept) {
            if (before != forgotten) {
                return;
            }
            for (TaskContext task : tasks) {
                Key key = new Key(owner, task.id());
                kept.remove(key);
                kept.put(key, new Kept(task, clock.instant()));
            }
            Iterator<Key> oldest = kept.keySet().iterator();
            while (kept.size() > MOST_KEPT) {
                oldest.next();
                oldest.remove();
            }
        }
    }

    /** Forgets what one of these entities is part of. */
    public void forget(Set<String> entityIds) {
        synchronized (kept) {
            forgotten++;
            kept.values().removeIf(entry -> entry.task().consistsOf(entityIds));
        }
    }

    /** Forgets everything. */
    public void forget() {
        synchronized (kept) {
            forgotten++;
            kept.clear();
        }
    }
}
