// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.notices;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.osgi.util.NLS;
import org.ftracktray.launch.LaunchRecord;
import org.ftracktray.launch.LaunchState;
import org.ftracktray.listener.Activity;
import org.ftracktray.ui.internal.Messages;
import org.ftracktray.ui.internal.notifications.Notice;
import org.ftracktray.ui.internal.notifications.NoticeKind;
import org.ftracktray.ui.internal.notifications.Shortened;

/** What is told about applications: started, not started, ended with an error. Thread-safe. */
final class LaunchNotices {
    private static final String LAUNCH = "ftrack.action.launch";
    private static final String SUBJECT = "launch.";

    /** What can be done about a start; on the UI thread. */
    interface Acts {
        void showApplications(String token);

        void showLog(LaunchRecord launch, String token);

        void again(LaunchRecord launch);
    }

    private final Set<String> running = new HashSet<>();
    /** Starts that failed, before their reason is told to whoever asked for them in ftrack. */
    private final List<LaunchRecord> unexplained = new ArrayList<>();
    private final Acts acts;
    private final Function<LaunchRecord, List<String>> lastLines;
    private final Consumer<Notice> tell;
    private final Consumer<String> withdraw;

    LaunchNotices(Acts acts, Function<LaunchRecord, List<String>> lastLines, Consumer<Notice> tell,
            Consumer<String> withdraw) {
        this.acts = acts;
        this.lastLines = lastLines;
        this.tell = tell;
        this.withdraw = withdraw;
    }

    /** What runs already is no news. */
    synchronized void began(Collection<LaunchRecord> launches) {
        launches.stream().filter(one -> one.state() instanceof LaunchState.Running)
                .forEach(one -> running.add(one.id()));
    }

    void changed(LaunchRecord launch) {
        switch (launch.state()) {
            case LaunchState.Running now -> {
                if (isNew(launch)) {
                    tell.accept(started(launch));
                }
            }
            case LaunchState.Ended ended when ended.failed() -> tell.accept(failed(launch, ended));
            case LaunchState.Ended ended -> over(launch);
            case LaunchState.Gone gone -> over(launch);
        }
    }

    private synchronized boolean isNew(LaunchRecord launch) {
        return running.add(launch.id());
    }

    /** Closing an application is the artist's own doing; that it was started is no news any more. */
    private void over(LaunchRecord launch) {
        synchronized (this) {
            running.remove(launch.id());
        }
        withdraw.accept(SUBJECT + launch.id());
    }

    private Notice started(LaunchRecord launch) {
        return notice(NoticeKind.LAUNCHED, launch, Messages.notify_started_title, launch.task().path())
                .opening(acts::showApplications).offering(Messages.notify_showWindow, acts::showApplications)
                .offering(Messages.notify_showLog, token -> acts.showLog(launch, token));
    }

    private Notice failed(LaunchRecord launch, LaunchState.Ended ended) {
        StringBuilder text = new StringBuilder(NLS.bind(Messages.notify_failed, ended.exitCode()));
        lastLines.apply(launch).forEach(line -> text.append('\n').append(line));
        boolean ran;
        synchronized (this) {
            ran = running.remove(launch.id());
            if (!ran) {
                unexplained.add(launch);
            }
        }
        return withActs(launch, notice(ran ? NoticeKind.CRASHED : NoticeKind.NOT_STARTED, launch,
                ran ? Messages.notify_failed_title : Messages.notify_notStarted_title, text.toString()));
    }

    private Notice withActs(LaunchRecord launch, Notice notice) {
        return notice.opening(token -> acts.showLog(launch, token))
                .offering(Messages.notify_showLog, token -> acts.showLog(launch, token))
                .offering(Messages.launched_again, token -> acts.again(launch));
    }

    private static Notice notice(NoticeKind kind, LaunchRecord launch, String title, String text) {
        String name = launch.application().title();
        String shown = Shortened.name(name);
        return new Notice(kind, SUBJECT + launch.id(), NLS.bind(title, shown),
                shown.equals(name) ? text : name + "\n" + text);
    }

    /** What was asked for in ftrack and did not work: the answer there says why. */
    void handled(Activity activity) {
        if (activity.failed() && activity.topic().equals(LAUNCH)) {
            tell.accept(explained(activity.summary())
                    .map(launch -> withActs(launch, notice(NoticeKind.NOT_STARTED, launch,
                            Messages.notify_notStarted_title, activity.summary())))
                    .orElseGet(() -> new Notice(NoticeKind.NOT_STARTED, "action." + activity.summary(),
                            Messages.notify_actionFailed_title, activity.summary()).opening(acts::showApplications)
                            .offering(Messages.notify_showWindow, acts::showApplications)));
        }
    }

    /** The start that a sentence is about: it names the application. */
    private synchronized Optional<LaunchRecord> explained(String sentence) {
        Optional<LaunchRecord> about = unexplained.stream()
                .filter(launch -> sentence.contains(launch.application().title())).findFirst();
        about.ifPresent(unexplained::remove);
        return about;
    }
}
