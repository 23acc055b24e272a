// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.ftracktray.client.ApiKey;
import org.ftracktray.client.Credentials;
import org.ftracktray.client.event.Event;
import org.ftracktray.client.event.EventHub;
import org.ftracktray.launch.LaunchHistory;
import org.ftracktray.launch.LaunchState;
import org.ftracktray.listener.ConnectionState;
import org.ftracktray.listener.Listener;
import org.ftracktray.task.AssignedTask;
import org.ftracktray.task.MyTasks;
import org.ftracktray.ui.WidgetKeys;
import org.ftracktray.ui.tests.bot.Bot;
import org.ftracktray.ui.tests.bot.BotWidget;
import org.ftracktray.ui.tests.running.RunningTray;
import org.ftracktray.ui.tests.running.StudioFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The question before a start that came through the hub, where the administrator wants it. */
class ConfirmationTest {
    private static final String MANAGED = "ftracktray.managed";

    @RegisterExtension
    final RunningTray tray = new RunningTray();
    @TempDir
    Path folder;
    private Bot bot;
    private BotWidget<Button> start;
    private BotWidget<Button> no;
    private AssignedTask task;
    private EventHub page;

    @BeforeEach
    void signIn() throws IOException {
        bot = tray.bot();
        start = bot.buttonWithId(WidgetKeys.CONFIRMATION_START);
        no = bot.buttonWithId(WidgetKeys.CONFIRMATION_NO);
        System.setProperty(MANAGED,
                Files.writeString(folder.resolve("managed.properties"), "confirmStarts=true\n").toString());
        StudioFolder studio = new StudioFolder(folder);
        studio.application("Loom", Map.of("1.0", studio.program("loom", "exec sleep 600")), "");
        StudioFolder.list(tray.site(), "anna", tray.keyOf("anna"), "Glass Harbour", List.of("loom_1.0"));
        studio.use();
        tray.signIn("anna");
        bot.waitUntil("connected",
                () -> tray.service(Listener.class).state() instanceof ConnectionState.Connected);
        task = tray.service(MyTasks.class).tasks().stream()
                .filter(one -> one.place().getFirst().equals("Glass Harbour")).findFirst().orElseThrow();
        page = EventHub.create(tray.site(), new Credentials("anna", new ApiKey(tray.keyOf("anna"))));
        page.connect();
        bot.waitUntil("offered", () -> asked("ftrack.action.discover").join().toString().contains("loom_1.0"));
    }

    @AfterEach
    void stopAll() {
        page.close();
        System.clearProperty(MANAGED);
        LaunchHistory history = tray.service(LaunchHistory.class);
        history.launches().stream().filter(record -> record.state() instanceof LaunchState.Running)
                .forEach(record -> history.stopNow(record.id()));
        bot.waitUntil("nothing runs", () -> !runs());
    }

    /** What the page sends in the name of its user; the answer. */
    private CompletableFuture<JsonNode> asked(String topic) {
        JsonNode source = JsonMapper.shared().readTree("{\"user\": {\"username\": \"anna\"}}");
        Event event = Event.of(topic,
                Map.of("actionIdentifier", "ftrack-tray.launch", "applicationIdentifier", "loom_1.0",
                        "selection", List.of(Map.of("entityId", task.id(), "entityType", "task"))));
        return page.publishAndAwaitReply(event.withSource(source), Duration.ofSeconds(50)).thenApply(Event::data);
    }

    private CompletableFuture<JsonNode> clicked() {
        CompletableFuture<JsonNode> reply = asked("ftrack.action.launch");
        start.isEnabled();
        return reply;
    }

    private boolean runs() {
        return tray.service(LaunchHistory.class).launches().stream()
                .anyMatch(record -> record.state() instanceof LaunchState.Running
                        && record.application().identifier().equals("loom_1.0"));
    }

    private void isRefused(CompletableFuture<JsonNode> reply) {
        JsonNode answer = reply.join();
        assertThat(answer.path("success").asBoolean(true)).isFalse();
        assertThat(answer.path("message").asString()).contains("Loom 1.0 was not started.",
                "The artist there does not want it.");
        assertThat(runs()).isFalse();
        bot.waitUntil("closed", () -> !start.isVisible());
    }

    @Test
    void saysWhatAndForWhichTaskAndWhoAskedAndBeginsOnNo() {
        CompletableFuture<JsonNode> reply = clicked();
        assertThat(bot.labelWithId(WidgetKeys.CONFIRMATION).getText()).isEqualTo("Start Loom 1.0?");
        List<String> shown = bot.labels();
        assertThat(shown).contains(String.join(" / ", task.place()) + " / " + task.name());
        assertThat(shown).anyMatch(text -> text.contains("in the name of anna"));
        bot.waitUntil("the keyboard on No", () -> no.ask(
                button -> button.isFocusControl() && button == button.getShell().getDefaultButton()));
        bot.captureScreenshot("confirmation");
        assertThat(reply).isNotDone();
        assertThat(runs()).isFalse();
        no.click();
        isRefused(reply);
    }

    @Test
    void startsItOnlyWithStart() {
        CompletableFuture<JsonNode> reply = clicked();
        start.click();
        assertThat(reply.join().path("success").asBoolean()).isTrue();
        assertThat(runs()).isTrue();
        bot.waitUntil("closed", () -> !start.isVisible());
    }

    @Test
    void escapeMeansNo() {
        CompletableFuture<JsonNode> reply = clicked();
        no.ask(button -> button.getShell().traverse(SWT.TRAVERSE_ESCAPE));
        isRefused(reply);
    }

    @Test
    void closingTheWindowMeansNo() {
        CompletableFuture<JsonNode> reply = clicked();
        no.ask(button -> {
            button.getShell().close();
            return true;
        });
        isRefused(reply);
    }
}
