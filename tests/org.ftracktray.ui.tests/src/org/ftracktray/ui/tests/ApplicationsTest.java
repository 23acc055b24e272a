// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.ftracktray.launch.LaunchHistory;
import org.ftracktray.launch.LaunchRecord;
import org.ftracktray.ui.WidgetKeys;
import org.ftracktray.ui.tests.bot.Bot;
import org.ftracktray.ui.tests.running.RunningTray;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ApplicationsTest {
    private static final String DEMO = "Demo Paint";

    @RegisterExtension
    final RunningTray tray = new RunningTray();
    private Bot bot;

    @BeforeEach
    void signIn() {
        bot = tray.bot();
        tray.signIn("anna");
    }

    @Test
    void offersTheApplicationsOfTheProjectWithTheirVersions() {
        bot.tableWithId(WidgetKeys.TASKS).select("Glass Harbour");
        assertThat(bot.comboBoxWithId(WidgetKeys.APPLICATION_VERSION + DEMO).items()).containsExactly("2.0", "1.0");
    }

    @Test
    void tellsTasksOfTheSameNameApartByTheNearestPlaceAndShowsTheWholePathOnHovering() {
        bot.tableWithId(WidgetKeys.TASKS).select("Animation", "sh010 \u00b7 sq010 \u00b7 Glass Harbour");
        String toolTip = bot.tableWithId(WidgetKeys.TASKS).ask(table -> {
            Rectangle row = table.getSelection()[0].getBounds(1);
            Event hover = new Event();
            hover.x = row.x + 4;
            hover.y = row.y + row.height / 2;
            table.notifyListeners(SWT.MouseMove, hover);
            return table.getToolTipText();
        });
        assertThat(toolTip).startsWith("Glass Harbour / sq010 / sh010 / Animation\nNot started, Due ");
    }

    @Test
    void saysWhyNothingIsOfferedInAProjectWithoutApplications() {
        bot.tableWithId(WidgetKeys.TASKS).select("Winter Light");
        bot.labelWithId(WidgetKeys.APPLICATIONS_EMPTY).waitForText("Nothing can run for this task");
        bot.tableWithId(WidgetKeys.CATALOGUE).select("Demo Paint 1.0", "Installed", "Not offered");
        bot.labelWithId(WidgetKeys.CATALOGUE_REASON).waitForText("Winter Light");
        bot.captureScreenshot("applications-none", 760);
    }

    @Test
    void startsTheChosenVersionAndShowsThatItRunsAndItsLog() {
        bot.tableWithId(WidgetKeys.TASKS).select("Glass Harbour");
        bot.comboBoxWithId(WidgetKeys.APPLICATION_VERSION + DEMO).setSelection("1.0");
        bot.buttonWithId(WidgetKeys.APPLICATION_START + DEMO).click();
        bot.labelWithId(WidgetKeys.LAUNCHED_STATE + "demo_paint_1.0").waitForText("Running since");
        LaunchRecord record = tray.service(LaunchHistory.class).launches().getFirst();
        assertThat(ProcessHandle.of(record.pid()))
                .hasValueSatisfying(process -> assertThat(process.isAlive()).isTrue());
        bot.waitUntil("ready for the next start", bot.buttonWithId(WidgetKeys.APPLICATION_START + DEMO)::isEnabled);
        bot.captureScreenshot("applications");

        bot.buttonWithId(WidgetKeys.LAUNCHED_LOG + "demo_paint_1.0").click();
        bot.shell("Log of Demo Paint 1.0").ask(Shell::isVisible);
        ProcessHandle.of(record.pid()).orElseThrow().destroy();
        bot.waitUntil("shown as ended", () -> !bot.labelWithId(WidgetKeys.LAUNCHED_STATE + "demo_paint_1.0").getText()
                .contains("Running"));
    }

    @Test
    void goesOnAfterLoggingOutAndIsNamedInTheLoginView() {
        bot.tableWithId(WidgetKeys.TASKS).select("Glass Harbour");
        bot.buttonWithId(WidgetKeys.APPLICATION_START + DEMO).click();
        bot.labelWithId(WidgetKeys.LAUNCHED_STATE + "demo_paint_2.0").waitForText("Running since");
        ProcessHandle application = ProcessHandle.of(tray.service(LaunchHistory.class).launches().getFirst().pid())
                .orElseThrow();
        bot.menu("Ftrack", "Sign out").click();
        bot.buttonWithId(WidgetKeys.QUESTION_DO).click();
        bot.labelWithId(WidgetKeys.LOGIN_STILL_RUNNING).waitForText("Demo Paint 2.0");
        bot.captureScreenshot("login-still-running");
        assertThat(application.isAlive()).isTrue();
        application.destroy();
        bot.waitUntil("no longer named", () -> !bot.labelWithId(WidgetKeys.LOGIN_STILL_RUNNING).isVisible());
    }
}
