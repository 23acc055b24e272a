// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.desktop.internal.item;

import java.util.Map;

import org.freedesktop.dbus.Struct;
import org.freedesktop.dbus.annotations.Position;
import org.freedesktop.dbus.types.Variant;

/** {@code (ia{sv})}: a line of the menu. */
public final class MenuProperties extends Struct {
    @Position(0)
    private final int id;
    @Position(1)
    private final Map<String, Variant<?>> properties;

    public MenuProperties(int id, Map<String, Variant<?>> properties) {
        this.id = id;
        this.properties = properties;
    }
}
