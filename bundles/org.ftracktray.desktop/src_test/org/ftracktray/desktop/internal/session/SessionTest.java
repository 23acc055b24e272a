// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.desktop.internal.session;

import static org.ftracktray.desktop.internal.TestBus.next;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;
import org.ftracktray.desktop.DesktopAppearance.Preference;
import org.ftracktray.desktop.SessionEvents.Kind;
import org.ftracktray.desktop.internal.TestBus;
import org.ftracktray.desktop.internal.bus.Bus;
import org.ftracktray.desktop.internal.bus.Buses;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Plays logind, NetworkManager, a screen saver and the portal on a bus. */
class SessionTest {
    private static final String PORTAL = "org.freedesktop.portal.Settings";

    private TestBus daemon;
    private Buses buses;
    private Bus desktop;

    @BeforeEach
    void connect() throws Exception {
        daemon = TestBus.inside();
        buses = daemon.buses();
        desktop = daemon.connect();
    }

    @AfterEach
    void close() throws Exception {
        desktop.close();
        buses.close();
        daemon.close();
    }

    @Test
    void tellsOfTheEndOfSleepOfALockAndOfAnOutageOnly() throws Exception {
        BlockingQueue<Kind> seen = new LinkedBlockingQueue<>();
        var events = new BusSessionEvents(buses);
        events.onEvent(seen::add);
        while (seen.isEmpty()) { // until it listens
            saver(false);
            Thread.onSpinWait();
            if (seen.poll(50, TimeUnit.MILLISECONDS) != null) {
                break;
            }
        }
        seen.clear();
        desktop.emit("/org/freedesktop/login1", "org.freedesktop.login1.Manager", "PrepareForSleep", "b", true);
        desktop.emit("/org/freedesktop/login1", "org.freedesktop.login1.Manager", "PrepareForSleep", "b", false);
        assertEquals(Kind.WOKE_UP, nextBut(seen, Kind.UNLOCKED));
        network(20);
        network(70);
        assertEquals(Kind.ONLINE, next(seen));
        assertTrue(seen.isEmpty());
    }

    private static Kind nextBut(BlockingQueue<Kind> seen, Kind late) throws InterruptedException {
        Kind kind = next(seen);
        return kind == late ? nextBut(seen, late) : kind;
    }

    private void saver(boolean active) throws Exception {
        desktop.emit("/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver", "ActiveChanged", "b", active);
    }

    private void network(int state) throws Exception {
        desktop.emit("/org/freedesktop/NetworkManager", "org.freedesktop.NetworkManager", "StateChanged", "u",
                new UInt32(state));
    }

    @Test
    void readsWhatThePortalPrefersAndFollowsIt() throws Exception {
        try (FakePortal portal = new FakePortal(daemon.connect(), 1)) {
            BlockingQueue<Preference> seen = new LinkedBlockingQueue<>();
            new PortalAppearance(buses).onPreference(seen::add);
            assertEquals(Preference.DARK, next(seen));
            portal.change("contrast", 1);
            portal.change("color-scheme", 2);
            assertEquals(Preference.LIGHT, next(seen));
            portal.change("color-scheme", 0);
            assertEquals(Preference.NONE, next(seen));
            assertTrue(seen.isEmpty());
        }
    }

    /** The settings of a portal. */
    private static final class FakePortal implements PortalMethods, AutoCloseable {
        private final Bus bus;
        private final int scheme;

        FakePortal(Bus bus, int scheme) throws Exception {
            this.bus = bus;
            this.scheme = scheme;
            bus.export(getObjectPath(), this);
            bus.request("org.freedesktop.portal.Desktop");
        }

        void change(String key, int value) throws Exception {
            bus.emit(getObjectPath(), PORTAL, "SettingChanged", "ssv", "org.freedesktop.appearance", key,
                    new Variant<>(new UInt32(value)));
        }

        @Override
        public Variant<?> Read(String group, String key) {
            return new Variant<>(new Variant<>(new UInt32(scheme)), "v");
        }

        @Override
        public String getObjectPath() {
            return "/org/freedesktop/portal/desktop";
        }

        @Override
        public void close() {
            bus.close();
        }
    }
}
