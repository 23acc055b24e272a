// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CountDownLatch;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.ftracktray.client.FtrackException;
import org.ftracktray.client.Operation;
import org.ftracktray.client.Session;
import org.ftracktray.desktop.DesktopNotification;
import org.ftracktray.desktop.DesktopNotification.Urgency;
import org.ftracktray.desktop.DesktopNotifications.Shown;
import org.ftracktray.launch.Applications;
import org.ftracktray.launch.LaunchHistory;
import org.ftracktray.launch.LaunchResult;
import org.ftracktray.launch.LaunchResult.Started;
import org.ftracktray.launch.LaunchState;
import org.ftracktray.listener.ConnectionState;
import org.ftracktray.listener.Listener;
import org.ftracktray.signin.SignIn;
import org.ftracktray.signin.SignInState;
import org.ftracktray.signin.SignInState.SignedIn;
import org.ftracktray.task.MyTasks;
import org.ftracktray.ui.WidgetKeys;
import org.ftracktray.ui.tests.bot.Bot;
import org.ftracktray.ui.tests.bot.BotWidget;
import org.ftracktray.ui.tests.running.RunningTray;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class NotificationTest {
    private static final String WINDOW = "Ftrack Tray";

    @RegisterExtension
    final RunningTray tray = new RunningTray();
    private Bot bot;

    @BeforeEach
    void lookElsewhere() {
        bot = tray.bot();
        InstanceScope.INSTANCE.getNode("org.ftracktray.ui").put("onClose", "MINIMISE");
        bot.window(WINDOW).close();
        bot.waitUntil("minimised", () -> bot.window(WINDOW).ask(shell -> shell.getMinimized()));
    }

    private Rectangle bounds(String title) {
        return bot.shell(title).ask(Shell::getBounds);
    }

    private DesktopNotification next(String title) {
        bot.waitUntil("notification " + title,
                () -> tray.notifications().shown().stream().anyMatch(one -> one.title().equals(title)));
        return tray.notifications().shown().stream().filter(one -> one.title().equals(title)).findFirst()
                .orElseThrow();
    }

    private Launched launch() {
        var task = tray.service(MyTasks.class).tasks().stream()
                .filter(one -> one.place().getFirst().equals("Glass Harbour")).findFirst().orElseThrow();
        Session session = tray.service(SignIn.class).session().orElseThrow();
        LaunchResult result = tray.service(Applications.class).launch(session, "demo_paint_1.0", task.id());
        assertThat(result).isInstanceOf(Started.class);
        return new Launched(String.join(" / ", task.place()) + " / " + task.name(), task.name(),
                ((Started) result).launched().pid());
    }

    private record Launched(String path, String task, long pid) {
        void kill() {
            ProcessHandle.of(pid).orElseThrow().destroyForcibly();
        }
    }

    private void waitForNews(String title, String text) {
        bot.waitUntil("notification " + title + ": " + text,
                () -> bot.labels().contains(title) && bot.labels().contains(text));
    }

    @Test
    void tellsWhoIsSignedInAndWhatThatMeans() {
        tray.signIn("anna");
        waitForNews("Signed in to ftrack", "Anna Lindqvist on " + tray.site().getAuthority()
                + ". Actions on your tasks are answered now.");
    }

    @Test
    void tellsWhatWasStartedForWhichTaskAndThatItEndedWithAnError() {
        tray.signIn("anna");
        Launched launched = launch();
        waitForNews("Demo Paint 1.0 started", launched.path());
        launched.kill();
        String printed = "Demo Paint 1.0 - " + launched.task() + " started as process " + launched.pid();
        bot.waitUntil("its end with the last lines", () -> bot.labels().contains("Demo Paint 1.0 ended with an error")
                && bot.labels().stream().anyMatch(text -> text.contains("Exit code 137.") && text.contains(printed)));
        assertThat(bot.labels()).as("one notification for one start").doesNotContain("Demo Paint 1.0 started");
        bot.buttonWithId(WidgetKeys.NOTIFICATION + "Show log").click();
        bot.textWithId(WidgetKeys.LOG).waitForText(printed);
        bot.waitUntil("its window goes", () -> !bot.labels().contains("Demo Paint 1.0 ended with an error"));
    }

    @Test
    void noWindowIsOnTopOfAnotherAndEachCanBeClosed() {
        tray.signIn("anna");
        launch();
        bot.waitUntil("two", () -> bot.labels().contains("Signed in to ftrack")
                && bot.labels().contains("Demo Paint 1.0 started"));
        assertThat(bounds("Signed in to ftrack").intersects(bounds("Demo Paint 1.0 started"))).isFalse();
        BotWidget<Button> close = bot.buttonWithId(WidgetKeys.NOTIFICATION_CLOSE);
        String title = close.ask(button -> button.getShell().getText());
        assertThat(close.<Boolean>ask(button -> {
            Rectangle bounds = button.getDisplay().map(button.getParent(), null, button.getBounds());
            return button.getShell().getBounds().intersection(bounds).equals(bounds);
        })).as("the button is inside").isTrue();
        close.click();
        bot.waitUntil("closed", () -> !bot.labels().contains(title));
    }

    @Test
    void aPressOnTheWindowShowsWhatItIsAbout() {
        tray.signIn("anna");
        bot.waitUntil("told", () -> bot.labels().contains("Signed in to ftrack"));
        bot.shell("Signed in to ftrack").ask(shell -> {
            shell.notifyListeners(SWT.MouseUp, new Event());
            return true;
        });
        bot.waitUntil("the window is back", () -> !bot.window(WINDOW).ask(Shell::getMinimized));
        assertThat(bot.labels()).doesNotContain("Signed in to ftrack");
    }

    @Test
    void theDesktopTellsWhereItCanAndItsButtonsDoWhatTheySay() {
        tray.notifications().answer(Shown.WITH_BUTTONS);
        tray.signIn("anna");
        next("Signed in to ftrack");
        Launched launched = launch();
        DesktopNotification started = next("Demo Paint 1.0 started");
        assertThat(started.urgency()).isEqualTo(Urgency.LOW);
        launched.kill();
        DesktopNotification crashed = next("Demo Paint 1.0 ended with an error");
        assertThat(crashed.subject()).isEqualTo(started.subject());
        assertThat(crashed.urgency()).isEqualTo(Urgency.NORMAL);
        assertThat(bot.labels()).doesNotContain("Demo Paint 1.0 ended with an error");
        int before = tray.service(LaunchHistory.class).launches().size();
        tray.notifications().press(crashed, "Start again");
        bot.waitUntil("started again", () -> tray.service(LaunchHistory.class).launches().size() > before
                && tray.service(LaunchHistory.class).launches().getFirst().state() instanceof LaunchState.Running);
        tray.notifications().press(crashed, DesktopNotification.PRESSED);
        bot.waitUntil("the log", () -> bot.textWithId(WidgetKeys.LOG).isVisible());
        assertThat(bot.window(WINDOW).ask(Shell::getMinimized)).isFalse();
        tray.service(LaunchHistory.class).stopNow(tray.service(LaunchHistory.class).launches().getFirst().id());
    }

    @Test
    void whereTheDesktopIsNotToDisturbNothingIsShown() throws Exception {
        tray.notifications().answer(Shown.UNWANTED);
        try (var labels = bot.recordLabels()) {
            tray.signIn("anna");
            bot.waitUntil("asked", () -> tray.notifications().refused().contains("Signed in to ftrack"));
            tray.notifications().answer(Shown.NOWHERE);
            launch();
            bot.waitUntil("the next news", () -> labels.labels().contains("Demo Paint 1.0 started"));
            assertThat(labels.labels()).doesNotContain("Signed in to ftrack");
        }
    }

    @Test
    void aCancelledSignInSaysNothingAndOneThatTheSiteEndsSaysSo() {
        tray.notifications().answer(Shown.WITH_BUTTONS);
        SignIn signIn = tray.service(SignIn.class);
        signIn.withBrowser(tray.site());
        bot.waitUntil("waiting", () -> signIn.state() instanceof SignInState.WaitingForBrowser);
        signIn.cancel();
        tray.signIn("anna");
        next("Signed in to ftrack");
        assertThat(tray.notifications().shown()).hasSize(1);
        Session session = signIn.session().orElseThrow();
        session.call(List.of(new Operation.ResetApiKey("User", ((SignedIn) signIn.state()).account().userId())));
        assertThatThrownBy(session::serverInformation).isInstanceOf(FtrackException.class);
        DesktopNotification ended = next("Your ftrack sign-in is no longer valid");
        tray.notifications().press(ended, "Sign in again");
        bot.waitUntil("the browser is asked", () -> !tray.browser().opened().isEmpty());
    }

    @Test
    void tellsNothingWhenThePreferencesSaySo() {
        var preferences = InstanceScope.INSTANCE.getNode("org.ftracktray.ui");
        var connected = new CountDownLatch(1);
        try (var shown = bot.recordLabels();
                var last = tray.service(Listener.class).onState(state -> {
                    if (state instanceof ConnectionState.Connected) {
                        connected.countDown();
                    }
                })) {
            preferences.putBoolean("notify", false);
            tray.signIn("anna");
            bot.waitUntil("the last listener knows that it is connected", () -> connected.getCount() == 0);
            bot.labels(); // comes after what the others have asked of the thread of the window
            preferences.putBoolean("notify", true);
            tray.signIn("ben");
            bot.waitUntil("the next news", () -> shown.labels().stream().anyMatch(text -> text.contains("Ben")));
            assertThat(shown.labels()).noneMatch(text -> text.startsWith("Anna Lindqvist on"));
        }
    }
}
