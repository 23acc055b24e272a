// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.notifications;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.eclipse.core.runtime.ILog;
import org.eclipse.e4.core.di.annotations.Creatable;
import org.eclipse.e4.ui.di.UISynchronize;
import org.eclipse.swt.widgets.Display;
import org.ftracktray.client.SecretMask;
import org.ftracktray.desktop.DesktopNotification;
import org.ftracktray.desktop.DesktopNotification.Button;
import org.ftracktray.desktop.DesktopNotifications;
import org.ftracktray.desktop.NotificationOwner;
import org.ftracktray.ui.internal.Messages;

/**
 * Tells short news: by the desktop, or in windows of our own where it shows no notifications. One a second at most. Any thread;
 * returns at once.
 */
@Creatable
@Singleton
public final class Notifications {
    private static final Duration BETWEEN = Duration.ofSeconds(1);

    private final Pace<Notice> pace = new Pace<>(BETWEEN, Pace.THREADS, this::show);
    private final NoticePreferences preferences;
    private final DesktopNotifications desktop;
    private final UISynchronize ui;
    private final Popups popups;

    @Inject
    Notifications(NoticePreferences preferences, DesktopNotifications desktop, UISynchronize ui, Display display) {
        this.preferences = preferences;
        this.desktop = desktop;
        this.ui = ui;
        popups = new Popups(display);
    }

    /** What came of something that was just done here. */
    public void notify(String title, String text) {
        tell(new Notice(NoticeKind.ANSWER, title, title, text));
    }

    public void tell(Notice notice) {
        SecretMask mask = SecretMask.ofThisProcess();
        pace.offer(notice.subject(), notice.with(mask.text(notice.title()), Shortened.text(mask.text(notice.text()))));
    }

    /**
     * Takes back what was told about a subject: it is not so any more.
     *
     * @return whether it was not shown yet
     */
    public boolean withdraw(String subject) {
        if (pace.withdraw(subject)) {
            return true;
        }
        Thread.ofVirtual().name("notifications").start(() -> {
            desktop.withdraw(subject);
            ui.asyncExec(() -> popups.withdraw(subject));
        });
        return false;
    }

    /** On a thread of its own, which waits for the desktop. */
    private boolean show(Notice notice) {
        try {
            return showNow(notice);
        } catch (RuntimeException e) {
            ILog.get().error("A notification could not be shown: " + notice.title(), e);
            return false;
        }
    }

    private boolean showNow(Notice notice) {
        if (!preferences.wants(notice.kind())) {
            notice.instead().ifPresent(ui::asyncExec);
            return false;
        }
        boolean asks = notice.instead().isPresent();
        switch (desktop.show(onDesktop(notice), new Answers(notice))) {
            case WITH_BUTTONS -> {
                // the desktop has it
            }
            case WITHOUT_BUTTONS -> notice.instead().ifPresent(ui::asyncExec);
            case UNWANTED -> {
                return false;
            }
            case NOWHERE -> ui.asyncExec(asks ? notice.instead().get() : () -> popups.show(notice));
        }
        return true;
    }

    private static DesktopNotification onDesktop(Notice notice) {
        List<Button> buttons = new ArrayList<>();
        notice.pressed().ifPresent(act -> buttons.add(new Button(DesktopNotification.PRESSED, Messages.notify_show)));
        for (int i = 0; i < notice.choices().size(); i++) {
            buttons.add(new Button(Integer.toString(i), notice.choices().get(i).label()));
        }
        return new DesktopNotification(notice.subject(), notice.kind().urgency(), notice.instead().isPresent(),
                notice.title(), notice.text(), buttons);
    }

    /** What the desktop tells, brought to the UI thread. */
    private final class Answers implements NotificationOwner {
        private final Notice notice;

        Answers(Notice notice) {
            this.notice = notice;
        }

        @Override
        public void pressed(String key, String token) {
            notice.pressed().filter(act -> key.equals(DesktopNotification.PRESSED))
                    .ifPresent(act -> ui.asyncExec(() -> act.run(token)));
            for (int i = 0; i < notice.choices().size(); i++) {
                if (key.equals(Integer.toString(i))) {
                    Notice.Act act = notice.choices().get(i).act();
                    ui.asyncExec(() -> act.run(token));
                }
            }
        }

        @Override
        public void closed(boolean dismissed) {
            notice.instead().ifPresent(ui::asyncExec);
        }
    }
}
