// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.desktop.internal.session;

import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.types.Variant;

/** What is read from the portal. */
@DBusInterfaceName("org.freedesktop.portal.Settings")
public interface PortalMethods extends DBusInterface {
    Variant<?> Read(String group, String key);
}
