// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.applications;

import java.util.List;
import java.util.Optional;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;

import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.di.UISynchronize;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;
import org.ftracktray.launch.Applications;
import org.ftracktray.launch.LaunchHistory;
import org.ftracktray.signin.SignIn;
import org.ftracktray.signin.SignInState;
import org.ftracktray.task.AssignedTask;
import org.ftracktray.task.MyTasks;
import org.ftracktray.ui.internal.Messages;
import org.ftracktray.ui.internal.confirmation.Confirmations;
import org.ftracktray.ui.internal.icons.ApplicationIcons;
import org.ftracktray.ui.internal.links.AddressInput;
import org.ftracktray.ui.internal.links.Links;
import org.ftracktray.ui.internal.links.TrustedLinks;
import org.ftracktray.ui.internal.reading.Reading;
import org.ftracktray.ui.internal.reading.Readings;
import org.ftracktray.ui.internal.reading.SessionWork;
import org.ftracktray.ui.internal.tasks.TaskLabels;
import org.ftracktray.ui.internal.web.PageOpener;
import org.ftracktray.ui.internal.widgets.Scrolled;
import org.ftracktray.ui.internal.widgets.SnapshotBinding;
import org.ftracktray.ui.internal.window.Questions;

/** The view of my tasks, what can run for the selected one, and what was started. */
public final class ApplicationsPart implements TaskTable.Selection {
    /** How much of the window's height the tasks get where the page is higher than the window. */
    private static final double TASKS_SHARE = 0.35;

    @Inject
    private SignIn signIn;
    @Inject
    private MyTasks myTasks;
    @Inject
    private Applications applications;
    @Inject
    private UISynchronize ui;

    private Scrolled scrolled;
    private SessionWork work;
    private TaskTable tasks;
    private ErrorCard problem;
    private OfferSection offer;
    private TaskLaunch launch;
    private TaskBar bar;
    private Optional<AssignedTask> selected = Optional.empty();
    private Reading<List<AssignedTask>> taskList;
    private OfferReading offers;

    @PostConstruct
    void create(Composite parent, LaunchHistory history, ApplicationIcons icons, Readings readings,
            Questions questions, PageOpener pages, Links links, Confirmations confirmations, TrustedLinks trusted) {
        scrolled = new Scrolled(parent);
        Composite page = scrolled.page();
        work = new SessionWork(signIn, ui, page);
        GridLayoutFactory.fillDefaults().margins(16, 16).spacing(0, 8).applyTo(page);
        LaunchSections launches = new LaunchSections(page, history, record -> launch.again(record), questions, ui,
                this::measure);
        tasks = new TaskTable(page, this::loadTasks, this, () -> offer.focusFirst(), this::measure);
        taskList = readings.of(page, Messages.tasks_loading, new TaskList(tasks, this::show));
        readings.afterUpdates(page, myTasks::concernedBy, this::loadTasks);
        launch = new TaskLaunch(applications, history, work, () -> selected, busy -> offer.setEnabled(!busy),
                this::showError);
        bar = new TaskBar(page, myTasks, work, readings, pages::open, this::showError);
        offer = new OfferSection(page, launch, applications::rescan, icons, ui, this::measure);
        offers = new OfferReading(page, readings, applications, offer, ui, this::measure);
        problem = new ErrorCard(offer.notices(), this::measure);
        readings.afterOutage(page, problem::clear);
        ScanRow scan = new ScanRow(offer.notices(), applications::cancelScan, this::measure);
        ProblemList problems = new ProblemList(page, this::measure);
        launches.showEnded(page, launch::again);
        scrolled.onResize(this::measure);
        AddressInput.on(page, links::open);
        links.onView(new LinkedTasks(applications, myTasks, work, confirmations, trusted, tasks::open, launch::start,
                this::showError));
        SnapshotBinding.show(page, ui, applications::onScan, applications::scan, scan::show);
        SnapshotBinding.show(page, ui, listener -> applications.onChange(() -> listener.accept(null)), () -> selected,
                task -> {
                    problems.show(applications.problems());
                    selected(task);
                });
        SnapshotBinding.show(page, ui, signIn::onState, signIn::state, state -> {
            if (state instanceof SignInState.SignedIn) {
                loadTasks();
            }
        });
    }

    private void loadTasks() {
        taskList.read("tasks", session -> myTasks.tasks());
        bar.load();
    }

    private void show(List<AssignedTask> found) {
        Optional<AssignedTask> before = selected;
        tasks.show(found);
        if (found.isEmpty() && selected.isEmpty()) {
            offers.nothingSelected(Messages.applications_noTasks);
        } else if (before.isPresent() && before.equals(selected)) {
            selected(selected); // what it is offered may have changed, too
        }
    }

    @Override
    public void selected(Optional<AssignedTask> task) {
        selected = task;
        if (offers == null) {
            return;
        }
        problem.clear();
        bar.select(task);
        offers.show(task);
    }

    @Override
    public void gone(AssignedTask task) {
        offers.nothingSelected(NLS.bind(Messages.tasks_gone, TaskLabels.path(task)));
    }

    /** Gives the tasks what the rest of the page leaves of the window's height, and never less than their share. */
    private void measure() {
        if (tasks != null) {
            int window = scrolled.composite().getClientArea().height;
            int rest = scrolled.height() - tasks.height();
            int share = Math.max(tasks.lowest(), (int) (window * TASKS_SHARE));
            tasks.setHeight(Math.clamp(window - rest, Math.min(share, tasks.highest()), tasks.highest()));
        }
        scrolled.measure();
    }

    private void showError(Optional<ErrorMessage> complaint) {
        complaint.ifPresentOrElse(problem::show, problem::clear);
    }

    /** For the command that looks for an application. */
    public void search() {
        offer.focusSearch();
    }

    @Focus
    void focus() {
        tasks.focus();
    }
}
