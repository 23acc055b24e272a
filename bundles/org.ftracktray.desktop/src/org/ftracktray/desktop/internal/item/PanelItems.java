// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.desktop.internal.item;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import org.ftracktray.client.Registration;
import org.ftracktray.desktop.ItemLook;
import org.ftracktray.desktop.ItemOwner;
import org.ftracktray.desktop.StatusItem;
import org.ftracktray.desktop.StatusItems;
import org.ftracktray.desktop.internal.bus.Bus;
import org.ftracktray.desktop.internal.bus.BusException;
import org.ftracktray.desktop.internal.bus.Buses;
import org.ftracktray.desktop.internal.bus.Journal;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Follows the watcher of the session, and opens items on its bus. */
@Component
public final class PanelItems implements StatusItems {
    private final AtomicInteger opened = new AtomicInteger();
    private final List<Consumer<Boolean>> listeners = new CopyOnWriteArrayList<>();
    private final ExecutorService looks = Executors
            .newSingleThreadExecutor(Thread.ofVirtual().name("tray host").factory());
    private final Buses buses;
    private boolean following;
    private volatile Optional<Boolean> present = Optional.empty();

    @Activate
    public PanelItems(@Reference Buses buses) {
        this.buses = buses;
    }

    @Override
    public boolean isHostPresent() {
        return present.orElse(false);
    }

    @Override
    public Registration onHost(Consumer<Boolean> listener) {
        later(() -> {
            follow();
            listeners.add(listener);
            listener.accept(isHostPresent());
        });
        return () -> listeners.remove(listener);
    }

    @Override
    public StatusItem open(String id, ItemLook look, ItemOwner owner) {
        String name = "org.kde.StatusNotifierItem-" + ProcessHandle.current().pid() + "-" + opened.incrementAndGet();
        return BusItem.on(buses.session(), name, id, look, owner);
    }

    /** Once; on the thread of looks, as all that follows. */
    private void follow() {
        if (following) {
            return;
        }
        following = true;
        buses.session().ifPresent(bus -> {
            try {
                bus.onOwner(Watcher.NAME, there -> later(() -> look(bus)));
                for (String change : List.of("StatusNotifierHostRegistered", "StatusNotifierHostUnregistered")) {
                    bus.onSignal(Watcher.NAME, Watcher.PATH, Watcher.NAME, change, null,
                            nothing -> later(() -> look(bus)));
                }
                look(bus);
            } catch (BusException e) {
                Journal.warn("Panels that come or go are not noticed", e);
            }
        });
    }

    private void look(Bus bus) {
        boolean now = false;
        try {
            now = Watcher.hasHost(bus);
        } catch (BusException e) {
            Journal.warn("The panel cannot be asked whether it shows tray items", e);
        }
        if (present.isEmpty() || present.get() != now) {
            present = Optional.of(now);
            boolean told = now;
            listeners.forEach(listener -> listener.accept(told));
        }
    }

    private void later(Runnable look) {
        try {
            looks.execute(look);
        } catch (RejectedExecutionException closed) {
            Journal.note("A panel changed after the end", closed);
        }
    }

    /** Follows no more. */
    @Deactivate
    public void stop() {
        looks.shutdownNow();
    }
}
