// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.hub;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import org.ftracktray.client.event.Event;

import tools.jackson.databind.node.ObjectNode;

/** The latest events of the hub: what was asked, who answered, how long it took. Thread-safe. */
public final class EventLog {

    private static final int KEPT = 300;

    private final Map<String, LoggedEvent> events = new LinkedHashMap<>();
    private final List<Consumer<ObjectNode>> listeners = new CopyOnWriteArrayList<>();
    private long count;

    synchronized void published(Event event, List<Peer> reached) {
        String question = event.inReplyToEvent().orElse("");
        LoggedEvent asked = event.topic().equals(Event.REPLY_TOPIC) ? events.get(question) : null;
        LoggedEvent logged = asked != null ? asked.with(event) : LoggedEvent.of(++count, event, reached);
        events.put(logged.id(), logged);
        if (events.size() > KEPT) {
            events.remove(events.keySet().iterator().next());
        }
        listeners.forEach(listener -> listener.accept(logged.toJson()));
    }

    /**
     * Hands the events until now, the oldest first, and from then on each new or answered one to the listener.
     *
     * @param listener must not block
     * @return ends it
     */
    public synchronized Runnable follow(Consumer<ObjectNode> listener) {
        new ArrayList<>(events.values()).forEach(event -> listener.accept(event.toJson()));
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
