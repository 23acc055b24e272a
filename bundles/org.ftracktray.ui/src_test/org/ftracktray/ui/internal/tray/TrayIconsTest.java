// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.tray;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.ftracktray.desktop.MenuEntry;
import org.junit.jupiter.api.Test;

class TrayIconsTest {
    private static final TrayLook CONNECTED = new TrayLook(TrayPicture.CONNECTED, "Connected");
    private static final TrayLook PROBLEM = new TrayLook(TrayPicture.PROBLEM, "Refused");
    private static final List<MenuEntry> MENU = List.of(new MenuEntry.Words("a", "b"));

    private final List<String> seen = new ArrayList<>();
    private final TrayIcons icons = new TrayIcons(look -> new Recorded("panel"),
            () -> Optional.of(new Recorded("window")));

    private final class Recorded implements TrayIcon {
        private final String name;

        Recorded(String name) {
            this.name = name;
            seen.add(name + " opens");
        }

        @Override
        public void show(TrayLook look) {
            seen.add(name + " shows " + look.words());
        }

        @Override
        public void offer(List<MenuEntry> menu) {
            seen.add(name + " offers " + menu.size());
        }

        @Override
        public void close() {
            seen.add(name + " closes");
        }
    }

    @Test
    void showsNothingBeforeItKnowsWhere() {
        icons.show(CONNECTED, MENU);
        assertEquals(List.of(), seen);
        icons.host(true);
        assertEquals(List.of("panel opens", "panel shows Connected", "panel offers 1"), seen);
    }

    @Test
    void closesTheOneBeforeItOpensTheOther() {
        icons.show(CONNECTED, MENU);
        icons.host(false);
        icons.show(PROBLEM, MENU);
        seen.clear();
        icons.host(true);
        icons.host(true);
        icons.host(false);
        assertEquals(List.of("window closes", "panel opens", "panel shows Refused", "panel offers 1", "panel closes",
                "window opens", "window shows Refused", "window offers 1"), seen);
    }

    @Test
    void tellsOnlyChangesOfThePicture() {
        icons.show(CONNECTED, MENU);
        icons.host(true);
        seen.clear();
        icons.show(new TrayLook(TrayPicture.CONNECTED, "Connected"), List.of());
        assertEquals(List.of("panel offers 0"), seen);
    }

    @Test
    void opensNothingAfterItsEnd() {
        icons.show(CONNECTED, MENU);
        icons.host(true);
        seen.clear();
        icons.close();
        icons.host(false);
        assertEquals(List.of("panel closes"), seen);
    }
}
