// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.applications;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import org.eclipse.osgi.util.NLS;
import org.ftracktray.client.Problem;
import org.ftracktray.client.Session;
import org.ftracktray.client.SiteAddress;
import org.ftracktray.launch.Application;
import org.ftracktray.launch.Applications;
import org.ftracktray.launch.EntityAddress;
import org.ftracktray.launch.Explanation;
import org.ftracktray.launch.LaunchRequest;
import org.ftracktray.launch.Link;
import org.ftracktray.launch.StartConfirmation;
import org.ftracktray.launch.StartConfirmation.Question;
import org.ftracktray.launch.TaskContext;
import org.ftracktray.launch.UnusableAddressException;
import org.ftracktray.task.AssignedTask;
import org.ftracktray.task.MyTasks;
import org.ftracktray.ui.internal.Messages;
import org.ftracktray.ui.internal.links.TaskLinkView;
import org.ftracktray.ui.internal.links.TrustedLinks;
import org.ftracktray.ui.internal.reading.SessionWork;

/** Shows the task that a link names, assigned or not, and starts an application for it when the artist agrees. */
final class LinkedTasks implements TaskLinkView {
    /** How long the artist has to agree. */
    private static final Duration LIMIT = Duration.ofMinutes(1);

    private final Applications applications;
    private final MyTasks myTasks;
    private final SessionWork work;
    private final StartConfirmation confirmation;
    private final TrustedLinks trusted;
    private final Consumer<AssignedTask> shown;
    private final BiConsumer<Application, LaunchRequest> start;
    private final Consumer<Optional<ErrorMessage>> complaint;
    private CompletableFuture<Boolean> asking = CompletableFuture.completedFuture(false);

    /**
     * @param shown is told the task on the UI thread
     * @param start is told on the UI thread what to start
     * @param complaint is told on the UI thread why a link leads nowhere, nothing when a new one begins
     */
    LinkedTasks(Applications applications, MyTasks myTasks, SessionWork work, StartConfirmation confirmation,
            TrustedLinks trusted,
            Consumer<AssignedTask> shown, BiConsumer<Application, LaunchRequest> start,
            Consumer<Optional<ErrorMessage>> complaint) {
        this.applications = applications;
        this.myTasks = myTasks;
        this.work = work;
        this.confirmation = confirmation;
        this.trusted = trusted;
        this.shown = shown;
        this.start = start;
        this.complaint = complaint;
    }

    @Override
    public void open(Link.Task link) {
        read(session -> show(session, link.address()));
    }

    @Override
    public void open(Link.Launch link) {
        if (!asking.isDone()) {
            complain(Messages.link_asking);
            return;
        }
        read(session -> {
            TaskContext task = show(session, new EntityAddress(Optional.empty(), link.taskId()));
            decide(session, link, task);
        });
    }

    @Override
    public void complain(Problem problem) {
        complain(problem.sentence());
    }

    private void complain(String sentence) {
        complaint.accept(Optional.of(ErrorMessage.of(sentence)));
    }

    private void read(Consumer<Session> reading) {
        complaint.accept(Optional.empty());
        work.run(Messages.link_opening, session -> {
            try {
                reading.accept(session);
            } catch (UnusableAddressException otherSite) {
                work.later(() -> complain(otherSite.problem()));
            }
        }, failure -> complain(failure.sentence()));
    }

    private TaskContext show(Session session, EntityAddress address) {
        String id = address.idAt(session.site(),
                NLS.bind(Messages.link_otherSite, SiteAddress.shownAuthority(session.site())));
        TaskContext task = applications.selection(session, List.of(id)).getFirst();
        Optional<AssignedTask> known = task.entityType().equals("Task") ? myTasks.task(task.id()) : Optional.empty();
        AssignedTask row = known.orElseGet(() -> OpenedTasks.shown(task, session.site()));
        work.later(() -> shown.accept(row));
        return task;
    }

    /** Only what is offered for the task can be started; the rules are asked again at the start. */
    private void decide(Session session, Link.Launch link, TaskContext task) {
        Optional<Explanation> found = applications.explain(session, task.id()).stream()
                .filter(each -> each.application().isCalled(link.applicationIdentifier())).findFirst();
        if (found.isEmpty()) {
            work.later(() -> complain(NLS.bind(Messages.link_noApplication, link.applicationIdentifier())));
        } else if (!found.get().offered()) {
            Explanation.Reason reason = found.get().leftOutBy().orElseThrow();
            work.later(() -> complain(new Problem(reason.sentence(), "", reason.remedy())));
        } else {
            Application application = found.get().application();
            boolean needsNoQuestion = trusted.are();
            work.later(() -> {
                if (needsNoQuestion) {
                    start(application, task);
                } else {
                    ask(application, task);
                }
            });
        }
    }

    private void ask(Application application, TaskContext task) {
        if (!asking.isDone()) {
            complain(Messages.link_asking);
            return;
        }
        asking = confirmation
                .ask(new Question(application, List.of(task), Optional.empty(), Instant.now().plus(LIMIT)));
        asking.completeOnTimeout(false, LIMIT.toMillis(), TimeUnit.MILLISECONDS).thenAccept(yes -> {
            if (yes) {
                work.later(() -> start(application, task));
            }
        });
    }

    private void start(Application application, TaskContext task) {
        start.accept(application, new LaunchRequest(application.identifier(), task.id()));
    }
}
