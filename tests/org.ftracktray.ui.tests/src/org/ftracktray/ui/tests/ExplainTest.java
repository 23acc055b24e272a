// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Button;
import org.ftracktray.signin.SignIn;
import org.ftracktray.ui.WidgetKeys;
import org.ftracktray.ui.tests.bot.Bot;
import org.ftracktray.ui.tests.running.RunningTray;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ExplainTest {
    private static final String PROJECT = "Winter Light";

    @RegisterExtension
    final RunningTray tray = new RunningTray();
    private Bot bot;

    @BeforeEach
    void openDiagnostics() {
        bot = tray.bot();
        tray.signIn("anna");
        bot.menu("Help", "Diagnostics").click();
        bot.waitUntil("finished", () -> bot.buttonWithId(WidgetKeys.DIAGNOSTICS_RUN).isEnabled());
    }

    private String address(String query, String type) {
        String id = tray.service(SignIn.class).session().orElseThrow().query(query).getFirst().id();
        return tray.site() + "/#slideEntityId=" + id + "&slideEntityType=" + type + "&view=tasks";
    }

    private void ask(String text) {
        bot.textWithId(WidgetKeys.EXPLAIN_ENTITY).setText(text).pressEnter();
    }

    @Test
    void theAddressOfAPageIsAnsweredWithARowForEachApplicationThatTheReportHas() {
        bot.textWithId(WidgetKeys.EXPLAIN_ENTITY)
                .setText(address("select id from Project where full_name is \"" + PROJECT + "\"", "show"));
        bot.buttonWithId(WidgetKeys.EXPLAIN_DO).click();
        bot.textWithId(WidgetKeys.EXPLAINED + PROJECT).waitForText("configured applications are offered.");
        bot.textWithId(WidgetKeys.EXPLAINED + "Demo Paint 2.0").waitForText("Rule \"");

        ask(address("select id from Task where project.full_name is \"" + PROJECT + "\"", "task"));
        bot.textWithId(WidgetKeys.EXPLAINED + "Demo Paint 2.0")
                .waitForText("The project \"Winter Light\" does not list");
        assertThat(bot.textWithId(WidgetKeys.EXPLAINED + "Demo Paint 2.0").isEditable()).isFalse();
        bot.captureScreenshot("explain");

        bot.buttonWithId(WidgetKeys.DIAGNOSTICS_COPY).click();
        bot.labelWithId(WidgetKeys.DIAGNOSTICS_SUMMARY).waitForText("clipboard");
        assertThat(clipboard()).containsSubsequence("\nExplained\n", "Demo Paint 2.0 (ftracktray.explain.");
    }

    @Test
    void whatNamesNothingIsToldInPlaceAndTheAnswerGoesWithTheUser() {
        ask("sq01/sh010");
        bot.textWithId(WidgetKeys.EXPLAINED + "Not explained").waitForText("copy the address from the browser");
        bot.captureScreenshot("explain-not-found");
        ask("no-such-entity");
        bot.textWithId(WidgetKeys.EXPLAINED + "Not explained").waitForText("(id no-such-entity) does not exist");

        tray.signIn("ben");
        bot.waitUntil("no answer of anna's",
                () -> !bot.textWithId(WidgetKeys.EXPLAINED + "Not explained").isVisible());
        bot.cTabItem("Diagnostics").activate();
        assertThat(bot.textWithId(WidgetKeys.EXPLAIN_ENTITY).getText()).isEmpty();
    }

    @Test
    void aSiteThatIsAwayIsToldInPlace() {
        tray.stopStudio();
        ask("no-such-entity");
        bot.textWithId(WidgetKeys.EXPLAINED + "Not explained").waitForText("Try again in a moment");
    }

    private String clipboard() {
        return bot.withId(Button.class, WidgetKeys.DIAGNOSTICS_COPY).ask(button -> {
            var clipboard = new Clipboard(button.getDisplay());
            try {
                return (String) clipboard.getContents(TextTransfer.getInstance());
            } finally {
                clipboard.dispose();
            }
        });
    }
}
