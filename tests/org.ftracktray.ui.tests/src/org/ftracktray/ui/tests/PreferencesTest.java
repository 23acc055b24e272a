// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Arrays;
import java.util.Optional;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.TreeItem;
import org.ftracktray.sandbox.SandboxOptions;
import org.ftracktray.sandbox.SandboxStudio;
import org.ftracktray.signin.SiteSetting;
import org.ftracktray.ui.WidgetKeys;
import org.ftracktray.ui.tests.bot.Bot;
import org.ftracktray.ui.tests.running.RunningTray;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PreferencesTest {
    @RegisterExtension
    final RunningTray tray = new RunningTray();
    private Bot bot;

    @BeforeEach
    void openPreferences() {
        bot = tray.bot();
        bot.menu("Ftrack", "Preferences\u2026").click();
        bot.shell("Preferences").ask(Shell::isVisible);
    }

    @Test
    void usesANewAddressAtOnce() {
        page("Ftrack");
        try (SandboxStudio other = SandboxStudio.start(SandboxOptions.defaults())) {
            bot.textWithId(WidgetKeys.PREFERENCES_SITE).setText(other.url().toString());
            bot.labelWithId(WidgetKeys.PREFERENCES_SITE_STATUS).waitForText("is an ftrack site");
            bot.captureScreenshot("preferences");
            bot.button("Apply and Close").click();
            bot.textWithId(WidgetKeys.LOGIN_SITE).waitForText(other.url().toString());
            assertThat(tray.service(SiteSetting.class).site()).isEqualTo(Optional.of(other.url()));
        }
    }

    @Test
    void keepsTheOldAddressAndStaysOpenWhenTheNewOneCannotBeOne() {
        page("Ftrack");
        URI before = tray.site();
        bot.textWithId(WidgetKeys.PREFERENCES_SITE).setText("ftp://studio");
        bot.button("Apply and Close").click();
        bot.labelWithId(WidgetKeys.PREFERENCES_SITE_STATUS).waitForText("begins with https://");
        assertThat(bot.shell("Preferences").isVisible()).isTrue();
        assertThat(tray.service(SiteSetting.class).site()).isEqualTo(Optional.of(before));
    }

    private static String kept(String bundle, String key) {
        return InstanceScope.INSTANCE.getNode(bundle).get(key, "");
    }

    /** Chooses a page by its name. */
    private void page(String name) {
        bot.shell("Preferences").ask(shell -> {
            PreferenceDialog dialog = (PreferenceDialog) shell.getData();
            TreeItem item = Arrays.stream(dialog.getTreeViewer().getTree().getItems())
                    .filter(each -> each.getText().equals(name)).findFirst().orElseThrow();
            dialog.getTreeViewer().setSelection(new StructuredSelection(item.getData()));
            return true;
        });
    }

    @Test
    void cancelForgetsFoldersThatWereOnlyTried() {
        page("Applications");
        String before = kept("org.ftracktray.launch", "applicationFolders");
        bot.textWithId(WidgetKeys.PREFERENCES_FOLDERS).setText("/nowhere/configurations");
        bot.buttonWithId(WidgetKeys.PREFERENCES_RESCAN).click();
        bot.waitUntil("tried",
                () -> kept("org.ftracktray.launch", "applicationFolders").equals("/nowhere/configurations"));
        bot.button("Cancel").click();
        bot.waitUntil("as before", () -> kept("org.ftracktray.launch", "applicationFolders").equals(before));
    }

    @Test
    void keepsWhereWorkFilesLieAndShowsAnExample() {
        page("Work files and timers");
        bot.textWithId(WidgetKeys.PREFERENCES_WORK_FOLDER).setText("/studio/work");
        bot.textWithId(WidgetKeys.PREFERENCES_WORK_PATTERN).setText("{project}/{shto}");
        bot.labelWithId(WidgetKeys.PREFERENCES_WORK_EXAMPLE).waitForText("{shto}");
        bot.textWithId(WidgetKeys.PREFERENCES_WORK_PATTERN).setText("{project}/{shot}/{task}");
        bot.labelWithId(WidgetKeys.PREFERENCES_WORK_EXAMPLE)
                .waitForText("/studio/work/glass_harbour/sh010/animation");
        bot.withId(Spinner.class, WidgetKeys.PREFERENCES_IDLE).ask(spinner -> {
            spinner.setSelection(20);
            return true;
        });
        bot.captureScreenshot("preferences-work");
        bot.button("Apply and Close").click();
        assertThat(kept("org.ftracktray.launch", "workFolder")).isEqualTo("/studio/work");
        assertThat(kept("org.ftracktray.launch", "workFolderPattern")).isEqualTo("{project}/{shot}/{task}");
        assertThat(kept("org.ftracktray.launch", "idleMinutes")).isEqualTo("20");
    }

    @Test
    void aFixedLookIsThereAtOnce() {
        page("Window and tray");
        choose("preferences.look.DARK");
        bot.captureScreenshot("preferences-window");
        bot.button("Apply and Close").click();
        bot.waitUntil("dark", () -> brightness() < 100);
        bot.menu("Ftrack", "Preferences\u2026").click();
        page("Window and tray");
        choose("preferences.look.LIGHT");
        bot.button("Apply and Close").click();
        bot.waitUntil("light", () -> brightness() > 200);
    }

    @Test
    void switchesEachKindOfNotificationOffAlone() {
        page("Window and tray");
        bot.buttonWithId(WidgetKeys.PREFERENCES_NOTIFY + "launched").ask(button -> {
            button.setSelection(false);
            return true;
        });
        bot.button("Apply and Close").click();
        bot.waitUntil("kept", () -> kept("org.ftracktray.ui", "notify.launched").equals("false"));
        assertThat(kept("org.ftracktray.ui", "notify.crashed")).isEqualTo("true");
        assertThat(kept("org.ftracktray.ui", "notify")).isEqualTo("true");
    }

    private void choose(String radio) {
        bot.withId(Button.class, radio).ask(button -> {
            Arrays.stream(button.getParent().getChildren())
                    .forEach(each -> ((Button) each).setSelection(each == button));
            return true;
        });
    }

    private int brightness() {
        return bot.labelWithId(WidgetKeys.LOGIN_SITE_STATUS).ask(label -> label.getBackground().getGreen());
    }
}
