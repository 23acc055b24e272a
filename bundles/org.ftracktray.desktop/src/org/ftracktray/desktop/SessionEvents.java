// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.desktop;

import java.util.function.Consumer;

import org.ftracktray.client.Registration;

/** Moments at which connections are worth another attempt; an OSGi service. Waits for signals, asks nothing again and again. */
public interface SessionEvents {
    /** What happened. */
    enum Kind {
        /** The machine woke up: what was connected before may be dead without knowing it. */
        WOKE_UP,
        /** The screen was unlocked. */
        UNLOCKED,
        /** There is a network again. */
        ONLINE
    }

    /** Tells of each, on any thread; never where the buses do not have it. Returns at once. */
    Registration onEvent(Consumer<Kind> listener);
}
