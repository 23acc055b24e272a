// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.window;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;

import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.e4.ui.di.UISynchronize;
import org.eclipse.e4.ui.workbench.UIEvents;
import org.eclipse.osgi.util.NLS;
import org.ftracktray.client.Registration;
import org.ftracktray.client.SiteAddress;
import org.ftracktray.launch.LaunchHistory;
import org.ftracktray.launch.LaunchRecord;
import org.ftracktray.launch.LaunchState;
import org.ftracktray.signin.SignIn;
import org.ftracktray.signin.SignInState;
import org.ftracktray.ui.internal.Messages;
import org.ftracktray.ui.internal.notifications.Notifications;
import org.osgi.service.event.Event;

/** Tells what happened while the artist was looking elsewhere. */
public final class NotificationAddon {
    private static final int LAST_LINES = 2;

    private final List<Registration> registrations = new ArrayList<>();
    private final Notifications notifications;
    private final MainWindow window;
    private final UISynchronize ui;
    private volatile boolean wasSignedIn;

    @Inject
    NotificationAddon(Notifications notifications, MainWindow window, UISynchronize ui) {
        this.notifications = notifications;
        this.window = window;
        this.ui = ui;
    }

    @Inject
    @Optional
    void started(@UIEventTopic(UIEvents.UILifeCycle.APP_STARTUP_COMPLETE) Event event, SignIn signIn,
            LaunchHistory history) {
        registrations.add(signIn.onState(this::signIn));
        registrations.add(history.onChange(record -> launched(record, history)));
    }

    private void signIn(SignInState state) {
        if (state instanceof SignInState.SignedIn in) {
            tell(Messages.notify_signedIn_title, NLS.bind(Messages.notify_signedIn, in.account().displayName(),
                    SiteAddress.shownAuthority(in.account().site())));
        } else if (state instanceof SignInState.SignedOut out) {
            out.problem().ifPresent(problem -> tell(
                    wasSignedIn ? Messages.login_ended_title : Messages.notify_signedOut_title, problem.sentence()));
        }
        wasSignedIn = state instanceof SignInState.SignedIn;
    }

    private void launched(LaunchRecord record, LaunchHistory history) {
        String title = record.application().title();
        switch (record.state()) {
            case LaunchState.Running running -> tell(NLS.bind(Messages.notify_started_title, title),
                    record.task().path());
            case LaunchState.Ended ended when ended.failed() -> tell(NLS.bind(Messages.notify_failed_title, title),
                    NLS.bind(Messages.notify_failed, ended.exitCode()) + history.lastLines(record.id(), LAST_LINES)
                            .stream().map(line -> "\n" + line).collect(Collectors.joining()));
            case LaunchState.Ended ended -> {
                // closing an application is the artist's own doing
            }
            case LaunchState.Gone gone -> {
                // it ended while nobody watched
            }
        }
    }

    private void tell(String title, String text) {
        ui.asyncExec(() -> {
            if (!window.isActive()) {
                notifications.notify(title, text);
            }
        });
    }

    @PreDestroy
    void stop() {
        registrations.forEach(Registration::close);
    }
}
