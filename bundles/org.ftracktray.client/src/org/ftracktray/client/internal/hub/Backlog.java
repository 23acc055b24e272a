// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.internal.hub;

import java.lang.System.Logger.Level;

/**
 * How much the handler of one subscription has not finished. When that reaches the bound, further events are dropped until half
 * of it is done, and the log says so once at the beginning and once at the end. Never blocks; thread-safe.
 */
final class Backlog {
    private static final System.Logger LOG = System.getLogger(Backlog.class.getName());

    private final String name;
    private final int mostEvents;
    private final long mostCharacters;
    private int events;
    private long characters;
    private boolean full;
    private long dropped;

    /** @param name of the subscription, for the log */
    Backlog(String name, int mostEvents, long mostCharacters) {
        this.name = name;
        this.mostEvents = mostEvents;
        this.mostCharacters = mostCharacters;
    }

    /**
     * @param size in characters; a single event is always taken
     * @return whether it may be handled; if so, {@link #finished} must follow
     */
    synchronized boolean admits(long size) {
        if (!full && events > 0 && (events >= mostEvents || characters + size > mostCharacters)) {
            full = true;
            LOG.log(Level.WARNING,
                    "The handler of {0} is {1} events behind. Further ones are dropped until it caught up.",
                    name, events);
        }
        if (full) {
            dropped++;
            return false;
        }
        events++;
        characters += size;
        return true;
    }

    synchronized void finished(long size) {
        events--;
        characters -= size;
        if (full && events <= mostEvents / 2 && characters <= mostCharacters / 2) {
            full = false;
            LOG.log(Level.WARNING, "The handler of {0} caught up; {1} events were dropped.", name, dropped);
            dropped = 0;
        }
    }
}
