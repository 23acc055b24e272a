// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.swt.widgets.Link;
import org.ftracktray.listener.Listener;
import org.ftracktray.task.AssignedTask;
import org.ftracktray.task.MyTasks;
import org.ftracktray.ui.WidgetKeys;
import org.ftracktray.ui.tests.bot.Bot;
import org.ftracktray.ui.tests.running.RunningTray;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A site that is away for a while: what was read stays, with its age, and is read anew when the site is back. */
class OutageTest {
    private static final String PAINT = WidgetKeys.APPLICATION_START + "Demo Paint";

    @RegisterExtension
    final RunningTray tray = new RunningTray();
    private Bot bot;

    @BeforeEach
    void signIn() {
        bot = tray.bot();
        tray.signIn("anna");
        bot.labelWithId(WidgetKeys.HEADER_STATE).waitForText("Connected");
        bot.tableWithId(WidgetKeys.TASKS).select("Glass Harbour");
        bot.buttonWithId(PAINT).isEnabled();
    }

    private void endTheOutage() {
        tray.startStudioAgain();
        tray.service(Listener.class).reset();
        bot.labelWithId(WidgetKeys.HEADER_STATE).waitForText("Connected");
    }

    @Test
    void theTasksStayWithTheirAgeAndTheMessageGoesWhenTheSiteIsBack() {
        int tasks = bot.tableWithId(WidgetKeys.TASKS).rowCount();
        tray.stopStudio();
        bot.buttonWithId(WidgetKeys.TASKS_RELOAD).click();
        bot.labelWithId(WidgetKeys.TASKS_STALE).waitForText("the site cannot be reached");
        assertThat(bot.labelWithId(WidgetKeys.TASKS_STALE).getText()).matches("(?s)As of \\d\\d:\\d\\d, .*");
        assertThat(bot.tableWithId(WidgetKeys.TASKS).rowCount()).isEqualTo(tasks);
        assertThat(bot.buttonWithId(PAINT).isVisible()).isTrue();
        bot.captureScreenshot("applications-outage");
        endTheOutage();
        bot.waitUntil("no message", () -> !bot.labelWithId(WidgetKeys.TASKS_STALE).isVisible());
        assertThat(bot.tableWithId(WidgetKeys.TASKS).rowCount()).isEqualTo(tasks);
        bot.buttonWithId(PAINT).isEnabled();
    }

    @Test
    void tasksThatWereNeverReadComeWhenTheSiteIsBack() {
        tray.stopStudio();
        bot.tableWithId(WidgetKeys.TASKS).select("Winter Light");
        bot.labelWithId(WidgetKeys.APPLICATIONS_EMPTY).waitForText("Nothing answers");
        endTheOutage();
        bot.labelWithId(WidgetKeys.APPLICATIONS_EMPTY).waitForText("Nothing can run for this task");
    }

    @Test
    void theDayStaysWithItsAgeAndTheMessageGoesWhenTheSiteIsBack() {
        AssignedTask first = tray.service(MyTasks.class).tasks().getFirst();
        bot.cTabItem("User").activate();
        var link = bot.withId(Link.class, WidgetKeys.DAY_TASK + first.id());
        link.isEnabled();
        tray.stopStudio();
        bot.cTabItem("Applications").activate();
        bot.cTabItem("User").activate();
        bot.labelWithId(WidgetKeys.DAY_MESSAGE).waitForText("As of ");
        assertThat(link.isVisible()).isTrue();
        bot.captureScreenshot("user-outage");
        endTheOutage();
        bot.waitUntil("no message", () -> !bot.labelWithId(WidgetKeys.DAY_MESSAGE).isVisible());
        assertThat(link.isVisible()).isTrue();
    }

    @Test
    void theChecksAreMadeAgainWhenTheSiteIsBack() {
        bot.cTabItem("Diagnostics").activate();
        bot.waitUntil("finished", () -> bot.buttonWithId(WidgetKeys.DIAGNOSTICS_RUN).isEnabled());
        tray.stopStudio();
        bot.buttonWithId(WidgetKeys.DIAGNOSTICS_RUN).click();
        bot.labelWithId(WidgetKeys.DIAGNOSTICS_SUMMARY).waitForText("not work");
        assertThat(bot.labelsWithIdPrefix(WidgetKeys.DIAGNOSTICS_CHECK)).anyMatch(text -> text.contains("Nothing"));
        endTheOutage();
        bot.waitUntil("checked again", () -> bot.labelsWithIdPrefix(WidgetKeys.DIAGNOSTICS_CHECK).stream()
                .noneMatch(text -> text.contains("Nothing answers")));
    }
}
