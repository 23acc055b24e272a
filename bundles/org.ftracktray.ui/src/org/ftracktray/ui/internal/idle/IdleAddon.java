// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.idle;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;

import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.core.di.extensions.EventTopic;
import org.eclipse.e4.ui.di.UISynchronize;
import org.eclipse.e4.ui.workbench.UIEvents;
import org.eclipse.swt.widgets.Display;
import org.ftracktray.client.Registration;
import org.ftracktray.launch.IdleState;
import org.ftracktray.launch.IdleState.Answer;
import org.ftracktray.launch.IdleTime;
import org.ftracktray.ui.internal.Messages;
import org.ftracktray.ui.internal.notifications.Notice;
import org.ftracktray.ui.internal.notifications.NoticeKind;
import org.ftracktray.ui.internal.notifications.Notifications;
import org.ftracktray.ui.internal.window.MainWindow;
import org.osgi.service.event.Event;

/**
 * Asks what becomes of time in which nobody worked, as soon as the artist is back: by a notification with buttons, or in a dialog
 * where the desktop has none of these, while the artist looks at our window, and where the notification was closed.
 */
public final class IdleAddon {
    private static final String SUBJECT = "idle";

    private final IdleTime idleTime;
    private final Notifications notifications;
    private final MainWindow window;
    private final UISynchronize ui;
    private Registration registration;
    private IdleDialog dialog;
    private boolean asked;

    @Inject
    IdleAddon(IdleTime idleTime, Notifications notifications, MainWindow window, UISynchronize ui) {
        this.idleTime = idleTime;
        this.notifications = notifications;
        this.window = window;
        this.ui = ui;
    }

    @Inject
    @Optional
    void started(@EventTopic(UIEvents.UILifeCycle.APP_STARTUP_COMPLETE) Event event) {
        registration = idleTime.onState(state -> ui.asyncExec(() -> show(idleTime.state())));
        ui.asyncExec(() -> show(idleTime.state()));
    }

    private void show(IdleState state) {
        Display display = Display.getCurrent();
        if (display == null || display.isDisposed()) {
            return;
        }
        if (state instanceof IdleState.Asking asking && asking.back().isPresent()) {
            if (!asked) {
                asked = true;
                ask(asking);
            }
        } else if (asked) {
            asked = false;
            notifications.withdraw(SUBJECT);
            if (dialog != null) {
                dialog.close(); // answered in another way: the timer was stopped
                dialog = null;
            }
        }
    }

    private void ask(IdleState.Asking question) {
        if (window.isActive()) {
            open(question);
        } else {
            notifications.tell(new Notice(NoticeKind.TIMER, SUBJECT, Messages.idle_title,
                    IdleDialog.words(question) + "\n" + question.task().path()).opening(token -> open(question))
                    .offering(plain(Messages.idle_keep), token -> idleTime.answer(Answer.KEEP))
                    .offering(plain(Messages.idle_stop), token -> idleTime.answer(Answer.STOP))
                    .offering(plain(Messages.idle_discard), token -> idleTime.answer(Answer.DISCARD))
                    .orInstead(() -> open(question)));
        }
    }

    private static String plain(String label) {
        return label.replace("&", "");
    }

    private void open(IdleState.Asking question) {
        if (dialog == null && question.equals(idleTime.state())) {
            dialog = new IdleDialog(question, answer -> {
                dialog = null;
                idleTime.answer(answer);
            });
            dialog.open();
        }
    }

    @PreDestroy
    void stop() {
        if (registration != null) {
            registration.close();
        }
    }
}
