// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.desktop.internal.notification;

import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

import org.freedesktop.DBus.Error;
import org.freedesktop.dbus.interfaces.Properties;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;
import org.ftracktray.desktop.internal.bus.Bus;
import org.ftracktray.desktop.internal.bus.BusException;

/** A notification server that remembers what it was asked for. */
public final class FakeServer implements NotificationMethods, Properties, AutoCloseable {
    static final List<String> ALL = List.of("body", "body-markup", "actions", "persistence");

    final BlockingQueue<Told> told = new LinkedBlockingQueue<>();
    final BlockingQueue<Integer> taken = new LinkedBlockingQueue<>();
    private final Bus bus;
    private final List<String> can;
    private final boolean inhibited;
    private int last = 40;
    volatile boolean refuses;

    /** What came with Notify. */
    record Told(String program, int replaced, String icon, String title, String text, List<String> actions,
            Map<String, Variant<?>> hints, int milliseconds, int id) {
        Object hint(String name) {
            return hints.get(name).getValue();
        }
    }

    FakeServer(Bus bus, List<String> can) throws BusException {
        this(bus, can, false);
    }

    FakeServer(Bus bus, List<String> can, boolean inhibited) throws BusException {
        this.bus = bus;
        this.can = can;
        this.inhibited = inhibited;
        bus.export(NotificationServer.PATH, this);
        bus.request(NotificationServer.NAME);
    }

    @Override
    public List<String> GetCapabilities() {
        return can;
    }

    @Override
    public UInt32 Notify(String program, UInt32 replaced, String icon, String title, String text, List<String> actions,
            Map<String, Variant<?>> hints, int milliseconds) {
        if (refuses) {
            throw new Error.InvalidArgs("too many");
        }
        int id = replaced.intValue() == 0 ? ++last : replaced.intValue();
        told.add(new Told(program, replaced.intValue(), icon, title, text, actions, hints, milliseconds, id));
        return new UInt32(id);
    }

    @Override
    public void CloseNotification(UInt32 id) {
        taken.add(id.intValue());
    }

    void press(int id, String key) throws BusException {
        bus.emit(NotificationServer.PATH, NotificationServer.NAME, "ActivationToken", "us", new UInt32(id), "token-7");
        bus.emit(NotificationServer.PATH, NotificationServer.NAME, "ActionInvoked", "us", new UInt32(id), key);
        end(id, 2);
    }

    /** @param reason 1 its time was over, 2 a person closed it, 3 it was taken away */
    void end(int id, int reason) throws BusException {
        bus.emit(NotificationServer.PATH, NotificationServer.NAME, "NotificationClosed", "uu", new UInt32(id),
                new UInt32(reason));
    }

    @Override
    @SuppressWarnings("unchecked")
    public <A> A Get(String type, String name) {
        if (!inhibited) {
            throw new Error.UnknownProperty(name);
        }
        return (A) new Variant<>(true);
    }

    @Override
    public <A> void Set(String type, String name, A value) {
        throw new Error.PropertyReadOnly(name);
    }

    @Override
    public Map<String, Variant<?>> GetAll(String type) {
        return Map.of();
    }

    @Override
    public String getObjectPath() {
        return NotificationServer.PATH;
    }

    @Override
    public boolean isRemote() {
        return false;
    }

    @Override
    public void close() {
        bus.close();
    }
}
