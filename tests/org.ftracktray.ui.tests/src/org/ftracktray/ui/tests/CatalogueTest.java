// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;

import org.ftracktray.launch.Applications;
import org.ftracktray.launch.ScanState;
import org.ftracktray.ui.WidgetKeys;
import org.ftracktray.ui.tests.bot.Bot;
import org.ftracktray.ui.tests.running.RunningTray;
import org.ftracktray.ui.tests.running.StudioFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What the Applications view tells about everything that is configured. */
class CatalogueTest {
    private static final String WAIT = "exec tail -f /dev/null";

    @RegisterExtension
    final RunningTray tray = new RunningTray();
    @TempDir
    Path folder;
    private StudioFolder studio;
    private Bot bot;

    @BeforeEach
    void configure() throws IOException {
        bot = tray.bot();
        studio = new StudioFolder(folder);
        Path sketch = studio.program("sketch", WAIT);
        Path locked = Files.writeString(folder.resolve("locked"), "no program");
        studio.application("Sketch", new TreeMap<>(Map.of("1.0", sketch, "2.0", sketch)), "");
        studio.application("Gone", Map.of("3.1", folder.resolve("nowhere/gone")), "");
        studio.application("Locked", Map.of("7", locked), "");
        StudioFolder.list(tray.site(), "anna", tray.keyOf("anna"), "Glass Harbour",
                List.of("demo_paint_1.0", "sketch_1.0", "sketch_2.0", "gone_3.1", "locked_7"));
        studio.use();
        tray.signIn("anna");
        bot.tableWithId(WidgetKeys.TASKS).select("Glass Harbour");
        bot.buttonWithId(WidgetKeys.APPLICATION_START + "Sketch").isEnabled();
    }

    @AfterEach
    void clearSearch() {
        bot.textWithId(WidgetKeys.APPLICATIONS_SEARCH).setText("");
    }

    @Test
    void showsForEveryApplicationWhetherItIsHereAndOfferedAndWhy() {
        bot.toolbarButtonWithId(WidgetKeys.APPLICATIONS_ALL).click();
        var table = bot.tableWithId(WidgetKeys.CATALOGUE);
        table.select("Sketch 2.0", "Installed", "Offered");
        bot.textWithId(WidgetKeys.CATALOGUE_PATH).waitForText(folder.resolve("sketch").toString());
        bot.labelWithId(WidgetKeys.CATALOGUE_REASON).waitForText("It is offered");
        table.select("Demo Paint 2.0", "Installed", "Not offered");
        bot.labelWithId(WidgetKeys.CATALOGUE_REASON).waitForText("does not list \"demo_paint_2.0\"");
        table.select("Gone 3.1", "Missing", "Not offered");
        bot.labelWithId(WidgetKeys.CATALOGUE_SOURCE).waitForText("gone.yaml");
        bot.textWithId(WidgetKeys.CATALOGUE_PATH).waitForText("nowhere/gone");
        table.select("Locked 7", "Problem", "Not offered");
        bot.labelWithId(WidgetKeys.CATALOGUE_REASON).waitForText("execut");
        bot.captureScreenshot("applications-catalogue", 860);
        bot.toolbarButtonWithId(WidgetKeys.APPLICATIONS_ALL).click();
    }

    @Test
    void findsApplicationsByNameVersionAndPath() {
        var search = bot.textWithId(WidgetKeys.APPLICATIONS_SEARCH);
        bot.menu("Applications", "Find an application").click();
        bot.waitUntil("focus", () -> search.ask(text -> text.isFocusControl()));
        search.setText("sketch 2.0");
        bot.waitUntil("one version", () -> !bot.comboBoxWithId(WidgetKeys.APPLICATION_VERSION + "Sketch").isVisible());
        assertThat(bot.buttonWithId(WidgetKeys.APPLICATION_START + "Sketch").isVisible()).isTrue();
        assertThat(bot.buttonWithId(WidgetKeys.APPLICATION_START + "Demo Paint").isVisible()).isFalse();
        search.setText("nowhere");
        bot.labelWithId(WidgetKeys.APPLICATIONS_EMPTY).waitForText("that can run");
        bot.tableWithId(WidgetKeys.CATALOGUE).select("Gone 3.1");
        search.setText("no such thing");
        bot.labelWithId(WidgetKeys.APPLICATIONS_EMPTY).waitForText("No application matches");
        search.setText("");
        bot.waitUntil("all again", () -> bot.buttonWithId(WidgetKeys.APPLICATION_START + "Demo Paint").isVisible());
    }

    @Test
    void saysWhatIsWrongInTheConfigurationAndWhere() throws IOException {
        Path broken = studio.configuration("broken.yaml", """
                type: launch_config
                name: broken
                identifier: launch-broken
                applicationIdentifier: broken
                label: Broken
                executables: {linux: [17.5]}
                colour: green
                """);
        bot.menu("Applications", "Search for applications again").click();
        bot.waitUntil("problems", () -> bot.toolbarButtonWithId(WidgetKeys.PROBLEMS).isVisible());
        bot.toolbarButtonWithId(WidgetKeys.PROBLEMS).click();
        bot.labelWithId(WidgetKeys.PROBLEM_PLACE).waitForText(broken + ", line ");
        assertThat(bot.labelWithId(WidgetKeys.PROBLEM_PLACE).getText()).contains(", field ");
        assertThat(bot.labelWithId(WidgetKeys.PROBLEM).getText()).isNotBlank();
        assertThat(bot.buttonWithId(WidgetKeys.PROBLEM_OPEN).isVisible()).isTrue();
        bot.captureScreenshot("applications-problems", 760);
        bot.toolbarButtonWithId(WidgetKeys.PROBLEMS).click();
        Files.delete(broken);
        bot.buttonWithId(WidgetKeys.APPLICATIONS_RESCAN).click();
        bot.waitUntil("no problems", () -> !bot.toolbarButtonWithId(WidgetKeys.PROBLEMS).isVisible());
    }

    @Test
    void showsThatItLooksForApplicationsAndCanBeToldToStop() throws IOException {
        CountDownLatch gate = SlowLauncher.holdUp();
        try {
            studio.application("Later", Map.of("1", folder.resolve("sketch")), "");
            bot.buttonWithId(WidgetKeys.APPLICATIONS_RESCAN).click();
            bot.labelWithId(WidgetKeys.SCAN).waitForText("Searching for applications");
            bot.captureScreenshot("applications-scan");
            bot.buttonWithId(WidgetKeys.SCAN_CANCEL).click();
        } finally {
            gate.countDown();
        }
        bot.waitUntil("over", () -> !bot.buttonWithId(WidgetKeys.SCAN_CANCEL).isVisible());
        Applications applications = tray.service(Applications.class);
        assertThat(applications.scan()).isInstanceOfSatisfying(ScanState.Done.class,
                done -> assertThat(done.cancelled()).isTrue());
        assertThat(applications.catalogue()).noneMatch(application -> application.label().equals("Later"))
                .anyMatch(application -> application.label().equals("Sketch"));
    }

    @Test
    void offersWhatWasInstalledMeanwhileAfterLookingAgain() throws IOException {
        Files.createDirectories(folder.resolve("nowhere"));
        Files.move(studio.program("fresh", WAIT), folder.resolve("nowhere/gone"));
        bot.buttonWithId(WidgetKeys.APPLICATIONS_RESCAN).click();
        assertThat(bot.buttonWithId(WidgetKeys.APPLICATION_START + "Gone").isEnabled()).isTrue();
    }
}
