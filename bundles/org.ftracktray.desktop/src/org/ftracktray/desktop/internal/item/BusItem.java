// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.desktop.internal.item;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;

import org.freedesktop.dbus.types.UInt32;
import org.ftracktray.client.Registration;
import org.ftracktray.desktop.ItemLook;
import org.ftracktray.desktop.ItemOwner;
import org.ftracktray.desktop.MenuEntry;
import org.ftracktray.desktop.StatusItem;
import org.ftracktray.desktop.internal.bus.Bus;
import org.ftracktray.desktop.internal.bus.BusException;
import org.ftracktray.desktop.internal.bus.Journal;

/** A tray item on the session bus. All that talks to the bus happens in order, on a thread of its own. */
final class BusItem implements StatusItem {
    /** Something to do on the bus. */
    private interface Step {
        void run() throws BusException;
    }

    private final ExecutorService steps = Executors
            .newSingleThreadExecutor(Thread.ofVirtual().name("tray item").factory());
    private final List<Registration> registrations = new ArrayList<>();
    private final Bus bus;
    private final String name;
    private final ItemObject item;
    private final MenuObject menu;

    BusItem(Bus bus, String name, String id, ItemLook look, ItemOwner owner) {
        this.bus = bus;
        this.name = name;
        ActivationToken token = new ActivationToken();
        item = new ItemObject(id, look, owner, token);
        menu = new MenuObject(owner, token);
        step("The tray item cannot be offered", () -> {
            bus.export(ItemObject.PATH, item);
            bus.export(MenuObject.PATH, menu);
            bus.request(name);
            registrations.add(bus.onOwner(Watcher.NAME, there -> {
                if (there) {
                    register();
                }
            }));
            if (bus.hasOwner(Watcher.NAME)) {
                Watcher.register(bus, name);
            }
        });
    }

    private void register() {
        step("The panel does not take the tray item", () -> Watcher.register(bus, name));
    }

    @Override
    public void show(ItemLook look) {
        ItemLook before = item.show(look);
        if (!before.iconName().equals(look.iconName()) || !before.pixmaps().equals(look.pixmaps())) {
            signal(ItemObject.PATH, ItemObject.TYPE, "NewIcon", null);
        }
        if (!before.title().equals(look.title())) {
            signal(ItemObject.PATH, ItemObject.TYPE, "NewTitle", null);
        }
        if (!before.words().equals(look.words())) {
            signal(ItemObject.PATH, ItemObject.TYPE, "NewToolTip", null);
        }
    }

    @Override
    public void offer(List<MenuEntry> entries) {
        int revision = menu.offer(entries);
        if (revision != 0) {
            signal(MenuObject.PATH, MenuObject.TYPE, "LayoutUpdated", "ui", new UInt32(revision), MenuSnapshot.ROOT);
        }
    }

    private void signal(String path, String type, String member, String signature, Object... arguments) {
        step("The panel is not told of a change", () -> bus.emit(path, type, member, signature, arguments));
    }

    @Override
    public void close() {
        step("The tray item cannot be taken back", () -> {
            registrations.forEach(Registration::close);
            bus.withdraw(ItemObject.PATH);
            bus.withdraw(MenuObject.PATH);
            if (bus.isOpen()) {
                bus.release(name);
            }
        });
        steps.shutdown();
    }

    private void step(String failure, Step step) {
        try {
            steps.execute(() -> {
                try {
                    step.run();
                } catch (BusException e) {
                    Journal.warn(failure, e);
                }
            });
        } catch (RejectedExecutionException closed) {
            Journal.note(failure + ", because it was closed", closed);
        }
    }

    /** Nothing to show an icon on. */
    static StatusItem none() {
        return new StatusItem() {
            @Override
            public void show(ItemLook look) {
                // no bus
            }

            @Override
            public void offer(List<MenuEntry> entries) {
                // no bus
            }

            @Override
            public void close() {
                // nothing was opened
            }
        };
    }

    static StatusItem on(Optional<Bus> bus, String name, String id, ItemLook look, ItemOwner owner) {
        return bus.<StatusItem>map(there -> new BusItem(there, name, id, look, owner)).orElseGet(BusItem::none);
    }
}
