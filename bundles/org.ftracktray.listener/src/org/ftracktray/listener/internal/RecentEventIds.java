// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.listener.internal;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.ftracktray.client.event.Event;

/**
 * The events that were handled last, whatever connection brought them: a site, or something in between, may deliver one
 * again, but a click is one click. Thread-safe.
 */
final class RecentEventIds {
    /** A day of clicks, and a few hundred kilobytes. */
    private static final int REMEMBERED = 5000;

    private final Set<String> ids = Collections.newSetFromMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    });

    /** Whether it comes for the first time, as far as is remembered; from now on it does not. */
    synchronized boolean isNew(Event event) {
        return ids.add(event.topic() + " " + event.id());
    }
}
