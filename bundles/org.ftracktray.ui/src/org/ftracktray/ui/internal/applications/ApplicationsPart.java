// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.applications;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.di.UISynchronize;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;
import org.ftracktray.client.FtrackException;
import org.ftracktray.client.Session;
import org.ftracktray.launch.Application;
import org.ftracktray.launch.Applications;
import org.ftracktray.launch.Explanation;
import org.ftracktray.launch.LaunchHistory;
import org.ftracktray.launch.LaunchResult;
import org.ftracktray.signin.AssignedTask;
import org.ftracktray.signin.SignIn;
import org.ftracktray.signin.SignInState;
import org.ftracktray.signin.Workday;
import org.ftracktray.ui.WidgetKeys;
import org.ftracktray.ui.internal.Messages;
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
    private Composite page;
    private TaskTable tasks;
    private MessageLine problem;
    private OfferSection offer;
    private Optional<AssignedTask> selected = Optional.empty();

    @PostConstruct
    void create(Composite parent, LaunchHistory history) {
        scrolled = new Scrolled(parent);
        page = scrolled.page();
        GridLayoutFactory.fillDefaults().margins(16, 16).spacing(0, 8).applyTo(page);
        tasks = new TaskTable(page, this::loadTasks, this::select);
        offer = new OfferSection(page, this::launch, scrolled::measure);
        problem = new MessageLine(page, 0, WidgetKeys.APPLICATIONS_PROBLEM);
        var launched = new LaunchedSection(page, scrolled::measure);
        Live.show(page, ui, history::onChange, history::launches, launched::show);
        Live.show(page, ui, listener -> applications.onChange(() -> listener.accept(null)), () -> selected,
                this::select);
        Live.show(page, ui, signIn::onState, signIn::state, state -> {
            if (state instanceof SignInState.SignedIn) {
                loadTasks();
            }
        });
    }

    private void loadTasks() {
        inBackground(Messages.tasks_loading, session -> {
            List<AssignedTask> found = workday.tasks();
            Live.later(page, ui, () -> tasks.show(found));
        }, sentence -> tasks.say(sentence));
    }

    private void select(Optional<AssignedTask> task) {
        selected = task;
        if (offer == null) {
            return;
        }
        problem.clear();
        if (task.isEmpty()) {
            offer.say(Messages.applications_heading, Messages.applications_noTask);
            return;
        }
        String title = NLS.bind(Messages.applications_headingFor, task.get().name());
        inBackground(Messages.applications_looking, session -> {
            List<Explanation> explanations = applications.explain(session, task.get().id());
            Live.later(page, ui, () -> {
                if (task.equals(selected)) {
                    offer.show(title, explanations);
                }
            });
        }, sentence -> offer.say(title, sentence));
    }

    private void launch(Application application) {
        AssignedTask task = selected.orElseThrow();
        problem.clear();
        offer.setEnabled(false);
        inBackground(NLS.bind(Messages.applications_starting, application.title()), session -> {
            LaunchResult result = applications.launch(session, application.identifier(), task.id());
            Live.later(page, ui, () -> {
                offer.setEnabled(true);
                if (result instanceof LaunchResult.Failed failed) {
                    complain(failed.problem().sentence());
                }
            });
        }, sentence -> {
            offer.setEnabled(true);
            complain(sentence);
        });
    }

    private void complain(String sentence) {
        problem.show(Kind.FAULT, sentence);
        scrolled.measure();
    }

    private void inBackground(String name, Consumer<Session> work, Consumer<String> failed) {
        Session session = signIn.session().orElse(null);
        if (session == null) {
            return;
        }
        Job.create(name, monitor -> {
            try {
                work.accept(session);
            } catch (FtrackException refused) {
                Live.later(page, ui, () -> failed.accept(refused.problem().sentence()));
            } catch (RuntimeException unexpected) {
                if (signIn.session().isEmpty()) {
                    return; // signed out in the middle of it
                }
                ILog.get().error(name, unexpected);
                Live.later(page, ui, () -> failed.accept(Messages.unexpected));
            }
        }).schedule();
    }

    @Focus
    void focus() {
        tasks.focus();
    }
}
