// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.ftracktray.client.FtrackException;
import org.ftracktray.client.Operation;
import org.ftracktray.client.Session;
import org.ftracktray.listener.ConnectionState;
import org.ftracktray.listener.Listener;
import org.ftracktray.signin.SignIn;
import org.ftracktray.signin.SignInState;
import org.ftracktray.signin.SignInState.SignedIn;
import org.ftracktray.ui.WidgetKeys;
import org.ftracktray.ui.tests.bot.Bot;
import org.ftracktray.ui.tests.running.RunningTray;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RevokedKeyTest {
    /** The height of the window as it opens. */
    private static final int LOWEST = 640;

    @RegisterExtension
    final RunningTray tray = new RunningTray();
    private Bot bot;
    private SignIn signIn;
    private Listener listener;

    @BeforeEach
    void signIn() {
        bot = tray.bot();
        signIn = tray.service(SignIn.class);
        listener = tray.service(Listener.class);
        tray.signIn("anna");
        bot.labelWithId(WidgetKeys.HEADER_STATE).waitForText("Connected");
    }

    @Test
    void aKeyThatWasResetEndsTheSignInWithTheNextCallAndSaysSo() {
        Session session = signIn.session().orElseThrow();
        String user = ((SignedIn) signIn.state()).account().userId();
        session.call(List.of(new Operation.ResetApiKey("User", user)));
        assertThatThrownBy(session::serverInformation).isInstanceOf(FtrackException.class);
        bot.labelWithId(WidgetKeys.LOGIN_ENDED).waitForText("no longer valid");
        assertThat(bot.labelWithId(WidgetKeys.LOGIN_KEY_STATUS).isVisible()).isFalse();
        bot.captureScreenshot("login-revoked");
        assertThat(bottomOf(WidgetKeys.LOGIN_AGAIN)).isLessThan(LOWEST);
        assertThat(signIn.session()).isEmpty();
        bot.waitUntil("the listener has stopped", () -> listener.state() instanceof ConnectionState.SignedOut
                || listener.state() instanceof ConnectionState.Refused);
        assertThat(bot.buttonWithId(WidgetKeys.LOGIN_BROWSER).isEnabled()).isTrue();
        bot.buttonWithId(WidgetKeys.LOGIN_AGAIN).click();
        bot.waitUntil("the browser was opened", () -> !tray.browser().opened().isEmpty());
        assertThat(signIn.accounts()).singleElement()
                .satisfies(account -> assertThat(signIn.refusal(account)).isPresent());
    }

    private int bottomOf(String key) {
        return bot.buttonWithId(key).ask(button -> button.getDisplay()
                .map(button.getParent(), button.getShell(), button.getLocation()).y + button.getSize().y);
    }

    @Test
    void aNetworkThatWasAwayDoesNotAskForASignIn() {
        SignInState before = signIn.state();
        tray.stopStudio();
        bot.labelWithId(WidgetKeys.HEADER_STATE).waitForText("Reconnecting");
        tray.startStudioAgain();
        listener.reset();
        bot.labelWithId(WidgetKeys.HEADER_STATE).waitForText("Connected");
        assertThat(signIn.state()).isEqualTo(before);
    }
}
