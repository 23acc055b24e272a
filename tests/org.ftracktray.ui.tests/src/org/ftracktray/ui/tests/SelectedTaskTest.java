// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.MenuItem;
import org.ftracktray.client.Entity;
import org.ftracktray.client.Session;
import org.ftracktray.launch.LaunchHistory;
import org.ftracktray.launch.LaunchRecord;
import org.ftracktray.launch.LaunchState;
import org.ftracktray.signin.SignIn;
import org.ftracktray.task.AssignedTask;
import org.ftracktray.task.MyTasks;
import org.ftracktray.ui.WidgetKeys;
import org.ftracktray.ui.tests.bot.Bot;
import org.ftracktray.ui.tests.bot.BotWidget;
import org.ftracktray.ui.tests.running.RunningTray;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What can be done with the selected task besides starting applications, and where these are shown while they run. */
class SelectedTaskTest {
    @RegisterExtension
    final RunningTray tray = new RunningTray();
    private Bot bot;
    private AssignedTask task;

    @BeforeEach
    void signIn() {
        bot = tray.bot();
        tray.signIn("anna");
        bot.labelWithId(WidgetKeys.HEADER_STATE).waitForText("Connected");
        task = tray.service(MyTasks.class).tasks().getFirst();
        bot.tableWithId(WidgetKeys.TASKS).select(task.name(), String.join(" \u00b7 ", task.place().reversed()));
    }

    @AfterEach
    void endAll() {
        LaunchHistory history = tray.service(LaunchHistory.class);
        history.launches().stream().filter(SelectedTaskTest::runs).forEach(record -> history.stopNow(record.id()));
        bot.waitUntil("nothing runs", () -> history.launches().stream().noneMatch(SelectedTaskTest::runs));
    }

    private static boolean runs(LaunchRecord record) {
        return record.state() instanceof LaunchState.Running;
    }

    private List<Entity> timers() {
        Session session = tray.service(SignIn.class).session().orElseThrow();
        return session.query("select context_id from Timer where context_id is \"" + task.id() + "\"");
    }

    @Test
    void getsAnotherStatusFromItsBar() {
        bot.buttonWithId(WidgetKeys.TASK_STATUS).click();
        bot.waitUntil("menu", () -> bot.buttonWithId(WidgetKeys.TASK_STATUS).ask(button -> button.getMenu() != null));
        choose("In progress");
        bot.tableWithId(WidgetKeys.TASKS).select(task.name(), "In progress");
        bot.waitUntil("in the bar", () -> bot.buttonWithId(WidgetKeys.TASK_STATUS).getText().startsWith("In progress"));
        assertThat(tray.service(MyTasks.class).tasks().stream().filter(each -> each.id().equals(task.id()))
                .map(AssignedTask::status).toList()).containsExactly("In progress");
    }

    private void choose(String status) {
        bot.buttonWithId(WidgetKeys.TASK_STATUS).ask(button -> {
            for (MenuItem item : button.getMenu().getItems()) {
                boolean wanted = item.getText().equals(status);
                item.setSelection(wanted);
                if (wanted) {
                    item.notifyListeners(SWT.Selection, new Event());
                }
            }
            button.getMenu().setVisible(false);
            return true;
        });
    }

    @Test
    void getsATimerThatIsStoppedAgain() {
        bot.buttonWithId(WidgetKeys.TASK_TIMER).click();
        bot.waitUntil("runs", () -> bot.buttonWithId(WidgetKeys.TASK_TIMER).getText().equals("Stop timer"));
        assertThat(timers()).hasSize(1);
        bot.buttonWithId(WidgetKeys.TASK_TIMER).click();
        bot.waitUntil("ended", () -> bot.buttonWithId(WidgetKeys.TASK_TIMER).getText().equals("Start timer"));
        assertThat(timers()).isEmpty();
    }

    @Test
    void isOpenedInTheBrowser() {
        bot.buttonWithId(WidgetKeys.TASK_PAGE).click();
        bot.waitUntil("opened", () -> tray.browser().opened().contains(task.page()));
    }

    @Test
    void enterInTheSearchStartsTheFirstHitWhichThenRunsAboveTheTasks() {
        bot.buttonWithId(WidgetKeys.APPLICATION_START + "Demo Paint").isEnabled();
        bot.textWithId(WidgetKeys.APPLICATIONS_SEARCH).setText("paint").pressEnter();
        bot.labelWithId(WidgetKeys.LAUNCHED_STATE + "demo_paint_2.0").waitForText("Running since");
        assertThat(top(bot.buttonWithId(WidgetKeys.LAUNCHED_STOP + "demo_paint_2.0")))
                .isLessThan(top(bot.tableWithId(WidgetKeys.TASKS)));
        bot.captureScreenshot("running");
        LaunchHistory history = tray.service(LaunchHistory.class);
        history.stopNow(history.launches().getFirst().id());
        bot.waitUntil("below", () -> bot.withId(Button.class, WidgetKeys.LAUNCHED_AGAIN + "demo_paint_2.0").isVisible()
                && top(bot.buttonWithId(WidgetKeys.LAUNCHED_AGAIN + "demo_paint_2.0")) > top(
                        bot.tableWithId(WidgetKeys.TASKS)));
    }

    private static int top(BotWidget<? extends Control> control) {
        return control.ask(shown -> shown.toDisplay(0, 0).y);
    }
}
