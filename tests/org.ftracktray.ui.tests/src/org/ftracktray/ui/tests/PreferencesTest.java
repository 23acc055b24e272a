// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;

import org.eclipse.swt.widgets.Shell;
import org.ftracktray.sandbox.SandboxOptions;
import org.ftracktray.sandbox.SandboxStudio;
import org.ftracktray.signin.SiteSetting;
import org.ftracktray.ui.WidgetKeys;
import org.ftracktray.ui.tests.bot.Bot;
import org.ftracktray.ui.tests.running.RunningTray;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PreferencesTest {
    @RegisterExtension
    final RunningTray tray = new RunningTray();
    private Bot bot;

    @BeforeEach
    void openPreferences() {
        bot = tray.bot();
        bot.menu("Ftrack", "Preferences\u2026").click();
        bot.shell("Preferences").ask(Shell::isVisible);
    }

    @Test
    void usesANewAddressAtOnce() {
        try (SandboxStudio other = SandboxStudio.start(SandboxOptions.defaults())) {
            bot.textWithId(WidgetKeys.PREFERENCES_SITE).setText(other.url().toString());
            bot.labelWithId(WidgetKeys.PREFERENCES_SITE_STATUS).waitForText("is an ftrack site");
            bot.captureScreenshot("preferences");
            bot.button("Apply and Close").click();
            bot.textWithId(WidgetKeys.LOGIN_SITE).waitForText(other.url().toString());
            assertThat(tray.service(SiteSetting.class).site()).isEqualTo(Optional.of(other.url()));
        }
    }

    @Test
    void keepsTheOldAddressAndStaysOpenWhenTheNewOneCannotBeOne() {
        URI before = tray.site();
        bot.textWithId(WidgetKeys.PREFERENCES_SITE).setText("ftp://studio");
        bot.button("Apply and Close").click();
        bot.labelWithId(WidgetKeys.PREFERENCES_SITE_STATUS).waitForText("begins with https://");
        assertThat(bot.shell("Preferences").isVisible()).isTrue();
        assertThat(tray.service(SiteSetting.class).site()).isEqualTo(Optional.of(before));
    }
}
