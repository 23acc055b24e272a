// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.user;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import jakarta.inject.Inject;

import org.eclipse.e4.core.di.annotations.Creatable;
import org.eclipse.e4.ui.di.UISynchronize;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.ftracktray.signin.SignIn;
import org.ftracktray.task.AssignedTask;
import org.ftracktray.task.MyTasks;
import org.ftracktray.task.RunningTimer;
import org.ftracktray.ui.WidgetKeys;
import org.ftracktray.ui.internal.Messages;
import org.ftracktray.ui.internal.reading.AsOf;
import org.ftracktray.ui.internal.reading.Failure;
import org.ftracktray.ui.internal.reading.Reading;
import org.ftracktray.ui.internal.reading.Readings;
import org.ftracktray.ui.internal.reading.SessionWork;
import org.ftracktray.ui.internal.web.PageOpener;
import org.ftracktray.ui.internal.widgets.MessageLine;
import org.ftracktray.ui.internal.widgets.MessageLine.Kind;
import org.ftracktray.ui.internal.widgets.Style;

/** The user's day at the site: a running timer, what is due next, and a clock that goes wrong. */
@Creatable
final class DaySection implements Reading.View<Day> {
    private static final int MILLIS_TOLD = 60_000;

    private final Readings readings;
    private final SignIn signIn;
    private final MyTasks myTasks;
    private final PageOpener pages;
    private final UISynchronize ui;
    private Runnable changed;
    private Consumer<String> clockWords;
    private Composite section;
    private TimerRow timer;
    private MessageLine message;
    private MessageLine clock;
    private Composite rows;
    private Label more;
    private Reading<Day> reading;
    /** Whether the message is about a day that could not be read. */
    private boolean stale;
    private SessionWork work;

    @Inject
    DaySection(Readings readings, SignIn signIn, MyTasks myTasks, PageOpener pages, UISynchronize ui) {
        this.readings = readings;
        this.signIn = signIn;
        this.myTasks = myTasks;
        this.pages = pages;
        this.ui = ui;
    }

    /**
     * @param measure called when the height changed
     * @param difference told how this computer's clock differs from the site's
     */
    Composite create(Composite parent, Runnable measure, Consumer<String> difference) {
        changed = measure;
        clockWords = difference;
        section = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 8).applyTo(section);
        Style.HEADING.on(new Label(section, SWT.NONE)).setText(Messages.day_heading);
        timer = new TimerRow(section, this::stop);
        message = new MessageLine(section, 0, WidgetKeys.DAY_MESSAGE);
        clock = new MessageLine(section, 0, WidgetKeys.DAY_CLOCK);
        rows = new Composite(section, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 6).applyTo(rows);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(rows);
        more = Style.CAPTION.on(WidgetKeys.named(new Label(section, SWT.WRAP), WidgetKeys.DAY_MORE));
        GridDataFactory.fillDefaults().grab(true, false).hint(60, SWT.DEFAULT).applyTo(more);
        more.setText(Messages.tasks_loading);
        work = new SessionWork(signIn, ui, section);
        reading = readings.of(section, Messages.tasks_loading, this);
        readings.afterUpdates(section, myTasks::concernedBy, this::follow);
        return section;
    }

    /** Asks the site again; what is shown stays until the answer is there, unless it is somebody else's. */
    void load() {
        reading.read("day", session -> Day.read(myTasks));
    }

    /** What is not shown is read when it is shown again. */
    private void follow() {
        if (section.isVisible()) {
            load();
        }
    }

    @Override
    public void forget() {
        message.clear();
        stale = false;
        fill(new Day(List.of(), Optional.empty(), Optional.empty()));
        more.setText(Messages.tasks_loading);
    }

    @Override
    public void fail(Failure failure, Optional<Instant> asOf) {
        if (asOf.isEmpty()) {
            more.setText("");
        }
        stale = true;
        showMessage(asOf.isEmpty() ? Kind.FAULT : Kind.CAUTION, AsOf.words(failure, asOf, Instant.now()));
    }

    @Override
    public void show(Day day) {
        if (stale) {
            stale = false;
            message.clear();
        }
        clockWords.accept(DayLabels.difference(day.clockAhead()));
        fill(day);
    }

    private void fill(Day day) {
        LocalDate today = LocalDate.now();
        timer.show(day.timer());
        DayLabels.clock(day.clockAhead()).ifPresentOrElse(words -> clock.show(Kind.CAUTION, words), clock::clear);
        for (Control row : rows.getChildren()) {
            row.dispose();
        }
        List<AssignedTask> tasks = day.tasks();
        List<AssignedTask> first = DayOrder.first(tasks, today);
        first.forEach(task -> DayTask.add(rows, task, today, pages::open));
        more.setText(tasks.isEmpty()
                ? Messages.tasks_none
                : tasks.size() > first.size() ? NLS.bind(Messages.day_more, tasks.size() - first.size()) : "");
        changed.run();
    }

    private void stop(RunningTimer running) {
        reading.outdate();
        work.run(Messages.day_timer_stopping, session -> {
            Duration logged = myTasks.stop(running);
            work.later(() -> {
                stale = false;
                showMessage(Kind.GOOD, NLS.bind(Messages.day_timer_logged, DayLabels.spent(logged),
                        running.name().isEmpty() ? Messages.day_timer_nameless : running.name()));
                timer.show(Optional.empty());
                section.getDisplay().timerExec(MILLIS_TOLD, this::forgetLogged);
                load();
            });
        }, failure -> {
            timer.enable();
            stale = failure.outage();
            showMessage(Kind.FAULT, failure.sentence());
        });
    }

    /** What was logged is no news any more; why the day cannot be read still is. */
    private void forgetLogged() {
        if (!section.isDisposed() && !stale) {
            message.clear();
            changed.run();
        }
    }

    private void showMessage(Kind kind, String sentence) {
        message.show(kind, sentence);
        changed.run();
    }
}
