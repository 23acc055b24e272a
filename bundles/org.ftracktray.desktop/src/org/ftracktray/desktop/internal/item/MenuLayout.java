// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.desktop.internal.item;

import java.util.List;
import java.util.Map;

import org.freedesktop.dbus.Struct;
import org.freedesktop.dbus.annotations.Position;
import org.freedesktop.dbus.types.Variant;

/** {@code (ia{sv}av)}: a line of the menu and those below it. */
public final class MenuLayout extends Struct {
    static final String SIGNATURE = "(ia{sv}av)";

    @Position(0)
    private final int id;
    @Position(1)
    private final Map<String, Variant<?>> properties;
    @Position(2)
    private final List<Variant<?>> children;

    public MenuLayout(int id, Map<String, Variant<?>> properties, List<Variant<?>> children) {
        this.id = id;
        this.properties = properties;
        this.children = children;
    }
}
