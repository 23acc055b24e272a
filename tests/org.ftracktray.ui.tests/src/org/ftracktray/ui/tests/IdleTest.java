// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.swt.widgets.Shell;
import org.ftracktray.desktop.DesktopNotification;
import org.ftracktray.desktop.DesktopNotifications.Shown;
import org.ftracktray.launch.IdleState;
import org.ftracktray.launch.IdleState.Answer;
import org.ftracktray.launch.TaskContext;
import org.ftracktray.ui.WidgetKeys;
import org.ftracktray.ui.tests.bot.Bot;
import org.ftracktray.ui.tests.running.RunningTray;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The question about time in which nobody worked. */
class IdleTest {
    private static final TaskContext TASK = new TaskContext("t", "Animation", "Task", Optional.empty(),
            Optional.empty(),
            new TaskContext.Project("p", "glass_harbour", "Glass Harbour", List.of()), List.of(), Map.of());

    @RegisterExtension
    final RunningTray tray = new RunningTray();
    private final Instant since = Instant.parse("2026-03-02T09:10:00Z");
    private Bot bot;

    @BeforeEach
    void signIn() {
        bot = tray.bot();
        tray.signIn("anna");
    }

    @ParameterizedTest
    @CsvSource({WidgetKeys.IDLE_KEEP + ", KEEP", WidgetKeys.IDLE_DISCARD + ", DISCARD",
            WidgetKeys.IDLE_STOP + ", STOP"})
    void asksWhenTheArtistIsBackAndPassesTheAnswerOn(String button, Answer answer) {
        tray.idleTime().set(new IdleState.Asking(TASK, since, Optional.empty()));
        tray.idleTime().set(new IdleState.Asking(TASK, since, Optional.of(since.plusSeconds(38 * 60))));
        bot.labelWithId(WidgetKeys.IDLE).waitForText("38 min");
        assertThat(bot.labels()).contains("Glass Harbour / Animation");
        bot.captureScreenshot("idle");
        bot.buttonWithId(button).click();
        bot.waitUntil("answered", () -> tray.idleTime().answer().filter(answer::equals).isPresent());
        bot.waitUntil("closed", () -> !bot.labelWithId(WidgetKeys.IDLE).isVisible());
    }

    @Test
    void theDesktopAsksWhoLooksElsewhereAndPassesTheAnswerOn() {
        tray.notifications().answer(Shown.WITH_BUTTONS);
        minimise();
        tray.idleTime().set(new IdleState.Asking(TASK, since, Optional.of(since.plusSeconds(38 * 60))));
        DesktopNotification question = question();
        assertThat(question.stays()).isTrue();
        assertThat(question.text()).contains("38 min", "Glass Harbour / Animation");
        assertThat(bot.labelWithId(WidgetKeys.IDLE).isVisible()).isFalse();
        tray.notifications().press(question, "Stop the timer");
        bot.waitUntil("answered", () -> tray.idleTime().answer().filter(Answer.STOP::equals).isPresent());
        bot.waitUntil("taken away", () -> tray.notifications().withdrawn().contains(question.subject()));
        assertThat(bot.labelWithId(WidgetKeys.IDLE).isVisible()).isFalse();
    }

    @Test
    void theQuestionIsNotLostWhenItsNotificationIsClosed() {
        tray.notifications().answer(Shown.WITH_BUTTONS);
        minimise();
        tray.idleTime().set(new IdleState.Asking(TASK, since, Optional.of(since.plusSeconds(600))));
        tray.notifications().dismiss(question());
        bot.labelWithId(WidgetKeys.IDLE).waitForText("10 min");
        bot.buttonWithId(WidgetKeys.IDLE_KEEP).click();
        bot.waitUntil("answered", () -> tray.idleTime().answer().filter(Answer.KEEP::equals).isPresent());
    }

    private void minimise() {
        bot.window("Ftrack Tray").ask(window -> {
            window.setMinimized(true);
            return true;
        });
        bot.waitUntil("minimised", () -> bot.window("Ftrack Tray").ask(Shell::getMinimized));
    }

    private DesktopNotification question() {
        bot.waitUntil("the question", () -> tray.notifications().shown().stream().anyMatch(one -> one.stays()));
        return tray.notifications().shown().stream().filter(DesktopNotification::stays).findFirst().orElseThrow();
    }

    @Test
    void asksNothingWhileTheArtistIsAwayAndNoMoreWhenTheTimerWasStopped() {
        tray.idleTime().set(new IdleState.Asking(TASK, since, Optional.empty()));
        assertThat(bot.labelWithId(WidgetKeys.IDLE).isVisible()).isFalse();
        tray.idleTime().set(new IdleState.Asking(TASK, since, Optional.of(since.plusSeconds(600))));
        bot.labelWithId(WidgetKeys.IDLE).waitForText("10 min");
        tray.idleTime().set(new IdleState.Nothing());
        bot.waitUntil("closed", () -> !bot.labelWithId(WidgetKeys.IDLE).isVisible());
        assertThat(tray.idleTime().answer()).isEmpty();
    }
}
