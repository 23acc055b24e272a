// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.ftracktray.ui.tests.bot.Bot;
import org.ftracktray.ui.tests.running.RunningTray;
import org.ftracktray.ui.tests.running.XTray;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CloseTest {
    private static final String WINDOW = "Ftrack Tray";

    @RegisterExtension
    final RunningTray tray = new RunningTray();
    private Bot bot;

    @BeforeEach
    void openBot() {
        bot = tray.bot();
    }

    @Test
    void hidesTheWindowWhereATrayIsShownAndTellsOnceThatItKeepsRunning() throws IOException {
        try (XTray host = XTray.appear()) {
            bot.window(WINDOW).close();
            bot.waitUntil("hidden", () -> !bot.shell(WINDOW).isVisible());
            bot.waitUntil("told", () -> bot.labels().stream().anyMatch(text -> text.contains("keeps running")));
        }
    }

    @Test
    void showsTheHiddenWindowWhenTheTrayIsGoneForGood() throws IOException {
        XTray.assumeNone();
        System.setProperty("ftracktray.lostTrayGrace", "50");
        try (XTray host = XTray.appear()) {
            bot.window(WINDOW).close();
            bot.waitUntil("hidden", () -> !bot.shell(WINDOW).isVisible());
        } finally {
            System.clearProperty("ftracktray.lostTrayGrace");
        }
        bot.waitUntil("shown again", () -> bot.window(WINDOW).isVisible());
    }

    @Test
    void asksInsteadOfHidingWhereNoTrayIsShown() throws IOException {
        XTray.assumeNone();
        bot.window(WINDOW).close();
        bot.button("Minimise").isEnabled();
        assertThat(bot.window(WINDOW).isVisible()).isTrue();
        bot.button("Minimise").click();
        bot.waitUntil("minimised", () -> bot.window(WINDOW).ask(shell -> shell.getMinimized()));
    }

    @Test
    void minimisesWhenThePreferencesSaySo() {
        InstanceScope.INSTANCE.getNode("org.ftracktray.ui").put("onClose", "MINIMISE");
        bot.window(WINDOW).close();
        bot.waitUntil("minimised", () -> bot.window(WINDOW).ask(shell -> shell.getMinimized()));
    }
}
