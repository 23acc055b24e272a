// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.desktop.internal.item;

import org.freedesktop.dbus.Struct;
import org.freedesktop.dbus.annotations.Position;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;

/** {@code (isvu)}: what happened to a line of the menu. */
public final class MenuEvent extends Struct {
    @Position(0)
    private final int id;
    @Position(1)
    private final String kind;
    @Position(2)
    private final Variant<?> data;
    @Position(3)
    private final UInt32 timestamp;

    public MenuEvent(int id, String kind, Variant<?> data, UInt32 timestamp) {
        this.id = id;
        this.kind = kind;
        this.data = data;
        this.timestamp = timestamp;
    }

    int id() {
        return id;
    }

    String kind() {
        return kind;
    }
}
