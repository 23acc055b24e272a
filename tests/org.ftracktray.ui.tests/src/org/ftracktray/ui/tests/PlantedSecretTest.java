// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.core.runtime.ILogListener;
import org.eclipse.core.runtime.Platform;
import org.ftracktray.launch.LaunchHistory;
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

/** An application and a hook print the key of the artist; no text of the window, the log or the history holds it. */
class PlantedSecretTest {
    @RegisterExtension
    final RunningTray tray = new RunningTray();
    @TempDir
    Path folder;
    private final List<String> logged = new CopyOnWriteArrayList<>();
    private final ILogListener log = (status, plugin) -> logged.add(status + " " + status.getException());
    private Bot bot;
    private String key;
    private Path crash;

    @BeforeEach
    void signIn() throws IOException {
        bot = tray.bot();
        key = tray.keyOf("anna");
        crash = folder.resolve("crash");
        Platform.addLogListener(log);
        StudioFolder studio = new StudioFolder(folder);
        studio.application("Leak", Map.of("1.0", studio.program("leak", """
                echo "the key is $FTRACK_API_KEY"
                until [ -e "%s" ]; do sleep 0.05; done
                echo "still $FTRACK_API_KEY"
                exit 7""".formatted(crash))), "hooks: {after: \"%s\"}\n".formatted(
                studio.program("hook", "echo \"hook has $FTRACK_API_KEY\" >&2; exit 1")));
        studio.application("Doomed",
                Map.of("1", studio.program("doomed", "echo \"no licence, $FTRACK_API_KEY\"; exit 3")),
                "");
        StudioFolder.list(tray.site(), "anna", key, "Glass Harbour", List.of("leak_1.0", "doomed_1"));
        studio.use();
        tray.signIn("anna");
        bot.tableWithId(WidgetKeys.TASKS).select("Animation", "sh010 \u00b7 sq010 \u00b7 Glass Harbour");
        bot.buttonWithId(WidgetKeys.APPLICATION_START + "Leak").isEnabled();
    }

    @AfterEach
    void stopAll() {
        Platform.removeLogListener(log);
        LaunchHistory history = tray.service(LaunchHistory.class);
        history.launches().stream().filter(record -> record.state() instanceof LaunchState.Running)
                .forEach(record -> history.stopNow(record.id()));
    }

    @Test
    void aFailedStartShowsNoKey() {
        bot.buttonWithId(WidgetKeys.APPLICATION_START + "Doomed").click();
        bot.labelWithId(WidgetKeys.APPLICATIONS_PROBLEM).waitForText("no licence");
        assertThat(bot.labels()).noneMatch(text -> text.contains(key));
        bot.buttonWithId(WidgetKeys.APPLICATIONS_PROBLEM_LOG).click();
        assertThat(bot.textWithId(WidgetKeys.LOG).waitForText("no licence").getText()).doesNotContain(key);
    }

    @Test
    void aCrashShowsNoKeyInTheWindowItsLogOrANotification() throws IOException {
        try (var shown = bot.recordLabels()) {
            bot.buttonWithId(WidgetKeys.APPLICATION_START + "Leak").click();
            bot.labelWithId(WidgetKeys.LAUNCHED_STATE + "leak_1.0").waitForText("Running since");
            bot.waitUntil("the hook's failure is logged",
                    () -> logged.stream().anyMatch(text -> text.contains("failed after the start")));
            bot.window("Ftrack Tray").ask(window -> {
                window.setMinimized(true);
                return true;
            });
            Files.createFile(crash);
            bot.waitUntil("notification", () -> shown.labels().stream().anyMatch(text -> text.contains("Exit code 7.")
                    && text.contains("still ********")));
            assertThat(shown.labels()).noneMatch(text -> text.contains(key));
        }
        bot.window("Ftrack Tray").ask(window -> {
            window.setMinimized(false);
            window.forceActive();
            return true;
        });
        bot.labelWithId(WidgetKeys.LAUNCHED_LINES + "leak_1.0").waitForText("still ********");
        bot.buttonWithId(WidgetKeys.LAUNCHED_LOG + "leak_1.0").click();
        assertThat(bot.textWithId(WidgetKeys.LOG).waitForText("still").getText())
                .contains("the key is ********").doesNotContain(key);
        assertThat(bot.labels()).noneMatch(text -> text.contains(key));
        assertThat(logged).noneMatch(text -> text.contains(key));
    }
}
