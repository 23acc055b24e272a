// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.applications;

import java.util.List;
import java.util.Optional;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.di.UISynchronize;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.widgets.Composite;
import org.ftracktray.launch.Applications;
import org.ftracktray.launch.LaunchHistory;
import org.ftracktray.launch.ScanState;
import org.ftracktray.signin.AssignedTask;
import org.ftracktray.signin.SignIn;
import org.ftracktray.signin.SignInState;
import org.ftracktray.signin.Workday;
import org.ftracktray.ui.WidgetKeys;
import org.ftracktray.ui.internal.Messages;
import org.ftracktray.ui.internal.icons.ApplicationIcons;
import org.ftracktray.ui.internal.widgets.Live;
import org.ftracktray.ui.internal.widgets.MessageLine;
import org.ftracktray.ui.internal.widgets.MessageLine.Kind;
import org.ftracktray.ui.internal.widgets.Scrolled;

/** The view of my tasks, what can run for the selected one, and what was started. */
public final class ApplicationsPart {
    @Inject
    private SignIn signIn;
    @Inject
    private Workday workday;
    @Inject
    private Applications applications;
    @Inject
    private UISynchronize ui;

    private Scrolled scrolled;
    private SessionWork work;
    private TaskTable tasks;
    private MessageLine problem;
    private OfferSection offer;
    private Optional<AssignedTask> selected = Optional.empty();
    /** Counts what was asked, so that a late answer to an earlier question is not shown. */
    private int question;

    @PostConstruct
    void create(Composite parent, LaunchHistory history, ApplicationIcons icons) {
        scrolled = new Scrolled(parent);
        Composite page = scrolled.page();
        work = new SessionWork(signIn, ui, page);
        GridLayoutFactory.fillDefaults().margins(16, 16).spacing(0, 8).applyTo(page);
        tasks = new TaskTable(page, this::loadTasks, this::select, () -> offer.focusFirst());
        var launch = new TaskLaunch(applications, work, () -> selected, busy -> offer.setEnabled(!busy),
                this::complain);
        offer = new OfferSection(page, launch, applications::rescan, icons, ui, scrolled::measure);
        problem = new MessageLine(offer.notices(), 0, WidgetKeys.APPLICATIONS_PROBLEM);
        var scan = new ScanRow(offer.notices(), applications::cancelScan, scrolled::measure);
        var problems = new ProblemList(page, scrolled::measure);
        var launched = new LaunchedSection(page, history, launch::again, ui, scrolled::measure);
        Live.show(page, ui, history::onChange, history::launches, launched::show);
        Live.show(page, ui, applications::onScan, applications::scan, scan::show);
        Live.show(page, ui, listener -> applications.onChange(() -> listener.accept(null)), () -> selected, task -> {
            problems.show(applications.problems());
            select(task);
        });
        Live.show(page, ui, signIn::onState, signIn::state, state -> {
            if (state instanceof SignInState.SignedIn) {
                loadTasks();
            }
        });
    }

    private void loadTasks() {
        work.run(Messages.tasks_loading, session -> {
            List<AssignedTask> found = workday.tasks();
            work.later(() -> show(found));
        }, sentence -> tasks.say(sentence));
    }

    private void show(List<AssignedTask> found) {
        Optional<AssignedTask> before = selected;
        tasks.show(found);
        if (before.isPresent() && before.equals(selected)) {
            select(selected); // what it is offered may have changed, too
        }
    }

    private void select(Optional<AssignedTask> task) {
        selected = task;
        if (offer == null) {
            return;
        }
        problem.clear();
        int asked = ++question;
        if (task.isEmpty()) {
            showCatalogue(asked, Messages.applications_noTask);
            return;
        }
        work.run(Messages.applications_looking, session -> {
            List<Listing> listings = applications.explain(session, task.get().id()).stream()
                    .map(explanation -> Listing.of(explanation.application(), Optional.of(explanation))).toList();
            show(asked, listings, listings.isEmpty() ? nothing() : Messages.applications_none);
        }, sentence -> showCatalogue(asked, sentence));
    }

    /** What is known without the site. */
    private void showCatalogue(int asked, String sentence) {
        Job.create(Messages.applications_looking, monitor -> {
            List<Listing> listings = applications.catalogue().stream()
                    .map(application -> Listing.of(application, Optional.empty())).toList();
            show(asked, listings, sentence);
        }).schedule();
    }

    private void show(int asked, List<Listing> listings, String sentence) {
        work.later(() -> {
            if (asked == question) {
                offer.show(listings, sentence);
            }
        });
    }

    private String nothing() {
        return switch (applications.scan()) {
            case ScanState.Done done -> Messages.applications_noneConfigured;
            case ScanState.Failed failed -> failed.problem().sentence();
            case ScanState.NotYet notYet -> Messages.applications_looking;
            case ScanState.Searching searching -> Messages.applications_looking;
        };
    }

    private void complain(String sentence) {
        if (sentence.isEmpty()) {
            problem.clear();
        } else {
            problem.show(Kind.FAULT, sentence);
        }
        scrolled.measure();
        if (!sentence.isEmpty()) {
            Scrolled.reveal(offer.notices());
        }
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
