// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.ftracktray.client.Entity;
import org.ftracktray.launch.Applications;
import org.ftracktray.launch.LaunchHistory;
import org.ftracktray.launch.LaunchState;
import org.ftracktray.launch.Link;
import org.ftracktray.signin.SignIn;
import org.ftracktray.signin.SignInState;
import org.ftracktray.signin.SiteSetting;
import org.ftracktray.task.AssignedTask;
import org.ftracktray.task.MyTasks;
import org.ftracktray.ui.InstanceClaim;
import org.ftracktray.ui.InstanceClaim.Answer;
import org.ftracktray.ui.InstanceKind;
import org.ftracktray.ui.SingleInstance;
import org.ftracktray.ui.StartRequest;
import org.ftracktray.ui.WidgetKeys;
import org.ftracktray.ui.internal.window.FileLockedInstance;
import org.ftracktray.ui.tests.bot.Bot;
import org.ftracktray.ui.tests.bot.BotWidget;
import org.ftracktray.ui.tests.running.RunningTray;
import org.ftracktray.ui.tests.running.StudioFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Links that a second start hands over, and addresses that are pasted or dropped. */
class LinksTest {
    private static final String MANAGED = "ftracktray.managed";

    @TempDir
    private static Path instance;

    @RegisterExtension
    final RunningTray tray = new RunningTray();
    @TempDir
    Path folder;
    private Bot bot;
    private BotWidget<Table> tasks;

    @BeforeEach
    void openBot() throws IOException {
        bot = tray.bot();
        tasks = bot.tableWithId(WidgetKeys.TASKS);
        assertThat(tray.service(SingleInstance.class).claim(instance, InstanceKind.TRAY, StartRequest.nothing()))
                .isEqualTo(new InstanceClaim.First());
    }

    @BeforeAll
    static void noSettings() {
        System.clearProperty(MANAGED);
    }

    @AfterEach
    void stopAll() {
        System.clearProperty(MANAGED);
        LaunchHistory history = tray.service(LaunchHistory.class);
        history.launches().stream().filter(record -> record.state() instanceof LaunchState.Running)
                .forEach(record -> history.stopNow(record.id()));
        bot.waitUntil("nothing runs", () -> running() == 0);
    }

    /** How many applications run; those of other tests are among them. */
    private long running() {
        return tray.service(LaunchHistory.class).launches().stream()
                .filter(record -> record.state() instanceof LaunchState.Running).count();
    }

    /** As another process would; it is told the answer. */
    private InstanceClaim.Taken secondStart(String link, URI server) throws IOException {
        InstanceClaim claim = new FileLockedInstance().claim(instance, InstanceKind.TRAY, new StartRequest(true,
                Optional.ofNullable(link).map(Link::of), Optional.ofNullable(server), false));
        return (InstanceClaim.Taken) claim;
    }

    private Entity taskOfSomebodyElse() {
        List<String> mine = tray.service(MyTasks.class).tasks().stream().map(AssignedTask::id).toList();
        return tray.service(SignIn.class).session().orElseThrow().query("select id, name, link from Task").stream()
                .filter(task -> !mine.contains(task.id())).findFirst().orElseThrow();
    }

    private String address(Entity task) {
        return tray.site() + "/#slideEntityId=" + task.id() + "&slideEntityType=task&view=tasks&itemId=projects";
    }

    private void isSelected(Entity task) {
        bot.waitUntil("selected", () -> tasks.isVisible() && tasks.ask(table -> table.getSelectionCount() == 1
                && ((AssignedTask) table.getSelection()[0].getData()).id().equals(task.id())));
    }

    private void says(String words) {
        bot.labelWithId(WidgetKeys.APPLICATIONS_PROBLEM).waitForText(words);
    }

    private void paste(String text) {
        tasks.ask(table -> {
            Clipboard clipboard = new Clipboard(table.getDisplay());
            clipboard.setContents(new Object[]{text}, new Transfer[]{TextTransfer.getInstance()});
            clipboard.dispose();
            Event pressed = new Event();
            pressed.stateMask = SWT.MOD1;
            pressed.keyCode = 'v';
            table.notifyListeners(SWT.KeyDown, pressed);
            return true;
        });
    }

    @Test
    void aTaskOfSomebodyElseIsOpenedByThePastedAddressOfItsPage() {
        tray.signIn("anna");
        Entity task = taskOfSomebodyElse();
        paste(address(task));
        isSelected(task);
        assertThat((Object) tasks.ask(table -> table.getSelection()[0].getData()))
                .isEqualTo(tray.service(MyTasks.class).task(task.id()).orElseThrow());
        bot.waitUntil("its applications", () -> bot.labelWithId(WidgetKeys.APPLICATIONS_EMPTY).isVisible()
                || bot.buttonWithId(WidgetKeys.APPLICATION_START + "Demo Paint").isVisible());
        bot.captureScreenshot("applications-opened");
        int rows = tasks.rowCount();
        bot.buttonWithId(WidgetKeys.TASKS_RELOAD).click();
        paste(address(task));
        isSelected(task);
        assertThat(tasks.rowCount()).isEqualTo(rows);
    }

    @Test
    void anAddressPastedIntoTheFilterIsOpenedInsteadOfSearchedFor() {
        tray.signIn("anna");
        Entity task = taskOfSomebodyElse();
        bot.textWithId(WidgetKeys.TASKS_FILTER).setText(address(task));
        isSelected(task);
        assertThat(bot.textWithId(WidgetKeys.TASKS_FILTER).getText()).isEmpty();
        bot.textWithId(WidgetKeys.TASKS_FILTER).setText("no such task");
        bot.labelWithId(WidgetKeys.TASKS_EMPTY).waitForText("No task matches");
    }

    @Test
    void aDroppedAddressIsOpened() {
        tray.signIn("anna");
        Entity task = taskOfSomebodyElse();
        tasks.ask(table -> {
            Composite view = table.getParent();
            while (view.getData(DND.DROP_TARGET_KEY) == null) {
                view = view.getParent();
            }
            drop((DropTarget) view.getData(DND.DROP_TARGET_KEY), address(task) + "\nThe title of the page");
            return true;
        });
        isSelected(task);
    }

    /** As the desktop does; the event's own type is not public. */
    private static void drop(DropTarget target, String text) {
        try {
            Class<?> type = Class.forName("org.eclipse.swt.dnd.DNDEvent", true, DropTarget.class.getClassLoader());
            Constructor<?> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            Event event = (Event) constructor.newInstance();
            event.widget = target;
            event.data = text;
            target.notifyListeners(DND.Drop, event);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aSecondStartShowsTheTaskOfItsLink() throws IOException {
        tray.signIn("anna");
        Entity task = taskOfSomebodyElse();
        bot.cTabItem("User").activate();
        assertThat(secondStart("ftracktray://task/" + task.id(), null).answer()).isEqualTo(Answer.OPENED);
        isSelected(task);
    }

    @Test
    void aLinkWaitsForTheSignIn() throws IOException {
        tray.signIn("anna");
        Entity task = taskOfSomebodyElse();
        tray.service(SignIn.class).signOut();
        bot.buttonWithId(WidgetKeys.LOGIN_BROWSER).isEnabled();
        secondStart("ftracktray://task/" + task.id(), null);
        tray.signIn("anna");
        isSelected(task);
    }

    @Test
    void whatLeadsNowhereIsTold() throws IOException {
        tray.signIn("anna");
        tasks.isEnabled();
        paste("https://other.example/#entityId=0f3e8a5c-d04d-11ee-a1e0-0242ac110002");
        says("The address is one of other.example");
        paste("ftracktray://quit");
        says("is no link that Ftrack Tray understands");
        secondStart("ftracktray://task/0f3e8a5c-d04d-11ee-a1e0-0242ac110002", null);
        says("0f3e8a5c-d04d-11ee-a1e0-0242ac110002");
    }

    private Entity taskWithLoom(String program) throws IOException {
        StudioFolder studio = new StudioFolder(folder);
        studio.application("Loom", Map.of("1.0", studio.program("loom", program)), "");
        studio.application("Knit", Map.of("1.0", studio.program("knit", program)), "");
        StudioFolder.list(tray.site(), "anna", tray.keyOf("anna"), "Glass Harbour", List.of("loom_1.0"));
        studio.use();
        tray.signIn("anna");
        bot.waitUntil("found", () -> tray.service(Applications.class).catalogue().stream()
                .anyMatch(each -> each.identifier().equals("loom_1.0")));
        return tray.service(SignIn.class).session().orElseThrow().first(
                "select id from Task where project.full_name is \"Glass Harbour\"").orElseThrow();
    }

    @Test
    void anApplicationIsStartedOnlyAfterTheQuestion() throws IOException {
        Entity task = taskWithLoom("exec sleep 600");
        long before = running();
        secondStart("ftracktray://task/" + task.id() + "/launch/loom_1.0", null);
        assertThat(bot.labelWithId(WidgetKeys.CONFIRMATION).getText()).isEqualTo("Start Loom 1.0?");
        assertThat(bot.labels()).anyMatch(text -> text.contains("A link asks for it."));
        bot.captureScreenshot("confirmation-link");
        secondStart("ftracktray://task/" + task.id() + "/launch/loom_1.0", null);
        says("A link asks whether to start an application. Answer that question first.");
        bot.buttonWithId(WidgetKeys.CONFIRMATION_NO).click();
        bot.waitUntil("closed", () -> !bot.buttonWithId(WidgetKeys.CONFIRMATION_START).isVisible());
        assertThat(running()).isEqualTo(before);
        secondStart("ftracktray://task/" + task.id() + "/launch/LOOM_1.0", null);
        bot.buttonWithId(WidgetKeys.CONFIRMATION_START).click();
        bot.waitUntil("started", () -> running() == before + 1);
        bot.labelWithId(WidgetKeys.LAUNCHED_STATE + "loom_1.0").waitForText("Running since");
        isSelected(task);
    }

    @Test
    void whatIsNotOfferedIsNotAskedAbout() throws IOException {
        Entity task = taskWithLoom("exec sleep 600");
        long before = running();
        secondStart("ftracktray://task/" + task.id() + "/launch/rm", null);
        says("\"rm\", which is not set up on this computer");
        secondStart("ftracktray://task/" + task.id() + "/launch/knit_1.0", null);
        says("Glass Harbour");
        assertThat(bot.buttonWithId(WidgetKeys.CONFIRMATION_START).isVisible()).isFalse();
        assertThat(running()).isEqualTo(before);
    }

    @Test
    void theManagedSettingsMayTrustLinks() throws IOException {
        System.setProperty(MANAGED,
                Files.writeString(folder.resolve("managed.properties"), "trustLinks=true\n").toString());
        Entity task = taskWithLoom("exec sleep 600");
        long before = running();
        secondStart("ftracktray://task/" + task.id() + "/launch/loom_1.0", null);
        bot.waitUntil("started", () -> running() == before + 1);
        bot.labelWithId(WidgetKeys.LAUNCHED_STATE + "loom_1.0").waitForText("Running since");
    }

    @Test
    void theSiteChangesOnlyAfterTheQuestionAndNobodyIsSignedInOrOut() throws IOException {
        SiteSetting setting = tray.service(SiteSetting.class);
        tray.signIn("anna");
        secondStart("ftracktray://site/other.ftrackapp.com", null);
        assertThat(bot.labels()).anyMatch(text -> text.contains("https://other.ftrackapp.com instead of " + tray.site())
                && text.contains("You stay signed in to"));
        bot.captureScreenshot("link-site");
        bot.buttonWithId(WidgetKeys.QUESTION_CANCEL).click();
        bot.waitUntil("closed", () -> !bot.buttonWithId(WidgetKeys.QUESTION_DO).isVisible());
        assertThat(setting.site()).contains(tray.site());
        secondStart("ftracktray://site/other.ftrackapp.com", null);
        bot.buttonWithId(WidgetKeys.QUESTION_DO).click();
        bot.waitUntil("changed",
                () -> setting.site().equals(Optional.of(URI.create("https://other.ftrackapp.com"))));
        assertThat(tray.service(SignIn.class).state()).isInstanceOf(SignInState.SignedIn.class);
    }

    @Test
    void aSiteThatTheAdministratorSetStays() throws IOException {
        System.setProperty(MANAGED, Files
                .writeString(folder.resolve("managed.properties"), "server=" + tray.site() + "\n").toString());
        secondStart("ftracktray://site/other.ftrackapp.com", null);
        bot.waitUntil("told", () -> bot.labels().stream().anyMatch(text -> text.contains("Set by your administrator")
                && text.contains("It stays " + tray.site())));
        bot.button("OK").click();
        assertThat(tray.service(SiteSetting.class).site()).contains(tray.site());
    }

    @Test
    void aSecondStartHearsOfAnotherSite() throws IOException {
        assertThat(secondStart(null, tray.site()).otherSite()).isEmpty();
        assertThat(secondStart(null, URI.create("https://other.ftrackapp.com")).otherSite()).contains(tray.site());
    }
}
