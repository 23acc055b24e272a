// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import org.ftracktray.signin.Account;
import org.ftracktray.signin.SignIn;
import org.ftracktray.ui.WidgetKeys;
import org.ftracktray.ui.tests.bot.Bot;
import org.ftracktray.ui.tests.running.RunningTray;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AccountsTest {
    @RegisterExtension
    final RunningTray tray = new RunningTray();
    private Bot bot;

    @BeforeEach
    void signInAsTwoUsersOneAfterTheOther() {
        bot = tray.bot();
        tray.signIn("anna");
        tray.signIn("ben");
        bot.labelWithId(WidgetKeys.HEADER_NAME).waitForText("Ben");
        bot.cTabItem("User").activate();
    }

    @Test
    void switchesToTheOtherAccountWithoutAskingForItsKey() {
        bot.buttonWithId(WidgetKeys.ACCOUNT_USE + "anna").isEnabled();
        bot.captureScreenshot("accounts");
        bot.buttonWithId(WidgetKeys.ACCOUNT_USE + "anna").click();
        bot.labelWithId(WidgetKeys.HEADER_NAME).waitForText("Anna");
        bot.labelWithId(WidgetKeys.HEADER_STATE).waitForText("Connected");
        bot.cTabItem("User").activate();
        bot.labelWithId(WidgetKeys.USER_NAME).waitForText("Anna");
        assertThat(bot.buttonWithId(WidgetKeys.ACCOUNT_USE + "ben").isEnabled()).isTrue();
        assertThat(bot.buttonWithId(WidgetKeys.ACCOUNT_USE + "anna").isVisible()).isFalse();
    }

    @Test
    void forgetsTheOtherAccountAndKeepsThePresentOne() {
        bot.buttonWithId(WidgetKeys.ACCOUNT_FORGET + "anna").click();
        bot.buttonWithId(WidgetKeys.QUESTION_DO).click();
        bot.waitUntil("gone", () -> !bot.buttonWithId(WidgetKeys.ACCOUNT_FORGET + "anna").isVisible());
        assertThat(tray.service(SignIn.class).accounts().stream().map(Account::user)).containsExactly("ben");
        bot.labelWithId(WidgetKeys.USER_NAME).waitForText("Ben");
    }

    @Test
    void offersTheAccountsThatAreLeftAfterLoggingOut() {
        bot.buttonWithId(WidgetKeys.USER_LOG_OUT).click();
        bot.buttonWithId(WidgetKeys.QUESTION_DO).click();
        bot.waitUntil("sign-in view", () -> bot.buttonWithId(WidgetKeys.LOGIN_BROWSER).isVisible());
        bot.buttonWithId(WidgetKeys.ACCOUNT_USE + "anna").isEnabled();
        bot.captureScreenshot("login-again");
        assertThat(bot.buttonWithId(WidgetKeys.ACCOUNT_USE + "ben").isVisible()).isFalse();
        bot.buttonWithId(WidgetKeys.ACCOUNT_USE + "anna").click();
        bot.labelWithId(WidgetKeys.HEADER_NAME).waitForText("Anna");
    }
}
