// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

import org.eclipse.swt.widgets.Link;
import org.ftracktray.client.Session;
import org.ftracktray.signin.SignIn;
import org.ftracktray.signin.SignInState;
import org.ftracktray.task.AssignedTask;
import org.ftracktray.task.MyTasks;
import org.ftracktray.ui.WidgetKeys;
import org.ftracktray.ui.tests.bot.Bot;
import org.ftracktray.ui.tests.running.RunningTray;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class WorkdayTest {
    @RegisterExtension
    final RunningTray tray = new RunningTray();
    private Bot bot;

    @BeforeEach
    void openBot() {
        bot = tray.bot();
    }

    private Session session() {
        return tray.service(SignIn.class).session().orElseThrow();
    }

    @Test
    void opensATaskThatIsDueInTheBrowser() {
        tray.signIn("anna");
        bot.cTabItem("User").activate();
        AssignedTask first = tray.service(MyTasks.class).tasks().getFirst();
        bot.withId(Link.class, WidgetKeys.DAY_TASK + first.id()).click();
        bot.waitUntil("opened", () -> tray.browser().opened().contains(first.page()));
    }

    @Test
    void leavesOutATaskThatIsDone() {
        tray.signIn("anna");
        MyTasks myTasks = tray.service(MyTasks.class);
        AssignedTask task = myTasks.tasks().getFirst();
        String approved = session().first("select id from Status where name is \"Approved\"").orElseThrow().id();
        session().update("Task", task.id(), Map.of("status_id", approved));
        assertThat(myTasks.tasks().stream().map(AssignedTask::id).toList()).isNotEmpty().doesNotContain(task.id());
    }

    @Test
    void stopsTheRunningTimerAndSaysWhatWasLogged() {
        tray.signIn("anna");
        AssignedTask task = tray.service(MyTasks.class).tasks().getFirst();
        String user = ((SignInState.SignedIn) tray.service(SignIn.class).state()).account().userId();
        session().create("Timer", Map.of("user_id", user, "context_id", task.id(), "start",
                Instant.now().minus(81, ChronoUnit.MINUTES).truncatedTo(ChronoUnit.SECONDS)));
        bot.cTabItem("User").activate();
        bot.labelWithId(WidgetKeys.DAY_TIMER).waitForText("1:2");
        bot.captureScreenshot("user-day");
        bot.buttonWithId(WidgetKeys.DAY_TIMER_STOP).click();
        bot.labelWithId(WidgetKeys.DAY_MESSAGE).waitForText("1:2");
        bot.waitUntil("no timer", () -> !bot.buttonWithId(WidgetKeys.DAY_TIMER_STOP).isVisible());
        assertThat(session().query("select id from Timer where user_id is \"" + user + "\"")).isEmpty();
        assertThat(session().query("select duration from Timelog where user_id is \"" + user + "\" and context_id is \""
                + task.id() + "\"")).hasSize(1);
    }

    @Test
    void saysWhatToDoWhenNoTaskIsAssigned() {
        tray.signIn("carla");
        bot.cTabItem("User").activate();
        bot.labelWithId(WidgetKeys.DAY_MORE).waitForText("No task is assigned to you");
        assertThat(bot.buttonWithId(WidgetKeys.DAY_TIMER_STOP).isVisible()).isFalse();
    }

    @Test
    void saysWhyTheDayCannotBeRead() {
        tray.signIn("anna");
        bot.cTabItem("User").activate();
        AssignedTask first = tray.service(MyTasks.class).tasks().getFirst();
        bot.withId(Link.class, WidgetKeys.DAY_TASK + first.id()).isEnabled();
        tray.stopStudio();
        bot.cTabItem("Applications").activate();
        bot.cTabItem("User").activate();
        bot.labelWithId(WidgetKeys.DAY_MESSAGE).waitForText("the site cannot be reached");
        assertThat(bot.withId(Link.class, WidgetKeys.DAY_TASK + first.id()).isVisible()).isTrue();
    }
}
