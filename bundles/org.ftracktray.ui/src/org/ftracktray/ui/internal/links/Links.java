// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.links;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.eclipse.e4.core.di.annotations.Creatable;
import org.eclipse.e4.ui.di.UISynchronize;
import org.ftracktray.client.Registration;
import org.ftracktray.launch.Link;
import org.ftracktray.launch.UnusableAddressException;
import org.ftracktray.signin.SignIn;
import org.ftracktray.signin.SignInState;
import org.ftracktray.ui.internal.window.MainWindow;
import org.ftracktray.ui.internal.window.Questions;

/**
 * Leads a link to what it names: from another start, or pasted or dropped. One to a task waits for the sign-in if nobody is
 * signed in, for some minutes; then nobody would know any more where it comes from. UI thread only.
 */
@Creatable
@Singleton
public final class Links {
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

    private record Waiting(Consumer<TaskLinkView> opening, Instant since) {}

    private final MainWindow window;
    private final SignIn signIn;
    private final SiteLink siteLink;
    private final Questions questions;
    private final UISynchronize ui;
    private final Registration registration;
    private Optional<TaskLinkView> view = Optional.empty();
    private Optional<Waiting> waiting = Optional.empty();

    @Inject
    Links(MainWindow window, SignIn signIn, SiteLink siteLink, Questions questions, UISynchronize ui) {
        this.window = window;
        this.signIn = signIn;
        this.siteLink = siteLink;
        this.questions = questions;
        this.ui = ui;
        registration = signIn.onState(state -> ui.asyncExec(this::deliver));
    }

    /** The view of the tasks is there. */
    public void onView(TaskLinkView tasks) {
        view = Optional.of(tasks);
        ui.asyncExec(this::deliver); // it is still being made
    }

    /** Opens what was pasted or dropped; what is no link is told in the view of the tasks, if there is one. */
    public void open(String text) {
        try {
            open(Link.of(text));
        } catch (UnusableAddressException e) {
            view.ifPresentOrElse(tasks -> tasks.complain(e.problem()), () -> questions.tell(e.getMessage()));
        }
    }

    /** Opens it. Asks before anything is started or changed. */
    public void open(Link link) {
        switch (link) {
            case Link.Show show -> window.show();
            case Link.Site site -> siteLink.open(site.site());
            case Link.Task task -> lead(tasks -> tasks.open(task));
            case Link.Launch launch -> lead(tasks -> tasks.open(launch));
        }
    }

    private void lead(Consumer<TaskLinkView> opening) {
        waiting = Optional.of(new Waiting(opening, Instant.now()));
        window.showPart(signIn.state() instanceof SignInState.SignedIn ? MainWindow.APPLICATIONS : MainWindow.LOGIN);
        deliver();
    }

    private void deliver() {
        if (waiting.isEmpty() || view.isEmpty() || signIn.session().isEmpty()) {
            return;
        }
        Waiting next = waiting.get();
        waiting = Optional.empty();
        if (next.since().plus(LONGEST_WAIT).isBefore(Instant.now())) {
            return;
        }
        next.opening().accept(view.get());
    }

    @PreDestroy
    void stop() {
        registration.close();
    }
}
