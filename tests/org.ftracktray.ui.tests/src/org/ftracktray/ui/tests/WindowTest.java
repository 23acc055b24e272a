// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import org.ftracktray.listener.ConnectionState;
import org.ftracktray.listener.Listener;
import org.ftracktray.ui.WidgetKeys;
import org.ftracktray.ui.tests.bot.Bot;
import org.ftracktray.ui.tests.running.RunningTray;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class WindowTest {
    @RegisterExtension
    final RunningTray tray = new RunningTray();
    private Bot bot;

    @BeforeEach
    void openBot() {
        bot = tray.bot();
    }

    @Test
    void goesBackToTheLoginViewWhenTheUserLogsOut() {
        tray.signIn("anna");
        bot.labelWithId(WidgetKeys.HEADER_STATE).waitForText("Connected");
        bot.menu("Ftrack", "Sign out").click();
        bot.buttonWithId(WidgetKeys.QUESTION_DO).click();
        bot.waitUntil("sign-in view", () -> bot.buttonWithId(WidgetKeys.LOGIN_BROWSER).isVisible());
        assertThat(bot.labelWithId(WidgetKeys.HEADER_STATE).isVisible()).isFalse();
    }

    @Test
    void offersInItsMenusWhatIsPossible() {
        bot.waitUntil("signed out", () -> bot.menu("Ftrack", "Sign in\u2026").isEnabled());
        assertThat(bot.menu("Ftrack", "Sign out").isEnabled()).isFalse();
        assertThat(bot.menu("Action listener", "Stop").isEnabled()).isFalse();
        tray.signIn("anna");
        bot.labelWithId(WidgetKeys.HEADER_STATE).waitForText("Connected");
        bot.waitUntil("signed in", () -> bot.menu("Ftrack", "Sign out").isEnabled());
        assertThat(bot.menu("Ftrack", "Sign in\u2026").isEnabled()).isFalse();
        assertThat(bot.menu("Action listener", "Run").isEnabled()).isFalse();
        assertThat(bot.menu("Ftrack", "Quit").isEnabled()).isTrue();
    }

    @Test
    void stopsAndRunsTheListener() {
        tray.signIn("anna");
        bot.labelWithId(WidgetKeys.HEADER_STATE).waitForText("Connected");
        bot.menu("Action listener", "Stop").click();
        bot.labelWithId(WidgetKeys.HEADER_STATE).waitForText("stopped");
        assertThat(tray.service(Listener.class).state()).isInstanceOf(ConnectionState.Stopped.class);
        bot.menu("Action listener", "Run").click();
        bot.labelWithId(WidgetKeys.HEADER_STATE).waitForText("Connected");
    }

    @Test
    void saysThatTheConnectionWasLost() {
        tray.signIn("anna");
        bot.labelWithId(WidgetKeys.HEADER_STATE).waitForText("Connected");
        tray.stopStudio();
        bot.labelWithId(WidgetKeys.HEADER_STATE).waitForText("Reconnecting");
    }

    @Test
    void opensTheSiteInTheBrowser() {
        bot.menu("Ftrack", "Open ftrack in the browser").click();
        bot.waitUntil("opened", () -> tray.browser().opened().contains(tray.site()));
    }
}
