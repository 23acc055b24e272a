// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.desktop.internal.notification;

import java.util.List;
import java.util.Map;

import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;

/** What programs call to show notifications. */
@DBusInterfaceName("org.freedesktop.Notifications")
public interface NotificationMethods extends DBusInterface {
    List<String> GetCapabilities();

    UInt32 Notify(String program, UInt32 replaced, String icon, String title, String text, List<String> actions,
            Map<String, Variant<?>> hints, int milliseconds);

    void CloseNotification(UInt32 id);
}
