// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.ftracktray.ui.WidgetKeys;
import org.ftracktray.ui.tests.bot.Bot;
import org.ftracktray.ui.tests.running.RunningTray;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the other tests may rely on when they press something. */
class DriverTest {
    private static final String KEY = "driver.button";

    @RegisterExtension
    final RunningTray tray = new RunningTray();
    private Bot bot;
    private Shell shell;

    @BeforeEach
    void openAWindow() {
        bot = tray.bot();
        shell = bot.shell("Ftrack Tray").ask(window -> new Shell(window.getDisplay()));
    }

    @AfterEach
    void closeIt() {
        shell.getDisplay().syncExec(shell::dispose);
    }

    private void button(Runnable listener) {
        shell.getDisplay().syncExec(() -> {
            Button button = WidgetKeys.named(new Button(shell, SWT.PUSH), KEY);
            button.addListener(SWT.Selection, (Event pressed) -> listener.run());
            shell.open();
        });
    }

    @Test
    void aClickReturnsAfterItsListenersRan() {
        var returned = new CountDownLatch(1);
        var tooEarly = new AtomicBoolean();
        button(() -> tooEarly.set(happens(returned)));
        bot.buttonWithId(KEY).click();
        returned.countDown();
        shell.getDisplay().syncExec(() -> {
            // the listener is over
        });
        assertThat(tooEarly).isFalse();
    }

    /** Gives a click that does not wait the time to come first. */
    private static boolean happens(CountDownLatch latch) {
        try {
            return latch.await(300, TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    @Test
    void aClickThatOpensADialogReturnsWhileTheDialogIsOpen() {
        var closed = new AtomicBoolean();
        button(() -> {
            MessageDialog.openInformation(shell, "Driver", "waits for its own button");
            closed.set(true);
        });
        bot.buttonWithId(KEY).click();
        assertThat(closed).isFalse();
        assertThat(bot.shell("Driver").isVisible()).isTrue();
        bot.button("OK").click();
        bot.waitUntil("closed", closed::get);
    }

    @Test
    void aListenerThatThrowsFailsTheClick() {
        button(() -> {
            throw new IllegalStateException("broken listener");
        });
        assertThatThrownBy(() -> bot.buttonWithId(KEY).click()).hasRootCauseMessage("broken listener");
    }
}
