// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.desktop.internal.item;

import org.ftracktray.desktop.internal.bus.Bus;
import org.ftracktray.desktop.internal.bus.BusException;

/** The service that knows all tray items and the panels that show them. */
final class Watcher {
    static final String NAME = "org.kde.StatusNotifierWatcher";
    static final String PATH = "/StatusNotifierWatcher";

    private Watcher() {}

    static void register(Bus bus, String item) throws BusException {
        bus.call(NAME, PATH, NAME, "RegisterStatusNotifierItem", "s", item);
    }

    /** Whether a panel shows items; a watcher may run without one. */
    static boolean hasHost(Bus bus) throws BusException {
        return bus.hasOwner(NAME)
                && Boolean.TRUE.equals(bus.property(NAME, PATH, NAME, "IsStatusNotifierHostRegistered"));
    }
}
