// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;

import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.ftracktray.signin.SignIn;
import org.ftracktray.signin.SignInState;
import org.ftracktray.ui.WidgetKeys;
import org.ftracktray.ui.tests.bot.Bot;
import org.ftracktray.ui.tests.running.RunningTray;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class BrowserSignInTest {
    @RegisterExtension
    final RunningTray tray = new RunningTray();
    private Bot bot;

    @BeforeEach
    void pressFtrack() {
        bot = tray.bot();
    }

    private void startWaiting() {
        bot.buttonWithId(WidgetKeys.LOGIN_BROWSER).click();
        bot.waitUntil("the browser was opened", () -> !tray.browser().opened().isEmpty());
    }

    @Test
    void signsInWithWhatTheBrowserBrings() throws Exception {
        startWaiting();
        bot.buttonWithId(WidgetKeys.LOGIN_CANCEL).isEnabled();
        bot.captureScreenshot("login-waiting");
        String page = tray.browser().signInAs("ben", tray.keyOf("ben"));
        assertThat(page).contains("ben");
        bot.labelWithId(WidgetKeys.HEADER_STATE).waitForText("Connected");
        assertThat(tray.browser().opened()).hasSize(1);
    }

    @Test
    void saysInTheWindowAndInTheBrowserThatTheKeyIsRefused() throws Exception {
        startWaiting();
        CompletableFuture<String> page = CompletableFuture.supplyAsync(() -> {
            try {
                return tray.browser().signInAs("ben", "not-the-key-of-ben");
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
        });
        bot.waitUntil("back at the form", () -> bot.buttonWithId(WidgetKeys.LOGIN_BROWSER).isVisible());
        assertThat(page.get()).doesNotContain("not-the-key-of-ben");
        bot.waitUntil("a problem is shown", () -> shows("key") || shows("refused"));
    }

    private boolean shows(String words) {
        return bot.labelWithId(WidgetKeys.LOGIN_SITE_STATUS).getText().contains(words)
                || bot.labelWithId(WidgetKeys.LOGIN_KEY_STATUS).isVisible()
                        && bot.labelWithId(WidgetKeys.LOGIN_KEY_STATUS).getText().contains(words);
    }

    @Test
    void goesBackToTheFormWhenCancelled() {
        startWaiting();
        bot.buttonWithId(WidgetKeys.LOGIN_CANCEL).click();
        bot.waitUntil("the form is back", () -> bot.buttonWithId(WidgetKeys.LOGIN_BROWSER).isVisible());
        assertThat(bot.withId(org.eclipse.swt.widgets.Composite.class, WidgetKeys.LOGIN_WAITING).isVisible())
                .isFalse();
    }

    @Test
    void goesBackToTheFormOnEscape() {
        startWaiting();
        bot.buttonWithId(WidgetKeys.LOGIN_OPEN_AGAIN).ask(button -> button.traverse(SWT.TRAVERSE_ESCAPE));
        bot.waitUntil("the form is back", () -> bot.buttonWithId(WidgetKeys.LOGIN_BROWSER).isVisible());
        assertThat(tray.service(SignIn.class).state()).isInstanceOf(SignInState.SignedOut.class);
    }

    @Test
    void saysWhenNobodyCameInTime() {
        System.setProperty("ftracktray.browserLimit", "1");
        try {
            startWaiting();
            bot.labelWithId(WidgetKeys.LOGIN_SITE_STATUS).waitForText("Nobody signed in within 1 s");
            assertThat(bot.buttonWithId(WidgetKeys.LOGIN_BROWSER).isEnabled()).isTrue();
            bot.captureScreenshot("login-timed-out");
        } finally {
            System.clearProperty("ftracktray.browserLimit");
        }
    }

    @Test
    void countsDownWhileItWaits() {
        startWaiting();
        var left = bot.labelWithId(WidgetKeys.LOGIN + WidgetKeys.WAITING_TIME_LEFT).waitForText(" left");
        String first = left.getText();
        assertThat(first).matches("\\d:\\d\\d left");
        bot.waitUntil("less than " + first, () -> left.getText().compareTo(first) < 0);
    }

    @Test
    void offersTheLinkWhenNoBrowserOpens() {
        tray.browser().breakDown();
        startWaiting();
        bot.labelWithId(WidgetKeys.LOGIN_WAITING_STATUS).waitForText("No web browser could be opened");
        bot.buttonWithId(WidgetKeys.LOGIN_COPY_LINK).click();
        bot.labelWithId(WidgetKeys.LOGIN_WAITING_STATUS).waitForText("copied");
        Object copied = bot.buttonWithId(WidgetKeys.LOGIN_COPY_LINK).ask(button -> {
            var clipboard = new Clipboard(button.getDisplay());
            try {
                return clipboard.getContents(TextTransfer.getInstance());
            } finally {
                clipboard.dispose();
            }
        });
        assertThat(copied).isEqualTo(tray.browser().opened().getFirst().toASCIIString());
        bot.buttonWithId(WidgetKeys.LOGIN_OPEN_AGAIN).click();
        bot.waitUntil("opened again", () -> tray.browser().opened().size() == 2);
    }
}
