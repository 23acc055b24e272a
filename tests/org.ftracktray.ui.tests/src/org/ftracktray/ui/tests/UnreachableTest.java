// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;

import org.ftracktray.signin.Account;
import org.ftracktray.signin.SignIn;
import org.ftracktray.signin.SignInState.Restoring;
import org.ftracktray.signin.SignInState.SignedIn;
import org.ftracktray.ui.WidgetKeys;
import org.ftracktray.ui.tests.bot.Bot;
import org.ftracktray.ui.tests.running.RunningTray;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class UnreachableTest {
    private static final Duration LONG_PAUSE = Duration.ofSeconds(12);

    @RegisterExtension
    final RunningTray tray = new RunningTray();
    private Bot bot;
    private SignIn signIn;

    @BeforeEach
    void goBackToAnAccountWhoseSiteIsGone() {
        bot = tray.bot();
        signIn = tray.service(SignIn.class);
        tray.signIn("anna");
        Account account = ((SignedIn) signIn.state()).account();
        tray.stopStudio();
        signIn.switchTo(account);
        bot.labelWithId(WidgetKeys.LOGIN_WAITING_STATUS).waitForText("Nothing answers");
    }

    @Test
    void signsInAtOnceWithTryNowWhenTheSiteIsBack() {
        bot.captureScreenshot("login-unreachable");
        bot.waitUntil("a long pause", () -> signIn.state() instanceof Restoring waiting
                && Duration.between(Instant.now(), waiting.nextAttempt()).compareTo(LONG_PAUSE) > 0);
        Instant byItself = ((Restoring) signIn.state()).nextAttempt();
        tray.startStudioAgain();
        bot.buttonWithId(WidgetKeys.LOGIN_TRY_NOW).click();
        bot.labelWithId(WidgetKeys.HEADER_NAME).waitForText("Anna");
        assertThat(((SignedIn) signIn.state()).since().isBefore(byItself)).isTrue();
    }

    @Test
    void stopsTryingWhenSomebodyElseIsToSignIn() {
        bot.buttonWithId(WidgetKeys.LOGIN_OTHER).click();
        bot.waitUntil("no more attempts", () -> !(signIn.state() instanceof Restoring));
        bot.waitUntil("another view", () -> !bot.buttonWithId(WidgetKeys.LOGIN_TRY_NOW).isVisible());
    }
}
