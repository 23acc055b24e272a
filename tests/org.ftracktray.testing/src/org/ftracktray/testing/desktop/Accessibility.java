// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.testing.desktop;

import java.awt.Rectangle;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.exceptions.DBusExecutionException;
import org.freedesktop.dbus.interfaces.DBus;
import org.ftracktray.testing.desktop.Question.Answer;

/** Reads windows through AT-SPI, the interface of screen readers. Thread-safe. */
public final class Accessibility implements AutoCloseable {
    private static final String ROOT = "/org/a11y/atspi/accessible/root";
    private static final Set<String> WITH_TEXT = Set.of("text", "password text", "entry");
    private static final int DEPTH = 60;

    private final DBusConnection connection;
    /** The numbers of objects and the names of connections are not used again, roles stay. */
    private final Map<AtSpi.Address, String> roles = new ConcurrentHashMap<>();
    private final Map<String, Long> processes = new ConcurrentHashMap<>();

    private Accessibility(DBusConnection connection) {
        this.connection = connection;
    }

    static Accessibility on(String sessionBus) {
        try (DBusConnection session = open(sessionBus)) {
            String address = session.getRemoteObject("org.a11y.Bus", "/org/a11y/bus", AtSpi.Bus.class).GetAddress();
            return new Accessibility(open(address));
        } catch (DBusException | IOException e) {
            throw new IllegalStateException("no accessibility on the session bus (package at-spi2-core?)", e);
        }
    }

    private static DBusConnection open(String address) throws DBusException {
        return DBusConnectionBuilder.forAddress(address).withShared(false).build();
    }

    /** All windows of process {@code pid}, as they are now; empty when it shows none yet. */
    public Optional<Widget> application(long pid) {
        try {
            AtSpi.Address registry = new AtSpi.Address("org.a11y.atspi.Registry", ROOT);
            for (AtSpi.Address application : AtSpi.children(ask(AtSpi.childrenOf(registry)))) {
                if (pid(application.bus()) == pid) {
                    return Optional.of(read(application).snapshot());
                }
            }
        } catch (DBusException | DBusExecutionException e) {
            // it is just starting, ending or changing: the caller looks again
        }
        return Optional.empty();
    }

    private long pid(String bus) throws DBusException {
        Long known = processes.get(bus);
        if (known == null) {
            known = connection.getRemoteObject("org.freedesktop.DBus", "/org/freedesktop/DBus", DBus.class)
                    .GetConnectionUnixProcessID(bus).longValue();
            processes.put(bus, known);
        }
        return known;
    }

    private Answer ask(Question question) throws DBusException {
        return question.sent(connection);
    }

    /** Level by level, all questions of a level at once: a window is hundreds of questions. */
    private Seen read(AtSpi.Address application) throws DBusException {
        Seen root = new Seen(application);
        List<Seen> level = List.of(root);
        for (int depth = 0; depth < DEPTH && !level.isEmpty(); depth++) {
            for (Seen seen : level) {
                seen.begin();
            }
            for (Seen seen : level) {
                seen.goOn(depth);
            }
            List<Seen> below = new ArrayList<>();
            for (Seen seen : level) {
                seen.end();
                below.addAll(seen.children);
            }
            level = below;
        }
        if (root.gone) {
            throw new DBusException("the application ended");
        }
        return root;
    }

    private Rectangle bounds(AtSpi.Address address) {
        try {
            return AtSpi.rectangle(ask(AtSpi.extentsOf(address)));
        } catch (DBusException e) {
            throw new IllegalStateException("no longer shown", e);
        }
    }

    /** One object while it is read. */
    private final class Seen {
        private final AtSpi.Address address;
        private final List<Seen> children = new ArrayList<>();
        private Answer asked;
        private Answer askedName;
        private Answer askedRole;
        private Answer askedChildren;
        private Answer askedText;
        private String name = "";
        private String role = "";
        private String text = "";
        private Set<Widget.State> states = Set.of();
        private boolean gone;

        private Seen(AtSpi.Address address) {
            this.address = address;
        }

        private void begin() throws DBusException {
            asked = ask(AtSpi.stateOf(address));
            askedName = ask(AtSpi.nameOf(address));
            askedRole = roles.containsKey(address) ? null : ask(AtSpi.roleOf(address));
        }

        private void goOn(int depth) throws DBusException {
            try {
                states = Widget.State.of(AtSpi.bits(asked));
                name = AtSpi.string(askedName);
                if (askedRole != null) {
                    roles.put(address, AtSpi.string(askedRole));
                }
                role = roles.get(address);
            } catch (DBusException e) {
                gone = true;
                return;
            }
            boolean shown = states.contains(Widget.State.SHOWING);
            if (shown || depth <= 2) {
                askedChildren = ask(AtSpi.childrenOf(address));
            }
            if (shown && WITH_TEXT.contains(role)) {
                askedText = ask(AtSpi.textOf(address));
            }
        }

        private void end() {
            try {
                if (askedText != null) {
                    text = AtSpi.string(askedText);
                }
                if (askedChildren != null) {
                    AtSpi.children(askedChildren).forEach(child -> children.add(new Seen(child)));
                }
            } catch (DBusException e) {
                gone = true;
            }
        }

        private Widget snapshot() {
            return new Widget(role, name, text, () -> bounds(address), states,
                    children.stream().filter(child -> !child.gone).map(Seen::snapshot).toList());
        }
    }

    @Override
    public void close() {
        connection.disconnect();
    }
}
