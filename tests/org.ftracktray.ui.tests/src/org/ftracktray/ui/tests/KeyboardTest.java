// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.ftracktray.ui.WidgetKeys;
import org.ftracktray.ui.tests.bot.Bot;
import org.ftracktray.ui.tests.running.RunningTray;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What can be done without a mouse. */
class KeyboardTest {
    @RegisterExtension
    final RunningTray tray = new RunningTray();
    private Bot bot;

    @BeforeEach
    void openBot() {
        bot = tray.bot();
    }

    @Test
    void everyMenuHasALetterOfItsOwn() {
        List<String> letters = menuLetters();
        assertThat(letters).hasSizeGreaterThanOrEqualTo(5).doesNotContain("").doesNotHaveDuplicates();
    }

    @Test
    void noLetterOfTheSignInViewStandsTwiceOrForAMenu() {
        bot.buttonWithId(WidgetKeys.LOGIN_BROWSER).isEnabled();
        bot.toolbarButtonWithId(WidgetKeys.LOGIN_FOLD).click();
        assertOnce();
    }

    @Test
    void noLetterOfTheViewsStandsTwiceOrForAMenu() {
        tray.signIn("anna");
        bot.labelWithId(WidgetKeys.HEADER_STATE).waitForText("Connected");
        for (String view : List.of("User", "Diagnostics")) {
            bot.cTabItem(view).activate();
            assertOnce();
        }
    }

    @Test
    void controlWithANumberShowsAView() {
        tray.signIn("anna");
        bot.labelWithId(WidgetKeys.HEADER_STATE).waitForText("Connected");
        press('3');
        bot.waitUntil("Diagnostics", () -> bot.buttonWithId(WidgetKeys.DIAGNOSTICS_RUN).isVisible());
        press('2');
        bot.waitUntil("User", () -> bot.labelWithId(WidgetKeys.USER_SITE).isVisible());
        press('1');
        bot.waitUntil("Applications", () -> bot.tableWithId(WidgetKeys.TASKS).isVisible());
    }

    private void press(char key) {
        bot.labelWithId(WidgetKeys.HEADER_STATE).ask(label -> {
            Event event = new Event();
            event.stateMask = SWT.CTRL;
            event.keyCode = key;
            event.character = key;
            event.doit = true;
            label.getShell().notifyListeners(SWT.KeyDown, event);
            return true;
        });
    }

    private List<String> menuLetters() {
        return bot.window("Ftrack Tray")
                .ask(shell -> Arrays.stream(shell.getMenuBar().getItems()).map(MenuItem::getText)
                        .map(KeyboardTest::letter).toList());
    }

    private void assertOnce() {
        List<String> letters = new ArrayList<>(menuLetters());
        List<String> texts = bot.window("Ftrack Tray").ask(KeyboardTest::texts);
        texts.stream().map(KeyboardTest::letter).filter(letter -> !letter.isEmpty()).forEach(letters::add);
        Map<String, Long> counts = letters.stream()
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        assertThat(counts).as(texts.toString()).allSatisfy((letter, count) -> assertThat(count).isEqualTo(1));
    }

    /** Of all that can be seen and used. */
    private static List<String> texts(Shell shell) {
        List<String> texts = new ArrayList<>();
        collect(shell, texts);
        return texts;
    }

    private static void collect(Composite parent, List<String> texts) {
        for (Control child : parent.getChildren()) {
            if (!child.isVisible()) {
                continue;
            }
            if (child instanceof Button button) {
                texts.add(button.getText());
            } else if (child instanceof Label label) {
                texts.add(label.getText());
            } else if (child instanceof Composite composite) {
                collect(composite, texts);
            }
        }
    }

    /** The letter after a single "&"; empty where there is none. */
    private static String letter(String text) {
        String plain = text.replace("&&", "");
        int mark = plain.indexOf('&');
        return mark < 0 || mark + 1 >= plain.length() ? "" : plain.substring(mark + 1, mark + 2).toLowerCase();
    }
}
