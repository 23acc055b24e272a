// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.desktop.internal.notification;

import static org.ftracktray.desktop.internal.TestBus.next;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

import org.ftracktray.desktop.DesktopNotification;
import org.ftracktray.desktop.DesktopNotification.Button;
import org.ftracktray.desktop.DesktopNotification.Urgency;
import org.ftracktray.desktop.DesktopNotifications.Shown;
import org.ftracktray.desktop.NotificationOwner;
import org.ftracktray.desktop.internal.TestBus;
import org.ftracktray.desktop.internal.bus.Buses;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What notification servers are asked, and what is made of their answers, over a real bus. */
class BusNotificationsTest {
    private final BlockingQueue<String> seen = new LinkedBlockingQueue<>();
    private TestBus daemon;
    private Buses buses;
    private BusNotifications notifications;

    @BeforeEach
    void connect() throws Exception {
        daemon = TestBus.inside();
        buses = daemon.buses();
        notifications = new BusNotifications(buses);
    }

    @AfterEach
    void close() throws Exception {
        notifications.stop();
        buses.close();
        daemon.close();
    }

    private static DesktopNotification about(String subject, String title, String text) {
        return new DesktopNotification(subject, Urgency.NORMAL, false, title, text,
                List.of(new Button(DesktopNotification.PRESSED, "Show"), new Button("log", "Show log")));
    }

    private Shown show(DesktopNotification notification) {
        return notifications.show(notification, new NotificationOwner() {
            @Override
            public void pressed(String key, String token) {
                seen.add(notification.title() + " " + key + " " + token);
            }

            @Override
            public void closed(boolean dismissed) {
                seen.add(notification.title() + (dismissed ? " dismissed" : " expired"));
            }
        });
    }

    @Test
    void asksForButtonsAndHintsAndForNoSound() throws Exception {
        try (FakeServer server = new FakeServer(daemon.connect(), FakeServer.ALL)) {
            assertEquals(Shown.WITH_BUTTONS, show(about("a", "Maya & Co", "one <two>\nthree & four")));
            FakeServer.Told told = next(server.told);
            assertEquals("Ftrack Tray", told.program());
            assertEquals("org.ftracktray.FtrackTray", told.icon());
            assertEquals("Maya & Co", told.title());
            assertEquals("one &lt;two&gt;\nthree &amp; four", told.text());
            assertEquals(List.of("default", "Show", "log", "Show log"), told.actions());
            assertEquals((byte) 1, told.hint("urgency"));
            assertEquals("org.ftracktray.FtrackTray", told.hint("desktop-entry"));
            assertEquals(true, told.hint("suppress-sound"));
            assertEquals(-1, told.milliseconds());
        }
    }

    @Test
    void aQuestionStaysAndSomethingUnimportantIsMarkedSo() throws Exception {
        try (FakeServer server = new FakeServer(daemon.connect(), FakeServer.ALL)) {
            show(new DesktopNotification("q", Urgency.LOW, true, "Were you working?", "", List.of()));
            FakeServer.Told told = next(server.told);
            assertEquals((byte) 0, told.hint("urgency"));
            assertEquals(0, told.milliseconds());
            assertEquals(List.of(), told.actions());
        }
    }

    @Test
    void usesOnlyWhatTheServerCan() throws Exception {
        try (FakeServer server = new FakeServer(daemon.connect(), List.of("body"))) {
            assertEquals(Shown.WITHOUT_BUTTONS, show(about("a", "Maya", "one <two> & three")));
            FakeServer.Told told = next(server.told);
            assertEquals("one <two> & three", told.text());
            assertEquals(List.of(), told.actions());
        }
    }

    @Test
    void putsAllIntoTheTitleWhereThereIsNothingElse() throws Exception {
        try (FakeServer server = new FakeServer(daemon.connect(), List.of())) {
            show(about("a", "Maya ended", "Exit code 7."));
            FakeServer.Told told = next(server.told);
            assertEquals("Maya ended: Exit code 7.", told.title());
            assertEquals("", told.text());
        }
    }

    @Test
    void whatProgramsPrintDoesNotEndTheConnection() throws Exception {
        try (FakeServer server = new FakeServer(daemon.connect(), FakeServer.ALL)) {
            show(about("a", "Maya", "bell\u0007 and\u0000nothing\n\u001b[31mred \ud800 half"));
            assertTrue(next(server.told).text().startsWith("bell  and nothing\n [31mred "));
            show(about("a", "Maya", "goes on"));
            assertEquals("goes on", next(server.told).text());
        }
    }

    @Test
    void oneSubjectHasOneNotificationWhileItIsShown() throws Exception {
        try (FakeServer server = new FakeServer(daemon.connect(), FakeServer.ALL)) {
            show(about("a", "lost", ""));
            show(about("b", "other", ""));
            int first = next(server.told).id();
            int other = next(server.told).id();
            show(about("a", "back", ""));
            FakeServer.Told again = next(server.told);
            assertEquals(first, again.replaced());
            server.end(first, 1);
            assertEquals("back expired", next(seen));
            show(about("a", "lost again", ""));
            assertEquals(0, next(server.told).replaced());
            notifications.withdraw("b");
            assertEquals(other, next(server.taken));
            assertTrue(seen.isEmpty());
        }
    }

    @Test
    void tellsWhatWasPressedOnceWithTheTokenAndNothingOfOthers() throws Exception {
        try (FakeServer server = new FakeServer(daemon.connect(), FakeServer.ALL)) {
            show(about("a", "first", ""));
            show(about("b", "second", ""));
            int first = next(server.told).id();
            int second = next(server.told).id();
            server.press(99, "log");
            server.press(second, "log");
            server.press(second, "log");
            server.end(first, 2);
            assertEquals("second log token-7", next(seen));
            assertEquals(second, next(server.taken), "dunst does not close it");
            assertEquals("first dismissed", next(seen));
            assertTrue(seen.isEmpty());
        }
    }

    @Test
    void takesEverythingAwayAtTheEnd() throws Exception {
        try (FakeServer server = new FakeServer(daemon.connect(), FakeServer.ALL)) {
            show(about("a", "one", ""));
            int id = next(server.told).id();
            notifications.stop();
            assertEquals(id, next(server.taken));
        }
    }

    @Test
    void aRefusalIsTakenForNobodyUnlessTheDesktopWasAskedNotToDisturb() throws Exception {
        try (FakeServer server = new FakeServer(daemon.connect(), FakeServer.ALL)) {
            server.refuses = true;
            assertEquals(Shown.NOWHERE, show(about("a", "one", "")));
            server.refuses = false;
            assertEquals(Shown.WITH_BUTTONS, show(about("a", "one", "")));
        }
        try (TestBus other = TestBus.inside();
                FakeServer quiet = new FakeServer(other.connect(), FakeServer.ALL, true)) {
            Buses there = other.buses();
            BusNotifications quietly = new BusNotifications(there);
            quiet.refuses = true;
            assertEquals(Shown.UNWANTED, quietly.show(about("a", "one", ""), null));
            there.close();
        }
    }

    @Test
    void thereIsNobodyWithoutABus() {
        BusNotifications without = new BusNotifications(new Buses(Optional.empty(), Optional.empty()));
        assertEquals(Shown.NOWHERE, without.show(about("a", "one", ""), null));
        without.withdraw("a");
        without.stop();
    }
}
