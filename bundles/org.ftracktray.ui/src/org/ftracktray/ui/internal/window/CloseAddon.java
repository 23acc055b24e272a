// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.window;

import jakarta.inject.Inject;

import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.e4.ui.workbench.IWorkbench;
import org.eclipse.e4.ui.workbench.UIEvents;
import org.eclipse.e4.ui.workbench.modeling.IWindowCloseHandler;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialogWithToggle;
import org.eclipse.swt.widgets.Shell;
import org.ftracktray.ui.internal.Messages;
import org.ftracktray.ui.internal.UiPreferences;
import org.ftracktray.ui.internal.UiPreferences.OnClose;
import org.ftracktray.ui.internal.notifications.Notifications;
import org.osgi.service.event.Event;

/** Decides what the close button of the window means. Never hides the window where nobody could bring it back. */
public final class CloseAddon {
    private final UiPreferences preferences = new UiPreferences();
    private final MainWindow window;
    private final Notifications notifications;
    private final Questions questions;
    private final DesktopTray trayHost;
    private IWorkbench workbench;

    @Inject
    CloseAddon(MainWindow window, Notifications notifications, Questions questions, DesktopTray trayHost) {
        this.trayHost = trayHost;
        this.questions = questions;
        this.window = window;
        this.notifications = notifications;
    }

    @Inject
    @Optional
    void started(@UIEventTopic(UIEvents.UILifeCycle.APP_STARTUP_COMPLETE) Event event,
            IWorkbench running) {
        workbench = running;
        IWindowCloseHandler handler = closing -> {
            close();
            return false;
        };
        window.model().getContext().set(IWindowCloseHandler.class, handler);
    }

    private void close() {
        OnClose choice = preferences.onClose();
        boolean tray = (choice == OnClose.AUTOMATIC || choice == OnClose.TRAY) && trayHost.isPresent();
        if (tray) {
            hide();
        } else if (choice == OnClose.QUIT) {
            if (questions.quit()) {
                workbench.close();
            }
        } else if (choice == OnClose.MINIMISE) {
            window.minimise();
        } else {
            window.shell().ifPresent(this::ask);
        }
    }

    private void hide() {
        window.hide();
        if (preferences.firstTimeHidden()) {
            notifications.notify(Messages.close_stillRunning_title, Messages.close_stillRunning);
        }
    }

    private void ask(Shell shell) {
        MessageDialogWithToggle question = new MessageDialogWithToggle(shell, Messages.product_name, null,
                Messages.close_question,
                MessageDialogWithToggle.QUESTION, new String[]{Messages.close_minimise, Messages.close_quit}, 0,
                Messages.close_remember, false);
        int minimise = IDialogConstants.INTERNAL_ID;
        int answer = question.open();
        if (answer != minimise && answer != minimise + 1) {
            return;
        }
        if (question.getToggleState()) {
            preferences.setOnClose(answer == minimise ? OnClose.MINIMISE : OnClose.QUIT);
        }
        if (answer == minimise) {
            window.minimise();
        } else {
            workbench.close();
        }
    }
}
