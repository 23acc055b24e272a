// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.desktop.internal.item;

import java.util.Map;

import org.freedesktop.DBus.Error;
import org.freedesktop.dbus.interfaces.Properties;
import org.freedesktop.dbus.types.Variant;

/**
 * Properties from one map, so that every {@code Get} is what {@code GetAll} says. The library's bound properties answer
 * {@code Get} of a list without its variant, at which LXQt and GNOME stop.
 */
abstract class PlainProperties implements Properties {
    /** All of them, as of now. */
    abstract Map<String, Variant<?>> properties();

    @Override
    public final Map<String, Variant<?>> GetAll(String type) {
        return properties();
    }

    /** The library sends a variant that it gets as a variant, and its interface asks for any type. */
    @Override
    @SuppressWarnings("unchecked")
    public final <A> A Get(String type, String name) {
        Variant<?> value = properties().get(name);
        if (value == null) {
            throw new Error.UnknownProperty("There is no property " + name);
        }
        return (A) value;
    }

    @Override
    public final <A> void Set(String type, String name, A value) {
        throw new Error.PropertyReadOnly("The property " + name + " cannot be set");
    }

    @Override
    public final boolean isRemote() {
        return false;
    }
}
