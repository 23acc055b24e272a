// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.eclipse.swt.widgets.Shell;
import org.ftracktray.launch.LaunchHistory;
import org.ftracktray.launch.LaunchRecord;
import org.ftracktray.launch.LaunchState;
import org.ftracktray.ui.WidgetKeys;
import org.ftracktray.ui.tests.bot.Bot;
import org.ftracktray.ui.tests.running.RunningTray;
import org.ftracktray.ui.tests.running.StudioFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Ways to start an application from the window, and what can be done with one that was started. */
class StartingTest {
    private static final String STATE = WidgetKeys.LAUNCHED_STATE + "sketch_1.0";

    @RegisterExtension
    final RunningTray tray = new RunningTray();
    @TempDir
    Path folder;
    private Path taskFolder;
    private Bot bot;

    @BeforeEach
    void signIn() throws IOException {
        bot = tray.bot();
        StudioFolder studio = new StudioFolder(folder);
        Path sketch = studio.program("sketch", """
                echo "opened <$FTRACK_WORKFILE>"
                until [ -e "$FTRACK_WORKDIR/crash" ]; do sleep 0.05; done
                echo "the last line"
                exit 7""");
        studio.application("Sketch", Map.of("1.0", sketch), """
                work_file: {name: "{task.name}_v{version}.txt"}
                """);
        studio.application("Doomed", Map.of("1", studio.program("doomed", "echo 'no licence'; exit 3")), "");
        studio.application("Stubborn", Map.of("1", studio.program("stubborn", """
                trap 'echo not yet' TERM
                echo ready
                while :; do sleep 0.05; done""")), "");
        taskFolder = Files.createDirectories(studio.work().resolve("glass_harbour/sq010/sh010/Animation"));
        Files.createFile(taskFolder.resolve("Animation_v001.txt"));
        Files.createFile(taskFolder.resolve("Animation_v002.txt"));
        StudioFolder.list(tray.site(), "anna", tray.keyOf("anna"), "Glass Harbour",
                List.of("sketch_1.0", "doomed_1", "stubborn_1"));
        studio.use();
        tray.signIn("anna");
        bot.tableWithId(WidgetKeys.TASKS).select("Animation", "sh010 \u00b7 sq010 \u00b7 Glass Harbour");
        bot.buttonWithId(WidgetKeys.APPLICATION_START + "Sketch").isEnabled();
    }

    @AfterEach
    void stopAll() {
        LaunchHistory history = tray.service(LaunchHistory.class);
        history.launches().stream().filter(record -> record.state() instanceof LaunchState.Running)
                .forEach(record -> history.stopNow(record.id()));
        bot.waitUntil("nothing runs", () -> history.launches().stream()
                .noneMatch(record -> record.state() instanceof LaunchState.Running));
    }

    private void waitForOutput(String words) {
        bot.waitUntil("output " + words, () -> {
            List<LaunchRecord> launches = tray.service(LaunchHistory.class).launches();
            return !launches.isEmpty() && launches.getFirst().state() instanceof LaunchState.Running
                    && Files.readString(launches.getFirst().log()).contains(words);
        });
    }

    private void choose(String item) {
        bot.menuOfButton(WidgetKeys.APPLICATION_MORE + "Sketch", item).click();
    }

    @Test
    void opensTheLastWorkFileUnlessItIsSkipped() {
        bot.buttonWithId(WidgetKeys.APPLICATION_START + "Sketch").click();
        waitForOutput("opened <" + taskFolder.resolve("Animation_v002.txt") + ">");
        stopAll();
        choose(WidgetKeys.START_WITHOUT_FILE);
        waitForOutput("opened <>");
    }

    @Test
    void opensTheChosenWorkFile() {
        choose(WidgetKeys.START_FILE);
        var files = bot.tableWithId(WidgetKeys.FILES);
        assertThat(files.rowCount()).isEqualTo(2);
        bot.captureScreenshot("applications-files");
        files.select("Animation_v001.txt");
        bot.buttonWithId(WidgetKeys.FILES_OPEN).click();
        waitForOutput("opened <" + taskFolder.resolve("Animation_v001.txt") + ">");
    }

    @Test
    void showsWhatWouldBeRunWithoutTheKeyAndStartsNothing() {
        int before = tray.service(LaunchHistory.class).launches().size();
        choose(WidgetKeys.START_REHEARSE);
        bot.shell("What would be run: Sketch 1.0").ask(Shell::isVisible);
        assertThat(bot.textWithId(WidgetKeys.REHEARSAL).getText()).contains(folder.resolve("sketch").toString())
                .contains("FTRACK_TASK=Animation").contains("FTRACK_API_KEY=").doesNotContain(tray.keyOf("anna"));
        bot.captureScreenshot("applications-rehearsal");
        assertThat(tray.service(LaunchHistory.class).launches()).hasSize(before);
    }

    @Test
    void saysWhyAnApplicationDidNotStart() {
        bot.buttonWithId(WidgetKeys.APPLICATION_START + "Doomed").click();
        bot.labelWithId(WidgetKeys.APPLICATIONS_PROBLEM).waitForText("exit code 3");
        assertThat(bot.labelWithId(WidgetKeys.APPLICATIONS_PROBLEM).getText()).contains("no licence");
        bot.waitUntil("ready for the next start",
                bot.buttonWithId(WidgetKeys.APPLICATION_START + "Doomed")::isEnabled);
        bot.captureScreenshot("applications-failed");
        bot.labelWithId(WidgetKeys.LAUNCHED_STATE + "doomed_1").waitForText("exit code 3");
        bot.buttonWithId(WidgetKeys.APPLICATIONS_PROBLEM_LOG).click();
        bot.textWithId(WidgetKeys.LOG).waitForText("no licence");
        bot.buttonWithId(WidgetKeys.APPLICATIONS_PROBLEM_CLOSE).click();
        bot.waitUntil("closed", () -> !bot.labelWithId(WidgetKeys.APPLICATIONS_PROBLEM).isVisible());
    }

    @Test
    void stopsWhatRunsAndStartsItAgain() {
        bot.buttonWithId(WidgetKeys.APPLICATION_START + "Sketch").click();
        bot.labelWithId(STATE).waitForText("Running since");
        waitForOutput("opened");
        bot.buttonWithId(WidgetKeys.LAUNCHED_STOP + "sketch_1.0").click();
        bot.captureScreenshot("stop-question");
        bot.buttonWithId(WidgetKeys.QUESTION_DO).click();
        bot.labelWithId(STATE).waitForText("Stopped at");
        bot.buttonWithId(WidgetKeys.LAUNCHED_AGAIN + "sketch_1.0").click();
        bot.labelWithId(STATE).waitForText("Running since");
    }

    @Test
    void endsByForceOnlyInASecondStep() {
        bot.buttonWithId(WidgetKeys.APPLICATION_START + "Stubborn").click();
        String state = WidgetKeys.LAUNCHED_STATE + "stubborn_1";
        bot.labelWithId(state).waitForText("Running since");
        waitForOutput("ready");
        bot.buttonWithId(WidgetKeys.LAUNCHED_STOP + "stubborn_1").click();
        bot.buttonWithId(WidgetKeys.QUESTION_DO).click();
        waitForOutput("not yet");
        bot.labelWithId(state).waitForText("Asked to end");
        bot.captureScreenshot("applications-stopping", 760);
        bot.buttonWithId(WidgetKeys.LAUNCHED_FORCE + "stubborn_1").click();
        bot.buttonWithId(WidgetKeys.QUESTION_CANCEL).click();
        assertThat(tray.service(LaunchHistory.class).launches().getFirst().state())
                .isInstanceOf(LaunchState.Running.class);
        bot.buttonWithId(WidgetKeys.LAUNCHED_FORCE + "stubborn_1").click();
        bot.buttonWithId(WidgetKeys.QUESTION_DO).click();
        bot.labelWithId(state).waitForText("Stopped at");
    }

    @Test
    void quittingAsksWhileSomethingRuns() {
        bot.buttonWithId(WidgetKeys.APPLICATION_START + "Sketch").click();
        bot.labelWithId(STATE).waitForText("Running since");
        bot.menu("Ftrack", "Quit").click();
        bot.buttonWithId(WidgetKeys.QUESTION_CANCEL).click();
        assertThat(bot.labelWithId(STATE).isVisible()).isTrue();
    }

    @Test
    void tellsExitCodeDurationAndLastLinesOfACrash() throws IOException {
        bot.buttonWithId(WidgetKeys.APPLICATION_START + "Sketch").click();
        bot.labelWithId(STATE).waitForText("Running since");
        waitForOutput("opened");
        Files.createFile(taskFolder.resolve("crash"));
        bot.labelWithId(STATE).waitForText("exit code 7");
        assertThat(bot.labelWithId(STATE).getText()).matches(".*, after \\d+ s");
        bot.labelWithId(WidgetKeys.LAUNCHED_LINES + "sketch_1.0").waitForText("the last line");
        bot.captureScreenshot("applications-crash", 760);
        bot.buttonWithId(WidgetKeys.LAUNCHED_LOG + "sketch_1.0").click();
        bot.textWithId(WidgetKeys.LOG).waitForText("the last line");
    }
}
