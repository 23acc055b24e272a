// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Button;
import org.ftracktray.signin.SignIn;
import org.ftracktray.signin.SignInState;
import org.ftracktray.ui.WidgetKeys;
import org.ftracktray.ui.internal.widgets.Badge;
import org.ftracktray.ui.tests.bot.Bot;
import org.ftracktray.ui.tests.running.RunningTray;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ViewsTest {
    @RegisterExtension
    final RunningTray tray = new RunningTray();
    private Bot bot;

    @BeforeEach
    void signIn() {
        bot = tray.bot();
        tray.signIn("anna");
    }

    @Test
    void showsWhoIsSignedInAndThatTheKeyIsNotKeptWithoutAKeyRing() {
        bot.cTabItem("User").activate();
        bot.labelWithId(WidgetKeys.USER_SITE).waitForText(tray.site().toString());
        bot.labelWithId(WidgetKeys.USER_KEPT).waitForText("until Ftrack Tray ends");
        bot.captureScreenshot("user");
        bot.buttonWithId(WidgetKeys.USER_LOG_OUT).click();
        bot.buttonWithId(WidgetKeys.QUESTION_DO).click();
        bot.waitUntil("sign-in view", () -> bot.buttonWithId(WidgetKeys.LOGIN_BROWSER).isVisible());
    }

    @Test
    void showsSinceWhenAndHowTheClockDiffers() {
        bot.cTabItem("User").activate();
        bot.labelWithId(WidgetKeys.USER_SINCE).waitForText(DateTimeFormatter.ofPattern("HH:mm")
                .format(((SignInState.SignedIn) tray.service(SignIn.class).state()).since()
                        .atZone(ZoneId.systemDefault())));
        bot.labelWithId(WidgetKeys.USER_CLOCK).waitForText("As the site");
    }

    @Test
    void showsThePictureInPlaceOfTheInitials() throws Exception {
        bot.cTabItem("User").activate();
        assertThat(bot.withId(Badge.class, WidgetKeys.USER_PICTURE).ask(Badge::hasPicture)).isFalse();
        tray.putOnPicture();
        tray.service(SignIn.class).signOut();
        tray.signIn("anna");
        bot.waitUntil("picture in the head",
                () -> bot.withId(Badge.class, WidgetKeys.HEADER_PICTURE).ask(Badge::hasPicture));
        bot.cTabItem("User").activate();
        bot.waitUntil("picture", () -> bot.withId(Badge.class, WidgetKeys.USER_PICTURE).ask(Badge::hasPicture));
        bot.captureScreenshot("user-picture");
        tray.signIn("ben");
        bot.waitUntil("no picture of somebody else",
                () -> !bot.withId(Badge.class, WidgetKeys.HEADER_PICTURE).ask(Badge::hasPicture));
    }

    @Test
    void showsEveryCheckWithCauseAndRemedyAndCopiesTheReportWithoutTheKey() {
        bot.menu("Help", "Diagnostics").click();
        bot.waitUntil("finished", () -> bot.buttonWithId(WidgetKeys.DIAGNOSTICS_RUN).isEnabled());
        bot.captureScreenshot("diagnostics");
        assertThat(bot.labelsWithIdPrefix(WidgetKeys.DIAGNOSTICS_CHECK)).hasSizeGreaterThanOrEqualTo(4)
                .allSatisfy(found -> assertThat(found).isNotBlank());

        bot.toolbarButtonWithId(WidgetKeys.DIAGNOSTICS_FOLD + "ftracktray.projects").click();
        bot.textWithId(WidgetKeys.DIAGNOSTICS_DETAIL + "ftracktray.projects")
                .waitForText("left out: demo_paint_2.0 (Demo Paint 2.0): The project \"Winter Light\" does not list");
        bot.captureScreenshot("diagnostics-details");

        bot.buttonWithId(WidgetKeys.DIAGNOSTICS_COPY).click();
        bot.labelWithId(WidgetKeys.DIAGNOSTICS_SUMMARY).waitForText("clipboard");
        assertThat(clipboard()).contains(tray.site().toString()).doesNotContain(tray.keyOf("anna"));
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

    @Test
    void showsOnlyTheViewsThatBelongToASignedInUser() {
        bot.waitUntil("views", () -> bot.cTabItem("Applications").isVisible());
        assertThat(bot.cTabItem("Diagnostics").isVisible()).isTrue();
        assertThat(bot.cTabItem("Sign in").isVisible()).isFalse();
    }
}
