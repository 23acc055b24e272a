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
        if (!bus.hasOwner(NAME)) {
            return false;
        }
        Object answer = bus.call(NAME, PATH, "org.freedesktop.DBus.Properties", "Get", "ss", NAME,
                "IsStatusNotifierHostRegistered")[0];
        return answer instanceof org.freedesktop.dbus.types.Variant<?> value && Boolean.TRUE.equals(value.getValue());
    }
}
