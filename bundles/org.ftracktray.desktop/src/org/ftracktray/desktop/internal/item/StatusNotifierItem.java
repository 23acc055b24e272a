// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.desktop.internal.item;

import java.util.List;

import org.freedesktop.dbus.TypeRef;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusProperty;
import org.freedesktop.dbus.annotations.DBusProperty.Access;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.types.UInt32;

/** What panels call on a tray item; GNOME's extension looks the methods up in the introspection. Methods return at once. */
@DBusInterfaceName("org.kde.StatusNotifierItem")
@DBusProperty(name = "Category", type = String.class, access = Access.READ)
@DBusProperty(name = "Id", type = String.class, access = Access.READ)
@DBusProperty(name = "Title", type = String.class, access = Access.READ)
@DBusProperty(name = "Status", type = String.class, access = Access.READ)
@DBusProperty(name = "WindowId", type = Integer.class, access = Access.READ)
@DBusProperty(name = "IconThemePath", type = String.class, access = Access.READ)
@DBusProperty(name = "IconName", type = String.class, access = Access.READ)
@DBusProperty(name = "IconPixmap", type = StatusNotifierItem.Pixmaps.class, access = Access.READ)
@DBusProperty(name = "IconAccessibleDesc", type = String.class, access = Access.READ)
@DBusProperty(name = "OverlayIconName", type = String.class, access = Access.READ)
@DBusProperty(name = "OverlayIconPixmap", type = StatusNotifierItem.Pixmaps.class, access = Access.READ)
@DBusProperty(name = "AttentionIconName", type = String.class, access = Access.READ)
@DBusProperty(name = "AttentionIconPixmap", type = StatusNotifierItem.Pixmaps.class, access = Access.READ)
@DBusProperty(name = "AttentionMovieName", type = String.class, access = Access.READ)
@DBusProperty(name = "AttentionAccessibleDesc", type = String.class, access = Access.READ)
@DBusProperty(name = "ToolTip", type = ToolTip.class, access = Access.READ)
@DBusProperty(name = "ItemIsMenu", type = Boolean.class, access = Access.READ)
@DBusProperty(name = "Menu", type = org.freedesktop.dbus.DBusPath.class, access = Access.READ)
public interface StatusNotifierItem extends DBusInterface {
    /** {@code a(iiay)}. */
    interface Pixmaps extends TypeRef<List<Pixmap>> {}

    /** Left button, at a place on the screen in pixels. */
    void Activate(int x, int y);

    /** Middle button. */
    void SecondaryActivate(int x, int y);

    /** Middle button as Ayatana's panels call it. */
    void XAyatanaSecondaryActivate(UInt32 timestamp);

    /** Only from panels that show no menu of the item themselves. */
    void ContextMenu(int x, int y);

    /** The wheel. */
    void Scroll(int delta, String orientation);

    /** The compositor's permission for what comes next. */
    void ProvideXdgActivationToken(String token);
}
