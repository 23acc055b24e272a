// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.applications;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.ftracktray.task.AssignedTask;
import org.ftracktray.task.MyTasks;
import org.ftracktray.task.RunningTimer;
import org.ftracktray.task.TaskStatus;
import org.ftracktray.ui.WidgetKeys;
import org.ftracktray.ui.internal.Messages;
import org.ftracktray.ui.internal.reading.Failure;
import org.ftracktray.ui.internal.reading.Reading;
import org.ftracktray.ui.internal.reading.Readings;
import org.ftracktray.ui.internal.reading.SessionWork;
import org.ftracktray.ui.internal.tasks.TaskLabels;
import org.ftracktray.ui.internal.widgets.AccessibleName;
import org.ftracktray.ui.internal.widgets.Icon;
import org.ftracktray.ui.internal.widgets.Line;
import org.ftracktray.ui.internal.widgets.Style;

/** The selected task, for which applications are started: its status, its timer, its page. */
final class TaskBar implements Reading.View<Optional<RunningTimer>> {
    private final MyTasks myTasks;
    private final SessionWork work;
    private final Consumer<Optional<ErrorMessage>> complaint;
    private final Composite bar;
    private final CLabel name;
    private final Button status;
    private final Button timer;
    private final Reading<Optional<RunningTimer>> reading;
    private Optional<AssignedTask> task = Optional.empty();
    private Optional<RunningTimer> running = Optional.empty();

    /**
     * @param open opens a page in the browser
     * @param complaint told why something was not done
     */
    TaskBar(Composite parent, MyTasks myTasks, SessionWork work, Readings readings, Consumer<URI> open,
            Consumer<Optional<ErrorMessage>> complaint) {
        this.myTasks = myTasks;
        this.work = work;
        this.complaint = complaint;
        bar = Style.CARD.on(new Composite(parent, SWT.NONE));
        GridLayoutFactory.fillDefaults().numColumns(4).margins(12, 4).spacing(8, 0).applyTo(bar);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(bar);
        bar.setVisible(false);
        name = WidgetKeys.named(Line.beginning(bar, Style.HEADING), WidgetKeys.TASK_NAME);
        status = button(WidgetKeys.TASK_STATUS);
        status.addListener(SWT.Selection, pressed -> chooseStatus());
        timer = button(WidgetKeys.TASK_TIMER);
        timer.addListener(SWT.Selection, pressed -> switchTimer());
        Button page = button(WidgetKeys.TASK_PAGE);
        page.setImage(Icon.OPEN.of(page));
        page.setToolTipText(Messages.task_page);
        AccessibleName.named(page, Messages.task_page);
        page.addListener(SWT.Selection, pressed -> task.ifPresent(shown -> open.accept(shown.page())));
        reading = readings.of(bar, Messages.tasks_loading, this);
    }

    private Button button(String key) {
        Button button = WidgetKeys.named(new Button(bar, SWT.PUSH | SWT.FLAT), key);
        GridDataFactory.fillDefaults().align(SWT.RIGHT, SWT.CENTER).applyTo(button);
        return button;
    }

    void select(Optional<AssignedTask> selected) {
        task = selected;
        bar.setVisible(selected.isPresent());
        ((GridData) bar.getLayoutData()).exclude = selected.isEmpty();
        selected.ifPresent(shown -> {
            Line.write(name, shown.name() + " \u00b7 " + TaskLabels.nearestFirst(shown), TaskLabels.path(shown));
            status.setText(shown.status().replace("&", "&&") + " \u25be");
            status.setToolTipText(NLS.bind(Messages.task_status_tip, shown.name()));
        });
        showTimer();
        bar.layout();
    }

    /** Asks whether a timer runs. */
    void load() {
        reading.read("timer", session -> myTasks.timer());
    }

    private boolean runsHere() {
        return task.isPresent() && running.flatMap(RunningTimer::contextId).equals(task.map(AssignedTask::id));
    }

    private void showTimer() {
        timer.setText(runsHere() ? Messages.task_timer_stop : Messages.task_timer_start);
        timer.setToolTipText(runsHere()
                ? Messages.day_timer_stop_tip
                : running.map(other -> NLS.bind(Messages.task_timer_switch_tip, other.name()))
                        .orElse(Messages.task_timer_start_tip));
        timer.setEnabled(true);
        bar.layout();
    }

    private void switchTimer() {
        timer.setEnabled(false);
        AssignedTask chosen = task.orElseThrow();
        Optional<RunningTimer> stopped = running.filter(shown -> runsHere());
        work.run(stopped.isPresent() ? Messages.day_timer_stopping : Messages.task_timer_starting, session -> {
            stopped.ifPresentOrElse(myTasks::stop, () -> myTasks.startTimer(chosen));
            work.later(this::load);
        }, failure -> refused(timer, failure));
    }

    private void chooseStatus() {
        status.setEnabled(false);
        AssignedTask chosen = task.orElseThrow();
        work.run(Messages.task_status_reading, session -> {
            List<TaskStatus> statuses = myTasks.statuses(chosen);
            work.later(() -> {
                status.setEnabled(true);
                StatusMenu.open(status, statuses, chosen.status(), wanted -> {
                    status.setEnabled(false);
                    work.run(Messages.task_status_setting, again -> {
                        myTasks.setStatus(chosen, wanted);
                        work.later(() -> status.setEnabled(true)); // the list follows the site
                    }, failure -> refused(status, failure));
                });
            });
        }, failure -> refused(status, failure));
    }

    private void refused(Button button, Failure failure) {
        button.setEnabled(true);
        complaint.accept(Optional.of(ErrorMessage.of(failure.sentence())));
    }

    @Override
    public void show(Optional<RunningTimer> read) {
        running = read;
        showTimer();
    }

    /** The list of tasks says so already. */
    @Override
    public void fail(Failure failure, Optional<Instant> asOf) {
        timer.setEnabled(true);
    }

    @Override
    public void forget() {
        running = Optional.empty();
        showTimer();
    }
}
