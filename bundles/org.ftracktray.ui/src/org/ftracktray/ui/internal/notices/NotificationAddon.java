// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.notices;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;

import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.e4.ui.di.UISynchronize;
import org.eclipse.e4.ui.workbench.UIEvents;
import org.ftracktray.client.Registration;
import org.ftracktray.desktop.SessionEvents;
import org.ftracktray.launch.LaunchHistory;
import org.ftracktray.listener.Listener;
import org.ftracktray.signin.SignIn;
import org.ftracktray.ui.internal.notifications.Notice;
import org.ftracktray.ui.internal.notifications.Notifications;
import org.ftracktray.ui.internal.window.MainWindow;
import org.osgi.service.event.Event;

/** Tells what happened while the artist was looking elsewhere. */
public final class NotificationAddon {
    private static final int LAST_LINES = 2;
    private static final Duration BREAK = Duration.ofMinutes(1);

    private final List<Registration> registrations = new ArrayList<>();
    private final Notifications notifications;
    private final NoticeActs acts;
    private final MainWindow window;
    private final UISynchronize ui;

    @Inject
    NotificationAddon(Notifications notifications, NoticeActs acts, MainWindow window, UISynchronize ui) {
        this.notifications = notifications;
        this.acts = acts;
        this.window = window;
        this.ui = ui;
    }

    @Inject
    @Optional
    void started(@UIEventTopic(UIEvents.UILifeCycle.APP_STARTUP_COMPLETE) Event event, SignIn signIn,
            LaunchHistory history, Listener listener, SessionEvents events) {
        SignInNotices signIns = new SignInNotices(this::tell, notifications::withdraw, window::show,
                acts::signInAgain);
        registrations.add(signIn.onState(signIns::changed));
        LaunchNotices launches = new LaunchNotices(acts, launch -> history.lastLines(launch.id(), LAST_LINES),
                this::tell, notifications::withdraw);
        registrations.add(history.onChange(launches::changed));
        launches.began(history.launches());
        registrations.add(listener.onActivity(launches::handled));
        ConnectionNotices connection = new ConnectionNotices(NotificationAddon::later, BREAK, this::tell,
                notifications::withdraw, window::show, token -> listener.reset());
        registrations.add(listener.onState(connection::changed));
        registrations.add(events.onEvent(kind -> {
            if (kind == SessionEvents.Kind.WOKE_UP) {
                connection.wokeUp();
            }
        }));
    }

    private static void later(Runnable what, Duration after) {
        CompletableFuture.delayedExecutor(after.toMillis(), TimeUnit.MILLISECONDS,
                task -> Thread.ofVirtual().name("notifications").start(task)).execute(what);
    }

    private void tell(Notice notice) {
        ui.asyncExec(() -> {
            if (!window.isActive()) {
                notifications.tell(notice);
            }
        });
    }

    @PreDestroy
    void stop() {
        registrations.forEach(Registration::close);
    }
}
