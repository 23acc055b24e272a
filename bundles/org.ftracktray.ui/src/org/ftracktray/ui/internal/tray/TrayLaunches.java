// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.tray;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.e4.core.di.annotations.Creatable;
import org.eclipse.e4.ui.di.UISynchronize;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.ftracktray.launch.Applications;
import org.ftracktray.launch.LaunchHistory;
import org.ftracktray.launch.LaunchRecord;
import org.ftracktray.launch.LaunchResult;
import org.ftracktray.signin.SignIn;
import org.ftracktray.ui.internal.Messages;
import org.ftracktray.ui.internal.applications.LogDialog;
import org.ftracktray.ui.internal.notifications.Notice;
import org.ftracktray.ui.internal.notifications.NoticeKind;
import org.ftracktray.ui.internal.notifications.Notifications;
import org.ftracktray.ui.internal.notifications.Shortened;
import org.ftracktray.ui.internal.reading.Failure;
import org.ftracktray.ui.internal.window.MainWindow;
import org.ftracktray.ui.internal.window.Questions;

/** Does what the tray's menu offers for what was started; what goes wrong is told in a notification. UI thread only. */
@Creatable
@Singleton
public final class TrayLaunches implements LaunchMenus.Actions {
    private final SignIn signIn;
    private final Applications applications;
    private final LaunchHistory history;
    private final Questions questions;
    private final Notifications notifications;
    private final MainWindow window;
    private final UISynchronize ui;

    @Inject
    TrayLaunches(SignIn signIn, Applications applications, LaunchHistory history, Questions questions,
            Notifications notifications, MainWindow window, UISynchronize ui) {
        this.signIn = signIn;
        this.applications = applications;
        this.history = history;
        this.questions = questions;
        this.notifications = notifications;
        this.window = window;
        this.ui = ui;
    }

    @Override
    public void again(LaunchRecord launch) {
        String title = launch.application().title();
        signIn.session().ifPresent(session -> Job.create(NLS.bind(Messages.applications_starting, title), monitor -> {
            try {
                if (applications.relaunch(session, launch.id()) instanceof LaunchResult.Failed failed) {
                    failed(launch, failed.problem().sentence());
                }
            } catch (RuntimeException e) {
                failed(launch, Failure.of(NLS.bind(Messages.applications_starting, title), e).sentence());
            }
        }).schedule());
    }

    private void failed(LaunchRecord launch, String sentence) {
        String title = NLS.bind(Messages.notify_notStarted_title, Shortened.name(launch.application().title()));
        notifications.tell(new Notice(NoticeKind.NOT_STARTED, "again." + launch.id(), title, sentence)
                .offering(Messages.launched_again, token -> again(launch)));
    }

    @Override
    public void showLog(LaunchRecord launch) {
        window.show();
        Shell shell = window.shell().orElse(null);
        new LogDialog(shell, launch.application().title(), launch.log()).open();
    }

    @Override
    public void stop(LaunchRecord launch) {
        ui.asyncExec(() -> {
            if (questions.stop(launch) && !history.askToEnd(launch.id())) {
                notifications.notify(launch.application().title(), Messages.launched_notStopped);
            }
        });
    }
}
