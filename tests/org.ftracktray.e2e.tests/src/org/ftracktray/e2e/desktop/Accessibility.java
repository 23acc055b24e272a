// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.e2e.desktop;

import java.awt.Rectangle;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.exceptions.DBusExecutionException;
import org.freedesktop.dbus.interfaces.DBus;
import org.freedesktop.dbus.interfaces.Properties;

/** Reads windows through AT-SPI, the interface of screen readers. Thread-safe. */
public final class Accessibility implements AutoCloseable {
    private static final String ROOT = "/org/a11y/atspi/accessible/root";
    private static final Set<String> WITH_TEXT = Set.of("text", "password text", "entry");
    private static final int DEPTH = 60;

    private final DBusConnection connection;
    private final ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor();

    private Accessibility(DBusConnection connection) {
        this.connection = connection;
    }

    static Accessibility on(String sessionBus) {
        try (DBusConnection session = open(sessionBus)) {
            String address = session.getRemoteObject("org.a11y.Bus", "/org/a11y/bus", AtSpi.Bus.class).GetAddress();
            return new Accessibility(open(address));
        } catch (DBusException | java.io.IOException e) {
            throw new IllegalStateException("no accessibility on the session bus (package at-spi2-core?)", e);
        }
    }

    private static DBusConnection open(String address) throws DBusException {
        return DBusConnectionBuilder.forAddress(address).withShared(false).build();
    }

    /** All windows of process {@code pid}, as they are now; empty when it shows none yet. */
    public Optional<Widget> application(long pid) {
        try {
            for (AtSpi.Reference application : accessible("org.a11y.atspi.Registry", ROOT).GetChildren()) {
                if (pid(application.bus) == pid) {
                    return Optional.of(read(application, 0));
                }
            }
        } catch (DBusException | DBusExecutionException e) {
            // it is just starting, ending or changing: the caller looks again
        }
        return Optional.empty();
    }

    private long pid(String bus) throws DBusException {
        return connection.getRemoteObject("org.freedesktop.DBus", "/org/freedesktop/DBus", DBus.class)
                .GetConnectionUnixProcessID(bus).longValue();
    }

    private AtSpi.Accessible accessible(String bus, String path) throws DBusException {
        return connection.getRemoteObject(bus, path, AtSpi.Accessible.class);
    }

    private Widget read(AtSpi.Reference reference, int depth) throws DBusException {
        String bus = reference.bus;
        String path = reference.path.getPath();
        AtSpi.Accessible accessible = accessible(bus, path);
        List<org.freedesktop.dbus.types.UInt32> bits = accessible.GetState();
        Set<Widget.State> states = Widget.State.of(bits.isEmpty() ? 0 : bits.getFirst().longValue());
        String role = accessible.GetRoleName();
        Properties properties = connection.getRemoteObject(bus, path, Properties.class);
        Object name = properties.Get("org.a11y.atspi.Accessible", "Name");
        boolean shown = states.contains(Widget.State.SHOWING);
        List<Widget> children = depth > DEPTH || !shown && depth > 2
                ? List.of()
                : readAll(accessible.GetChildren(), depth + 1);
        return new Widget(role, String.valueOf(name), shown && WITH_TEXT.contains(role) ? text(bus, path) : "",
                shown ? bounds(bus, path) : new Rectangle(), states, children);
    }

    // side by side: the application answers when its loop comes round, and a window is a thousand questions
    private List<Widget> readAll(List<AtSpi.Reference> children, int depth) {
        List<CompletableFuture<Optional<Widget>>> read = children.stream()
                .map(child -> CompletableFuture.supplyAsync(() -> readOrNothing(child, depth), readers)).toList();
        return read.stream().map(CompletableFuture::join).flatMap(Optional::stream).toList();
    }

    private Optional<Widget> readOrNothing(AtSpi.Reference reference, int depth) {
        try {
            return Optional.of(read(reference, depth));
        } catch (DBusException | DBusExecutionException e) {
            return Optional.empty();
        }
    }

    private String text(String bus, String path) throws DBusException {
        return connection.getRemoteObject(bus, path, AtSpi.Text.class).GetText(0, -1);
    }

    private Rectangle bounds(String bus, String path) throws DBusException {
        AtSpi.Extents extents = connection.getRemoteObject(bus, path, AtSpi.Component.class)
                .GetExtents(new org.freedesktop.dbus.types.UInt32(0));
        return new Rectangle(extents.x, extents.y, extents.width, extents.height);
    }

    @Override
    public void close() {
        readers.shutdownNow();
        connection.disconnect();
    }
}
