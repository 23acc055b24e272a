// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.internal.hub;

import java.util.function.Consumer;

/**
 * How much the handler of one subscription has not finished. When that reaches the bound, further events are dropped until half
 * of it is done, and the log says so once at the beginning and once at the end. Never blocks; thread-safe.
 */
final class DeliveryBudget {
    private final String name;
    private final int mostEvents;
    private final long mostCharacters;
    private final Consumer<String> log;
    private int events;
    private long characters;
    private boolean full;
    private long dropped;

    /**
     * @param name of the subscription, for the log
     * @param log gets warnings
     */
    DeliveryBudget(String name, int mostEvents, long mostCharacters, Consumer<String> log) {
        this.name = name;
        this.mostEvents = mostEvents;
        this.mostCharacters = mostCharacters;
        this.log = log;
    }

    /**
     * @param size in characters; a single event is always taken
     * @return whether it may be handled; if so, {@link #finished} must follow
     */
    synchronized boolean admits(long size) {
        if (!full && events > 0 && (events >= mostEvents || characters + size > mostCharacters)) {
            full = true;
            log.accept("The handler of " + name + " is " + events
                    + " events behind. Further ones are dropped until it caught up.");
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
            log.accept("The handler of " + name + " caught up; " + dropped + " events were dropped.");
            dropped = 0;
        }
    }
}
