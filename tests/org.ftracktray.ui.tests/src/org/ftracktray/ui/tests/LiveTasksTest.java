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

/** What others change at the site is shown without anybody pressing a button. */
class LiveTasksTest {
    @RegisterExtension
    final RunningTray tray = new RunningTray();
    private Bot bot;
    private AssignedTask first;

    @BeforeEach
    void signIn() {
        bot = tray.bot();
        tray.signIn("anna");
        bot.labelWithId(WidgetKeys.HEADER_STATE).waitForText("Connected");
        first = tray.service(MyTasks.class).tasks().getFirst();
        bot.tableWithId(WidgetKeys.TASKS).select(first.name(), first.status());
    }

    private Session session() {
        return tray.service(SignIn.class).session().orElseThrow();
    }

    private String statusId(String name) {
        return session().first("select id from Status where name is \"" + name + "\"").orElseThrow().id();
    }

    @Test
    void aStatusThatChangesIsShown() {
        session().update("Task", first.id(), Map.of("status_id", statusId("In progress")));
        bot.tableWithId(WidgetKeys.TASKS).select(first.name(), "In progress");
    }

    @Test
    void aTaskThatIsDoneGoesAndNoOtherTakesItsPlaceAsTheSelectedOne() {
        int tasks = bot.tableWithId(WidgetKeys.TASKS).rowCount();
        session().update("Task", first.id(), Map.of("status_id", statusId("Approved")));
        bot.waitUntil("one less", () -> bot.tableWithId(WidgetKeys.TASKS).rowCount() == tasks - 1);
        assertThat(bot.tableWithId(WidgetKeys.TASKS).<Integer>ask(table -> table.getSelectionCount())).isZero();
        bot.labelWithId(WidgetKeys.APPLICATIONS_EMPTY).waitForText("no longer");
    }

    @Test
    void anAssignmentAddsATask() {
        String bens = session().first("select id from Task where not assignments any (resource.username is \"anna\")"
                + " and project.status is active and status.state.short is_not DONE").orElseThrow().id();
        int tasks = bot.tableWithId(WidgetKeys.TASKS).rowCount();
        String anna = ((SignInState.SignedIn) tray.service(SignIn.class).state()).account().userId();
        session().create("Appointment", Map.of("context_id", bens, "resource_id", anna, "type", "assignment"));
        bot.waitUntil("one more", () -> bot.tableWithId(WidgetKeys.TASKS).rowCount() == tasks + 1);
    }

    @Test
    void aTimerThatIsStartedAndStoppedElsewhereIsShownWhileItRuns() {
        bot.cTabItem("User").activate();
        bot.withId(Link.class, WidgetKeys.DAY_TASK + first.id()).isEnabled();
        String anna = ((SignInState.SignedIn) tray.service(SignIn.class).state()).account().userId();
        String timer = session().create("Timer", Map.of("user_id", anna, "context_id", first.id(), "start",
                Instant.now().truncatedTo(ChronoUnit.SECONDS))).id();
        bot.waitUntil("timer", bot.labelWithId(WidgetKeys.DAY_TIMER)::isVisible);
        session().delete("Timer", timer);
        bot.waitUntil("no timer", () -> !bot.labelWithId(WidgetKeys.DAY_TIMER).isVisible());
    }
}
