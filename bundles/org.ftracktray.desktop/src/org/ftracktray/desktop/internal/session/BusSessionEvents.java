// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.desktop.internal.session;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.ftracktray.client.Registration;
import org.ftracktray.desktop.SessionEvents;
import org.ftracktray.desktop.internal.bus.Bus;
import org.ftracktray.desktop.internal.bus.BusException;
import org.ftracktray.desktop.internal.bus.Buses;
import org.ftracktray.desktop.internal.bus.Journal;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** From logind, the screen savers and NetworkManager. */
@Component
public final class BusSessionEvents implements SessionEvents {
    private static final String LOGIND = "org.freedesktop.login1";
    private static final String NETWORK = "org.freedesktop.NetworkManager";
    /** NM_STATE_CONNECTED_SITE and NM_STATE_CONNECTED_GLOBAL. */
    private static final int CONNECTED = 60;
    private static final List<String> SCREEN_SAVERS = List.of("org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver",
            "org.cinnamon.ScreenSaver", "org.mate.ScreenSaver", "org.xfce.ScreenSaver");

    private final List<Consumer<Kind>> listeners = new CopyOnWriteArrayList<>();
    private final AtomicBoolean following = new AtomicBoolean();
    private final Buses buses;

    @Activate
    public BusSessionEvents(@Reference Buses buses) {
        this.buses = buses;
    }

    @Override
    public Registration onEvent(Consumer<Kind> listener) {
        listeners.add(listener);
        if (!following.getAndSet(true)) {
            Thread.ofVirtual().name("session events").start(this::follow);
        }
        return () -> listeners.remove(listener);
    }

    private void follow() {
        on(buses.system(), LOGIND, "/org/freedesktop/login1", LOGIND + ".Manager", "PrepareForSleep", Kind.WOKE_UP,
                Boolean.FALSE::equals);
        on(buses.system(), NETWORK, "/org/freedesktop/NetworkManager", NETWORK, "StateChanged", Kind.ONLINE,
                state -> state instanceof Number number && number.intValue() >= CONNECTED);
        for (String saver : SCREEN_SAVERS) {
            on(buses.session(), saver, "/" + saver.replace('.', '/'), saver, "ActiveChanged", Kind.UNLOCKED,
                    Boolean.FALSE::equals);
        }
    }

    private void on(Optional<Bus> bus, String service, String path, String type, String signal, Kind kind,
            Predicate<Object> counts) {
        bus.ifPresent(there -> {
            try {
                there.onSignal(service, path, type, signal, null, told -> {
                    if (told.length > 0 && counts.test(told[0])) {
                        listeners.forEach(listener -> listener.accept(kind));
                    }
                });
            } catch (BusException e) {
                Journal.warn("It is not noticed when " + signal + " of " + service + " comes", e);
            }
        });
    }
}
