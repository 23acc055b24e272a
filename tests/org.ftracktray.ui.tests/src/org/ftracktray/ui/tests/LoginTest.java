// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

import org.ftracktray.signin.SignIn;
import org.ftracktray.signin.SignInState;
import org.ftracktray.ui.WidgetKeys;
import org.ftracktray.ui.tests.bot.Bot;
import org.ftracktray.ui.tests.running.RunningTray;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LoginTest {
    @RegisterExtension
    final RunningTray tray = new RunningTray();
    private Bot bot;

    @BeforeEach
    void openBot() {
        bot = tray.bot();
        bot.textWithId(WidgetKeys.LOGIN_SITE).waitForText(tray.site().toString());
    }

    @Test
    void opensByItselfWhenNobodyIsSignedIn() {
        assertThat(bot.buttonWithId(WidgetKeys.LOGIN_BROWSER).isVisible()).isTrue();
        bot.textWithLabel("Ftrack URL").waitForText(tray.site().toString());
        bot.labelWithId(WidgetKeys.LOGIN_SITE_STATUS).waitForText("is an ftrack site");
        if (bot.textWithLabel("API key").isVisible()) {
            bot.toolbarButtonWithId(WidgetKeys.LOGIN_FOLD).click();
            bot.waitUntil("folded", () -> !bot.textWithLabel("API key").isVisible());
        }
        bot.captureScreenshot("login");
    }

    @Test
    void saysAtTheAddressThatItIsNoFtrackSite() {
        bot.textWithLabel("Ftrack URL").setText("http://127.0.0.1:9");
        bot.labelWithId(WidgetKeys.LOGIN_SITE_STATUS).waitForText("Nothing answers");
        bot.textWithLabel("Ftrack URL").setText("ftp://studio");
        bot.labelWithId(WidgetKeys.LOGIN_SITE_STATUS).waitForText("begins with https://");
        bot.textWithLabel("Ftrack URL").setText("");
        bot.buttonWithId(WidgetKeys.LOGIN_BROWSER).click();
        bot.labelWithId(WidgetKeys.LOGIN_SITE_STATUS).waitForText("Enter the name or the address");
    }

    @Test
    void signsInWithAnApiKeyAndShowsWhoIsSignedIn() {
        signInWithKey("anna", tray.keyOf("anna"));
        bot.labelWithId(WidgetKeys.HEADER_SITE).waitForText(tray.site().getAuthority());
        assertThat(bot.labelWithId(WidgetKeys.HEADER_NAME).getText()).isNotBlank();
        bot.labelWithId(WidgetKeys.HEADER_STATE).waitForText("Connected");
        assertThat(bot.buttonWithId(WidgetKeys.LOGIN_BROWSER).isVisible()).isFalse();
    }

    @Test
    void beginsAnewAfterSigningOut() {
        signInWithKey("anna", tray.keyOf("anna"));
        bot.labelWithId(WidgetKeys.HEADER_NAME).waitForText("Anna");
        bot.menu("Ftrack", "Sign out").click();
        bot.buttonWithId(WidgetKeys.QUESTION_DO).click();
        bot.waitUntil("sign-in view", () -> bot.buttonWithId(WidgetKeys.LOGIN_BROWSER).isVisible());
        assertThat(bot.textWithLabel("API key").isVisible()).isFalse();
        bot.toolbarButtonWithId(WidgetKeys.LOGIN_FOLD).click();
        assertThat(bot.textWithLabel("API key").getText()).isEmpty();
    }

    @Test
    void demandsWhatIsMissingBesideTheFields() {
        unfold();
        bot.textWithLabel("User name").setText("");
        bot.buttonWithId(WidgetKeys.LOGIN_WITH_KEY).click();
        bot.labelWithId(WidgetKeys.LOGIN_KEY_STATUS).waitForText("Enter the user name");
        bot.textWithLabel("User name").setText("anna");
        bot.textWithLabel("API key").setText("");
        bot.textWithLabel("API key").pressEnter();
        bot.labelWithId(WidgetKeys.LOGIN_KEY_STATUS).waitForText("Enter your API key");
    }

    @Test
    void keepsWhatWasTypedWhenTheKeyIsRefused() {
        signInWithKey("anna", "00000000-0000-0000-0000-000000000000");
        bot.labelWithId(WidgetKeys.LOGIN_KEY_STATUS).waitForText("did not accept");
        bot.captureScreenshot("login-refused");
        assertThat(bot.textWithLabel("User name").getText()).isEqualTo("anna");
        bot.waitUntil("editable again", () -> bot.textWithLabel("API key").isEditable());
        assertThat(tray.service(SignIn.class).state()).isInstanceOf(SignInState.SignedOut.class);
    }

    @Test
    void saysThatItIsCheckingAndTakesNothingMeanwhile() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            bot.textWithId(WidgetKeys.LOGIN_SITE).setText("http://127.0.0.1:" + silent.getLocalPort());
            signInWithKey("anna", tray.keyOf("anna"));
            bot.labelWithId(WidgetKeys.LOGIN_KEY_STATUS).waitForText("Signing in");
            bot.captureScreenshot("login-checking");
            assertThat(bot.buttonWithId(WidgetKeys.LOGIN_BROWSER).isEnabled()).isFalse();
            assertThat(bot.textWithLabel("API key").isEditable()).isFalse();
            tray.service(SignIn.class).cancel();
            bot.waitUntil("editable again", () -> bot.textWithLabel("API key").isEditable());
        }
    }

    @Test
    void neverShowsTheKeyInClear() {
        unfold();
        int style = bot.textWithLabel("API key").ask(text -> text.getStyle());
        assertThat(style & org.eclipse.swt.SWT.PASSWORD).isNotZero();
    }

    private void unfold() {
        if (!bot.textWithLabel("API key").isVisible()) {
            bot.toolbarButtonWithId(WidgetKeys.LOGIN_FOLD).click();
        }
    }

    private void signInWithKey(String user, String key) {
        unfold();
        bot.textWithLabel("User name").setText(user);
        bot.textWithLabel("API key").setText(key);
        bot.button("Sign in").click();
    }
}
