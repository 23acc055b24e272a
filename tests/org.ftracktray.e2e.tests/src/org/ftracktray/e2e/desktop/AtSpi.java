// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.e2e.desktop;

import java.util.List;

import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.Struct;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.Position;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.types.UInt32;

/** The part of AT-SPI's D-Bus interfaces that the tests read; method names are AT-SPI's. */
public final class AtSpi {
    private AtSpi() {}

    @DBusInterfaceName("org.a11y.Bus")
    public interface Bus extends DBusInterface {
        String GetAddress();
    }

    @DBusInterfaceName("org.a11y.atspi.Accessible")
    public interface Accessible extends DBusInterface {
        List<Reference> GetChildren();

        String GetRoleName();

        List<UInt32> GetState();
    }

    @DBusInterfaceName("org.a11y.atspi.Component")
    public interface Component extends DBusInterface {
        Extents GetExtents(UInt32 relativeTo);
    }

    @DBusInterfaceName("org.a11y.atspi.Text")
    public interface Text extends DBusInterface {
        String GetText(int from, int to);
    }

    /** Where an accessible object lives. */
    public static final class Reference extends Struct {
        @Position(0)
        public final String bus;
        @Position(1)
        public final DBusPath path;

        public Reference(String bus, DBusPath path) {
            this.bus = bus;
            this.path = path;
        }
    }

    /** A rectangle in pixels. */
    public static final class Extents extends Struct {
        @Position(0)
        public final int x;
        @Position(1)
        public final int y;
        @Position(2)
        public final int width;
        @Position(3)
        public final int height;

        public Extents(int x, int y, int width, int height) {
            this.x = x;
            this.y = y;
            this.width = width;
            this.height = height;
        }
    }
}
