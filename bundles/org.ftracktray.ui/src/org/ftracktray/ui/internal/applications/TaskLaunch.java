// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.applications;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.ftracktray.launch.Application;
import org.ftracktray.launch.Applications;
import org.ftracktray.launch.LaunchCommand;
import org.ftracktray.launch.LaunchHistory;
import org.ftracktray.launch.LaunchRecord;
import org.ftracktray.launch.LaunchRequest;
import org.ftracktray.launch.LaunchResult;
import org.ftracktray.launch.WorkFile;
import org.ftracktray.launch.WorkFileChoice;
import org.ftracktray.task.AssignedTask;
import org.ftracktray.ui.internal.Messages;
import org.ftracktray.ui.internal.reading.Failure;
import org.ftracktray.ui.internal.reading.SessionWork;

/** Starts applications for the selected task; what goes wrong is told to the view. */
final class TaskLaunch implements LaunchActions {
    private final Applications applications;
    private final LaunchHistory history;
    private final SessionWork work;
    private final Supplier<Optional<AssignedTask>> task;
    private final Consumer<Boolean> busy;
    private final Consumer<Optional<ErrorMessage>> complaint;

    /**
     * @param busy told on the UI thread when a start begins and when it is over
     * @param complaint told on the UI thread why something did not happen, nothing when a new attempt begins
     */
    TaskLaunch(Applications applications, LaunchHistory history, SessionWork work,
            Supplier<Optional<AssignedTask>> task,
            Consumer<Boolean> busy, Consumer<Optional<ErrorMessage>> complaint) {
        this.applications = applications;
        this.history = history;
        this.work = work;
        this.task = task;
        this.busy = busy;
        this.complaint = complaint;
    }

    @Override
    public void start(Application application, WorkFileChoice file) {
        start(application, order(application).with(file));
    }

    /** Starts it for any task. */
    void start(Application application, LaunchRequest order) {
        begin();
        work.run(NLS.bind(Messages.applications_starting, application.title()), session -> {
            LaunchResult result = applications.launch(session, order);
            work.later(() -> ended(result));
        }, this::failed);
    }

    /** Starts again what was started before. */
    void again(LaunchRecord record) {
        begin();
        work.run(NLS.bind(Messages.applications_starting, record.application().title()), session -> {
            LaunchResult result = applications.relaunch(session, record.id());
            work.later(() -> ended(result));
        }, this::failed);
    }

    @Override
    public void chooseFile(Application application) {
        complaint.accept(Optional.empty());
        AssignedTask chosen = task.get().orElseThrow();
        work.run(Messages.files_looking, session -> {
            List<WorkFile> files = applications.workFiles(session, application.identifier(), chosen.id());
            String folder = applications.dryRun(session, application.identifier(), chosen.id()).workFolder().toString();
            work.later(() -> new WorkFileDialog(shell(), application.title(), files, folder,
                    file -> start(application, new WorkFileChoice.Open(file))).open());
        }, failure -> complaint.accept(Optional.of(ErrorMessage.of(failure.sentence()))));
    }

    @Override
    public void rehearse(Application application) {
        complaint.accept(Optional.empty());
        LaunchRequest order = order(application);
        work.run(Messages.rehearsal_looking, session -> {
            LaunchCommand command = applications.dryRun(session, order);
            work.later(() -> new DryRunDialog(shell(), command).open());
        }, failure -> complaint.accept(Optional.of(ErrorMessage.of(failure.sentence()))));
    }

    private LaunchRequest order(Application application) {
        return new LaunchRequest(application.identifier(), task.get().orElseThrow().id());
    }

    private Shell shell() {
        return work.view().getDisplay().getActiveShell();
    }

    private void begin() {
        complaint.accept(Optional.empty());
        busy.accept(true);
    }

    private void ended(LaunchResult result) {
        busy.accept(false);
        if (result instanceof LaunchResult.Failed failed) {
            complaint.accept(Optional.of(ErrorMessage.of(failed, history.launches())));
        }
    }

    private void failed(Failure failure) {
        busy.accept(false);
        complaint.accept(Optional.of(ErrorMessage.of(failure.sentence())));
    }
}
