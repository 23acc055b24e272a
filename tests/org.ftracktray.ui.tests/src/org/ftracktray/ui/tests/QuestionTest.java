// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.swt.widgets.Button;
import org.ftracktray.signin.Account;
import org.ftracktray.signin.SignIn;
import org.ftracktray.signin.SignInState.SignedIn;
import org.ftracktray.ui.WidgetKeys;
import org.ftracktray.ui.tests.bot.Bot;
import org.ftracktray.ui.tests.running.RunningTray;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Nothing that loses a sign-in happens on one key or click. */
class QuestionTest {
    @RegisterExtension
    final RunningTray tray = new RunningTray();
    private Bot bot;

    @BeforeEach
    void openTheUserView() {
        bot = tray.bot();
        tray.signIn("anna");
        tray.signIn("ben");
        bot.labelWithId(WidgetKeys.HEADER_NAME).waitForText("Ben");
        bot.cTabItem("User").activate();
        bot.buttonWithId(WidgetKeys.USER_LOG_OUT).isEnabled();
    }

    private void isAskedHarmlessly() {
        assertThat(bot.buttonWithId(WidgetKeys.QUESTION_DO).isVisible()).isTrue();
        boolean harmless = bot.buttonWithId(WidgetKeys.QUESTION_CANCEL).ask(button -> button == button.getShell()
                .getDefaultButton() && button.isFocusControl());
        assertThat(harmless).isTrue();
    }

    @Test
    void theUserViewBeginsWithTheKeyboardOnNoButton() {
        boolean pressable = bot.buttonWithId(WidgetKeys.USER_LOG_OUT)
                .ask(button -> button.getDisplay().getFocusControl() instanceof Button);
        assertThat(pressable).isFalse();
    }

    @Test
    void loggingOutAsksFirst() {
        bot.buttonWithId(WidgetKeys.USER_LOG_OUT).click();
        isAskedHarmlessly();
        bot.captureScreenshot("log-out-question");
        bot.buttonWithId(WidgetKeys.QUESTION_CANCEL).click();
        bot.waitUntil("closed", () -> !bot.buttonWithId(WidgetKeys.QUESTION_DO).isVisible());
        assertThat(tray.service(SignIn.class).state()).isInstanceOf(SignedIn.class);
    }

    @Test
    void closingTheQuestionLogsNobodyOut() {
        bot.menu("Ftrack", "Sign out").click();
        isAskedHarmlessly();
        bot.buttonWithId(WidgetKeys.QUESTION_CANCEL).ask(button -> {
            button.getShell().close();
            return true;
        });
        bot.waitUntil("closed", () -> !bot.buttonWithId(WidgetKeys.QUESTION_DO).isVisible());
        assertThat(tray.service(SignIn.class).state()).isInstanceOf(SignedIn.class);
    }

    @Test
    void forgettingAnAccountAsksFirst() {
        bot.buttonWithId(WidgetKeys.ACCOUNT_FORGET + "anna").click();
        isAskedHarmlessly();
        bot.buttonWithId(WidgetKeys.QUESTION_CANCEL).click();
        assertThat(tray.service(SignIn.class).accounts().stream().map(Account::user)).contains("anna");
    }
}
