// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.desktop.internal.notification;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import org.freedesktop.dbus.types.UInt32;
import org.ftracktray.desktop.DesktopNotification;
import org.ftracktray.desktop.DesktopNotifications;
import org.ftracktray.desktop.NotificationOwner;
import org.ftracktray.desktop.internal.bus.Bus;
import org.ftracktray.desktop.internal.bus.BusException;
import org.ftracktray.desktop.internal.bus.Buses;
import org.ftracktray.desktop.internal.bus.Journal;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Asks the session's notification server, whichever it is at that moment. */
@Component
public final class BusNotifications implements DesktopNotifications {
    private static final int CLOSED_BY_A_PERSON = 2;

    private final OpenNotifications open = new OpenNotifications();
    /** How often the server came or went. */
    private final AtomicInteger changes = new AtomicInteger();
    private final Buses buses;
    private boolean following;
    private Optional<NotificationServer> server = Optional.empty();
    /** Of {@link #changes}, when the server was asked last. */
    private int asked = -1;
    /** Stays true when a server that was not to disturb vanishes: nobody has said anything else. */
    private volatile boolean inhibited;

    @Activate
    public BusNotifications(@Reference Buses buses) {
        this.buses = buses;
    }

    @Override
    public synchronized Shown show(DesktopNotification notification, NotificationOwner owner) {
        Optional<Bus> bus = buses.session();
        if (bus.isEmpty()) {
            return Shown.NOWHERE;
        }
        try {
            Optional<NotificationServer> there = server(bus.get());
            if (there.isPresent()) {
                UInt32 replaced = open.id(notification.subject()).orElse(new UInt32(0));
                open.add(notification.subject(), there.get().show(notification, replaced), owner);
                return there.get().hasButtons() ? Shown.WITH_BUTTONS : Shown.WITHOUT_BUTTONS;
            }
        } catch (BusException e) {
            Journal.warn("The desktop did not take a notification", e);
        }
        return inhibited ? Shown.UNWANTED : Shown.NOWHERE;
    }

    /** Where nobody answered, nobody is asked again before the name changes hands: to start a server in vain takes long. */
    private Optional<NotificationServer> server(Bus bus) throws BusException {
        follow(bus);
        int now = changes.get();
        if (now != asked) {
            server = Optional.empty();
            try {
                NotificationServer found = NotificationServer.on(bus);
                inhibited = found.isInhibited();
                server = Optional.of(found);
            } catch (BusException none) {
                Journal.note("Nobody shows notifications on this desktop", none);
            }
            // one that the bus has just started has changed hands on the way; one that is only late is asked again
            asked = server.isPresent() ? changes.get() : bus.hasOwner(NotificationServer.NAME) ? -1 : now;
        }
        return server;
    }

    private void follow(Bus bus) throws BusException {
        if (following) {
            return;
        }
        bus.onOwner(NotificationServer.NAME, there -> {
            changes.incrementAndGet();
            if (!there) {
                open.lost();
            }
        });
        on(bus, "ActivationToken", told -> open.give((UInt32) told[0], told[1].toString()));
        on(bus, "ActionInvoked", told -> pressed((UInt32) told[0], told[1].toString()));
        on(bus, "NotificationClosed",
                told -> open.closed((UInt32) told[0], ((Number) told[1]).intValue() == CLOSED_BY_A_PERSON));
        bus.onSignal(NotificationServer.NAME, NotificationServer.PATH, Bus.PROPERTIES, "PropertiesChanged",
                NotificationServer.NAME, told -> {
                    if (told[1] instanceof java.util.Map<?, ?> changed
                            && changed.containsKey(NotificationServer.INHIBITED)) {
                        inhibited = Boolean.TRUE.equals(Bus.plain(changed.get(NotificationServer.INHIBITED)));
                    }
                });
        following = true;
    }

    /** Most servers close what was pressed; dunst leaves it there. */
    private void pressed(UInt32 id, String key) {
        if (open.pressed(id, key)) {
            Thread.ofVirtual().name("notification").start(() -> close(id));
        }
    }

    private static void on(Bus bus, String signal, Consumer<Object[]> listener) throws BusException {
        bus.onSignal(NotificationServer.NAME, NotificationServer.PATH, NotificationServer.NAME, signal, null, listener);
    }

    @Override
    public synchronized void withdraw(String subject) {
        open.remove(subject).ifPresent(this::close);
    }

    private synchronized void close(UInt32 id) {
        try {
            if (server.isPresent()) {
                server.get().close(id);
            }
        } catch (BusException gone) {
            Journal.note("A notification was gone before it was taken away", gone);
        }
    }

    /** Takes everything away: nobody would hear its buttons any more. */
    @Deactivate
    public synchronized void stop() {
        open.removeAll().forEach(this::close);
    }
}
