// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.ftracktray.signin.SiteSetting;
import org.ftracktray.ui.WidgetKeys;
import org.ftracktray.ui.tests.bot.Bot;
import org.ftracktray.ui.tests.running.FakeSite;
import org.ftracktray.ui.tests.running.RunningTray;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What the sign-in view says below the address, while it is typed. */
class SiteAddressTest {
    @RegisterExtension
    final RunningTray tray = new RunningTray();
    @TempDir
    Path folder;
    private Bot bot;

    @BeforeEach
    void openBot() {
        bot = tray.bot();
        bot.textWithId(WidgetKeys.LOGIN_SITE).waitForText(tray.site().toString());
    }

    private void type(String address, String answer) {
        bot.textWithId(WidgetKeys.LOGIN_SITE).setText(address);
        bot.labelWithId(WidgetKeys.LOGIN_SITE_STATUS).waitForText(answer);
    }

    @Test
    void aHostThatIsNotFound() {
        // longer than a part of a name may be: no name server has to be asked
        type("https://" + "studio".repeat(11) + ".example", "was not found");
        bot.captureScreenshot("login-not-found");
    }

    @Test
    void anAddressThatSpeaksNoTlsIsToldInFull() {
        type(tray.site().toString().replace("http:", "https:"), "No secure connection");
        bot.waitUntil("all lines have room", () -> bot.labelWithId(WidgetKeys.LOGIN_SITE_STATUS)
                .ask(label -> label.getSize().y >= label.computeSize(label.getSize().x, SWT.DEFAULT).y));
    }

    @Test
    void anAddressThatNobodyTypedDoesNotUndoAChangeOfTheSetting() {
        SiteSetting setting = tray.service(SiteSetting.class);
        bot.textWithId(WidgetKeys.LOGIN_SITE).ask(text -> {
            setting.set("https://other.ftrackapp.com"); // shown when the thread of the window is free again
            text.notifyListeners(SWT.FocusOut, new Event());
            return text.getText();
        });
        bot.textWithId(WidgetKeys.LOGIN_SITE).waitForText("https://other.ftrackapp.com");
        assertThat(setting.site()).contains(URI.create("https://other.ftrackapp.com"));
    }

    @Test
    void aServerThatIsNotFtrack() {
        try (FakeSite other = new FakeSite(200, Map.of())) {
            type(other.url().toString(), "not ftrack");
        }
    }

    @Test
    void aSiteThatIsTooOld() {
        try (FakeSite old = new FakeSite(200, Map.of("FTRACK_VERSION", "3.3.10"))) {
            type(old.url().toString(), "too old");
        }
    }

    @Test
    void aProxyThatLetsNothingThrough() {
        try (FakeSite proxy = new FakeSite(407, Map.of("Proxy-Authenticate", "Basic"))) {
            System.setProperty("http.proxyHost", "127.0.0.1");
            System.setProperty("http.proxyPort", String.valueOf(proxy.port()));
            type("http://studio.example", "proxy");
        } finally {
            System.clearProperty("http.proxyHost");
            System.clearProperty("http.proxyPort");
        }
    }

    @Test
    void aRedirectionToAnotherAddressIsToldAndNotTaken() {
        try (FakeSite moved = new FakeSite(302, Map.of("Location", tray.site() + "/"))) {
            type(moved.url().toString(), moved.url() + " leads to another address: " + tray.site());
            assertThat(bot.textWithId(WidgetKeys.LOGIN_SITE).getText()).isEqualTo(moved.url().toString());
        }
    }

    @Test
    void whatWasBadIsAskedAgainWhenTheWindowComesBack() {
        URI site = tray.site();
        tray.stopStudio();
        type(site + "/", "Nothing answers");
        tray.startStudioAgain();
        comeBack();
        bot.labelWithId(WidgetKeys.LOGIN_SITE_STATUS).waitForText("is an ftrack site");
    }

    @Test
    void whatWasBadIsAskedAgainByItself() {
        URI site = tray.site();
        tray.stopStudio();
        type(site + "/", "Nothing answers");
        tray.startStudioAgain();
        bot.labelWithId(WidgetKeys.LOGIN_SITE_STATUS).waitForText("is an ftrack site");
    }

    private void comeBack() {
        bot.textWithId(WidgetKeys.LOGIN_SITE).ask(text -> {
            text.getShell().notifyListeners(SWT.Activate, new Event());
            return true;
        });
    }

    @Test
    void whatCameOfASignInStaysWhenTheWindowComesBack() {
        System.setProperty("ftracktray.browserLimit", "1");
        try {
            bot.buttonWithId(WidgetKeys.LOGIN_BROWSER).click();
            bot.labelWithId(WidgetKeys.LOGIN_SITE_STATUS).waitForText("Nobody signed in");
            comeBack();
            assertThat(bot.labelWithId(WidgetKeys.LOGIN_SITE_STATUS).getText()).startsWith("Nobody signed in");
        } finally {
            System.clearProperty("ftracktray.browserLimit");
        }
    }

    @Test
    void anAddressThatTheAdministratorSetIsShownAsSuchAndCannotBeChanged() throws IOException {
        Path managed = Files.writeString(folder.resolve("managed.properties"), "server=" + tray.site() + "\n");
        System.setProperty("ftracktray.managed", managed.toString());
        try {
            bot.menu("Ftrack", "Preferences\u2026").click();
            bot.labelWithId(WidgetKeys.PREFERENCES_SITE_STATUS).waitForText("Set by your administrator");
            assertThat(bot.textWithId(WidgetKeys.PREFERENCES_SITE).isEditable()).isFalse();
            tray.signIn("anna");
            bot.button("Cancel").click();
            bot.cTabItem("User").activate();
            bot.labelWithId(WidgetKeys.USER_SITE).waitForText("Set by your administrator");
        } finally {
            System.clearProperty("ftracktray.managed");
        }
    }
}
