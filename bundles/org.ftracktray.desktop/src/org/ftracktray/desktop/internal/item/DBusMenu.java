// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.desktop.internal.item;

import java.util.List;

import org.freedesktop.dbus.TypeRef;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusProperty;
import org.freedesktop.dbus.annotations.DBusProperty.Access;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;

/** What panels call to show a menu, as libdbusmenu's {@code dbus-menu.xml} has it. Methods return at once. */
@DBusInterfaceName("com.canonical.dbusmenu")
@DBusProperty(name = "Version", type = UInt32.class, access = Access.READ)
@DBusProperty(name = "TextDirection", type = String.class, access = Access.READ)
@DBusProperty(name = "Status", type = String.class, access = Access.READ)
@DBusProperty(name = "IconThemePath", type = DBusMenu.Texts.class, access = Access.READ)
public interface DBusMenu extends DBusInterface {
    /** {@code as}. */
    interface Texts extends TypeRef<List<String>> {}

    /**
     * @param parent id of the line whose menu is wanted; 0 is the whole
     * @param depth how many levels below it; -1 for all
     * @param names properties that are wanted; none for all
     */
    Pair<UInt32, MenuLayout> GetLayout(int parent, int depth, List<String> names);

    /** @param ids lines; none for all */
    List<MenuProperties> GetGroupProperties(List<Integer> ids, List<String> names);

    Variant<?> GetProperty(int id, String name);

    /** @param kind {@code clicked}, {@code hovered}, {@code opened}, {@code closed} */
    void Event(int id, String kind, Variant<?> data, UInt32 timestamp);

    /** Returns the ids that are unknown. */
    List<Integer> EventGroup(List<MenuEvent> events);

    /** Returns whether the menu has to be read again first. */
    boolean AboutToShow(int id);

    /** Returns the ids of those to read again, and of those that are unknown. */
    Pair<List<Integer>, List<Integer>> AboutToShowGroup(List<Integer> ids);
}
