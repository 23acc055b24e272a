// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.ftracktray.client.Session;
import org.ftracktray.launch.Applications;
import org.ftracktray.launch.LaunchResult;
import org.ftracktray.launch.LaunchResult.Started;
import org.ftracktray.listener.ConnectionState;
import org.ftracktray.listener.Listener;
import org.ftracktray.signin.SignIn;
import org.ftracktray.task.MyTasks;
import org.ftracktray.ui.tests.bot.Bot;
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
        var task = tray.service(MyTasks.class).tasks().stream()
                .filter(one -> one.place().getFirst().equals("Glass Harbour")).findFirst().orElseThrow();
        Session session = tray.service(SignIn.class).session().orElseThrow();
        LaunchResult result = tray.service(Applications.class).launch(session, "demo_paint_1.0", task.id());
        assertThat(result).isInstanceOf(Started.class);
        waitForNews("Demo Paint 1.0 started", String.join(" / ", task.place()) + " / " + task.name());
        ProcessHandle.of(((Started) result).launched().pid()).orElseThrow().destroyForcibly();
        String printed = "Demo Paint 1.0 - " + task.name() + " started as process "
                + ((Started) result).launched().pid();
        bot.waitUntil("its end with the last lines", () -> bot.labels().contains("Demo Paint 1.0 ended with an error")
                && bot.labels().stream().anyMatch(text -> text.contains("Exit code 137.") && text.contains(printed)));
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
