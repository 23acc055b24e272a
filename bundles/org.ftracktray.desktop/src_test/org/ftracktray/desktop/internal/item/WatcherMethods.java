// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.desktop.internal.item;

import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.interfaces.DBusInterface;

/** What items call. */
@DBusInterfaceName("org.kde.StatusNotifierWatcher")
public interface WatcherMethods extends DBusInterface {
    void RegisterStatusNotifierItem(String service);
}
