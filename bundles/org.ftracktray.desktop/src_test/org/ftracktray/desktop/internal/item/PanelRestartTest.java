// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.desktop.internal.item;

import static org.ftracktray.desktop.internal.TestBus.next;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

import org.ftracktray.desktop.ItemLook;
import org.ftracktray.desktop.StatusItem;
import org.ftracktray.desktop.internal.TestBus;
import org.ftracktray.desktop.internal.bus.Bus;
import org.ftracktray.desktop.internal.bus.Buses;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Panels that come, go and are restarted, on the system's own bus. */
class PanelRestartTest {
    private static final ItemLook LOOK = new ItemLook("Ftrack Tray", "Connected", "", List.of());

    private TestBus daemon;
    private Buses buses;
    private Bus panel;
    private PanelItems items;

    @BeforeEach
    void connect() throws Exception {
        daemon = TestBus.ofTheSystem();
        buses = daemon.buses();
        panel = daemon.connect();
        items = new PanelItems(buses);
    }

    @AfterEach
    void close() throws Exception {
        items.stop();
        panel.close();
        buses.close();
        daemon.close();
    }

    @Test
    void registersAgainWhenTheWatcherIsRestarted() throws Exception {
        try (FakeWatcher first = new FakeWatcher(daemon.connect(), true);
                StatusItem item = items.open("ftrack-tray", LOOK, null)) {
            String service = next(first.registered);
            first.close();
            try (FakeWatcher second = new FakeWatcher(daemon.connect(), true)) {
                assertEquals(service, next(second.registered));
                assertTrue(first.registered.isEmpty());
            }
        }
    }

    @Test
    void tellsWhenAPanelComesAndGoes() throws Exception {
        BlockingQueue<Boolean> hosts = new LinkedBlockingQueue<>();
        items.onHost(hosts::add);
        assertFalse(next(hosts));
        FakeWatcher watcher = new FakeWatcher(daemon.connect(), false);
        watcher.host(true);
        assertTrue(next(hosts));
        watcher.host(false);
        assertFalse(next(hosts));
        watcher.host(true);
        assertTrue(next(hosts));
        assertTrue(items.isHostPresent());
        watcher.close();
        assertFalse(next(hosts));
    }

    @Test
    void givesItsNameBackWhenItIsClosed() throws Exception {
        try (FakeWatcher watcher = new FakeWatcher(daemon.connect(), true)) {
            BlockingQueue<Boolean> owners = new LinkedBlockingQueue<>();
            StatusItem item = items.open("ftrack-tray", LOOK, null);
            String service = next(watcher.registered);
            panel.onOwner(service, owners::add);
            item.close();
            assertFalse(next(owners));
            item.show(LOOK);
            item.close();
        }
    }
}
