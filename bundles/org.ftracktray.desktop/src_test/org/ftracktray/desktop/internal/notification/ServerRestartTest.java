// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.desktop.internal.notification;

import static org.ftracktray.desktop.internal.TestBus.next;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

import org.ftracktray.desktop.DesktopNotification;
import org.ftracktray.desktop.DesktopNotification.Urgency;
import org.ftracktray.desktop.DesktopNotifications.Shown;
import org.ftracktray.desktop.NotificationOwner;
import org.ftracktray.desktop.internal.TestBus;
import org.ftracktray.desktop.internal.bus.Buses;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Notification servers that come and go while we run, on the system's own bus. */
class ServerRestartTest {
    private final BlockingQueue<Boolean> closed = new LinkedBlockingQueue<>();
    private TestBus daemon;
    private Buses buses;
    private BusNotifications notifications;

    @BeforeEach
    void connect() throws Exception {
        daemon = TestBus.ofTheSystem();
        buses = daemon.buses();
        notifications = new BusNotifications(buses);
    }

    @AfterEach
    void close() throws Exception {
        notifications.stop();
        buses.close();
        daemon.close();
    }

    private Shown show() {
        return notifications.show(new DesktopNotification("a", Urgency.LOW, false, "Maya started", "", List.of()),
                new NotificationOwner() {
                    @Override
                    public void pressed(String key, String token) {
                        throw new AssertionError("nobody pressed " + key);
                    }

                    @Override
                    public void closed(boolean dismissed) {
                        closed.add(dismissed);
                    }
                });
    }

    @Test
    void usesTheOneThatComesLaterAndWhatThatCan() throws Exception {
        assertEquals(Shown.NOWHERE, show());
        BlockingQueue<Boolean> owners = new LinkedBlockingQueue<>();
        buses.session().orElseThrow().onOwner(NotificationServer.NAME, owners::add);
        try (FakeServer first = new FakeServer(daemon.connect(), FakeServer.ALL)) {
            next(owners);
            assertEquals(Shown.WITH_BUTTONS, show());
            assertEquals(0, next(first.told).replaced());
        }
        assertEquals(false, next(closed));
        assertEquals(Shown.NOWHERE, show());
        try (FakeServer second = new FakeServer(daemon.connect(), List.of("body"))) {
            next(owners);
            next(owners);
            assertEquals(Shown.WITHOUT_BUTTONS, show());
            assertEquals(0, next(second.told).replaced());
        }
    }
}
