// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.eclipse.swt.widgets.Button;
import org.ftracktray.signin.Account;
import org.ftracktray.signin.SignIn;
import org.ftracktray.ui.WidgetKeys;
import org.ftracktray.ui.tests.bot.Bot;
import org.ftracktray.ui.tests.running.RunningTray;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ChangeUserTest {
    @RegisterExtension
    final RunningTray tray = new RunningTray();
    private Bot bot;

    @BeforeEach
    void openTheDialog() {
        bot = tray.bot();
        tray.signIn("anna");
        bot.labelWithId(WidgetKeys.HEADER_STATE).waitForText("Connected");
        bot.cTabItem("User").activate();
        bot.buttonWithId(WidgetKeys.USER_CHANGE).click();
        bot.labelWithId(WidgetKeys.CHANGE_HERE).waitForText("anna");
    }

    private void press(String button, int opened) {
        bot.buttonWithId(button).click();
        bot.waitUntil("the browser was opened", () -> tray.browser().opened().size() == opened);
    }

    @Test
    void warnsWhenSomebodyElseIsSignedInInTheBrowserAndFollows() throws Exception {
        bot.labelWithId(WidgetKeys.CHANGE_STATUS).waitForText("Ask the browser");
        press(WidgetKeys.CHANGE_ASK, 1);
        bot.labelWithId(WidgetKeys.CHANGE + WidgetKeys.WAITING_TIME_LEFT).waitForText(" left");
        bot.captureScreenshot("change-user-asking");
        assertThat(tray.browser().signInAs("ben", tray.keyOf("ben"))).contains("different users");
        bot.labelWithId(WidgetKeys.CHANGE_BROWSER).waitForText("ben");
        bot.labelWithId(WidgetKeys.CHANGE_STATUS).waitForText("different users");
        bot.captureScreenshot("change-user");
        assertThat(bot.labelWithId(WidgetKeys.HEADER_NAME).getText()).contains("Anna");

        press(WidgetKeys.CHANGE_FOLLOW, 2);
        assertThat(tray.browser().signInAs("ben", tray.keyOf("ben"))).contains("you were signed in as");
        bot.labelWithId(WidgetKeys.CHANGE_STATUS).waitForText("Both are signed in as ben");
        bot.labelWithId(WidgetKeys.HEADER_NAME).waitForText("Ben");
        assertThat(users()).containsExactly("ben", "anna");
    }

    @Test
    void saysThatItIsTheSameUser() throws Exception {
        press(WidgetKeys.CHANGE_ASK, 1);
        tray.browser().signInAs("anna", tray.keyOf("anna"));
        bot.labelWithId(WidgetKeys.CHANGE_STATUS).waitForText("Both are signed in as anna");
    }

    @Test
    void removesTheOldAccountWhenToldTo() throws Exception {
        bot.withId(Button.class, WidgetKeys.CHANGE_FORGET).ask(box -> {
            box.setSelection(true);
            return true;
        });
        press(WidgetKeys.CHANGE_FOLLOW, 1);
        tray.browser().signInAs("ben", tray.keyOf("ben"));
        bot.labelWithId(WidgetKeys.CHANGE_HERE).waitForText("ben");
        bot.waitUntil("forgotten", () -> users().equals(List.of("ben")));
    }

    @Test
    void staysSignedInWhenTheChangeIsCancelled() {
        press(WidgetKeys.CHANGE_FOLLOW, 1);
        bot.buttonWithId(WidgetKeys.CHANGE + WidgetKeys.WAITING_CANCEL).click();
        bot.buttonWithId(WidgetKeys.CHANGE_FOLLOW).isEnabled();
        bot.labelWithId(WidgetKeys.HEADER_NAME).waitForText("Anna");
        bot.labelWithId(WidgetKeys.HEADER_STATE).waitForText("Connected");
    }

    @Test
    void staysSignedInWhenTheChangeFailsAndSaysWhy() throws Exception {
        press(WidgetKeys.CHANGE_FOLLOW, 1);
        assertThat(tray.browser().signInAs("ben", "not-the-key-of-ben")).contains("still signed in as");
        bot.labelWithId(WidgetKeys.CHANGE_STATUS).waitForText("did not accept");
        bot.labelWithId(WidgetKeys.HEADER_NAME).waitForText("Anna");
        bot.cTabItem("User").activate();
        bot.labelWithId(WidgetKeys.USER_MESSAGE).waitForText("did not accept");
    }

    @Test
    void saysWhenTheBrowserDidNotAnswerInTime() {
        System.setProperty("ftracktray.browserLimit", "1");
        try {
            press(WidgetKeys.CHANGE_ASK, 1);
            bot.labelWithId(WidgetKeys.CHANGE_STATUS).waitForText("did not answer in time");
            assertThat(bot.buttonWithId(WidgetKeys.CHANGE_ASK).isEnabled()).isTrue();
        } finally {
            System.clearProperty("ftracktray.browserLimit");
        }
    }

    @Test
    void cancellingTheQuestionAsksNothingMore() {
        press(WidgetKeys.CHANGE_ASK, 1);
        bot.buttonWithId(WidgetKeys.CHANGE + WidgetKeys.WAITING_CANCEL).click();
        bot.buttonWithId(WidgetKeys.CHANGE_ASK).isEnabled();
        bot.labelWithId(WidgetKeys.CHANGE_STATUS).waitForText("Ask the browser");
    }

    private List<String> users() {
        return tray.service(SignIn.class).accounts().stream().map(Account::user).toList();
    }
}
