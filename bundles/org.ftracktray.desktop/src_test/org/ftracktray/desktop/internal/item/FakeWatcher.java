// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.desktop.internal.item;

import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

import org.freedesktop.dbus.types.Variant;
import org.ftracktray.desktop.internal.bus.Bus;
import org.ftracktray.desktop.internal.bus.BusException;

/** A panel and its watcher, as far as registration goes. */
public final class FakeWatcher extends PlainProperties implements WatcherMethods, AutoCloseable {
    final BlockingQueue<String> registered = new LinkedBlockingQueue<>();
    private final Bus bus;
    private volatile boolean host;

    FakeWatcher(Bus bus, boolean host) throws BusException {
        this.bus = bus;
        this.host = host;
        bus.export(Watcher.PATH, this);
        bus.request(Watcher.NAME);
    }

    void host(boolean there) throws BusException {
        host = there;
        bus.emit(Watcher.PATH, Watcher.NAME,
                there ? "StatusNotifierHostRegistered" : "StatusNotifierHostUnregistered", null);
    }

    @Override
    public void RegisterStatusNotifierItem(String service) {
        registered.add(service);
    }

    @Override
    Map<String, Variant<?>> properties() {
        return Map.of("IsStatusNotifierHostRegistered", new Variant<>(host));
    }

    @Override
    public String getObjectPath() {
        return Watcher.PATH;
    }

    @Override
    public void close() {
        bus.close();
    }
}
