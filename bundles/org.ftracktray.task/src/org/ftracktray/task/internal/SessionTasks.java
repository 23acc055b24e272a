// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.task.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.ftracktray.client.Entity;
import org.ftracktray.client.Session;
import org.ftracktray.client.SiteAddress;
import org.ftracktray.client.SiteCheck;
import org.ftracktray.client.event.Event;
import org.ftracktray.client.query.Criteria;
import org.ftracktray.client.query.Query;
import org.ftracktray.signin.Account;
import org.ftracktray.signin.ProductConnection;
import org.ftracktray.signin.SignIn;
import org.ftracktray.signin.SignInState.SignedIn;
import org.ftracktray.task.AssignedTask;
import org.ftracktray.task.MyTasks;
import org.ftracktray.task.RunningTimer;
import org.ftracktray.task.TaskStatus;
import org.ftracktray.task.UserTimer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Asks with the session of whoever is signed in. */
@Component
public final class SessionTasks implements MyTasks {
    private static final int MOST_TASKS = 300;
    private static final String[] READ = {"id", "name", "link", "end_date", "project_id", "type.name", "status.name",
            "status.color"};
    private static final Comparator<AssignedTask> BY_DUE_DATE = Comparator
            .comparing((AssignedTask task) -> task.due().isEmpty())
            .thenComparing(task -> task.due().map(day -> day.toEpochDay()).orElse(0L))
            .thenComparing(task -> String.join("/", task.place())).thenComparing(AssignedTask::name);

    private final SignIn signIn;
    private final Clock clock;
    /** What the tasks that were read last are, and where they are. */
    private volatile Set<String> known = Set.of();

    @Activate
    public SessionTasks(@Reference SignIn signIn) {
        this(signIn, Clock.systemUTC());
    }

    SessionTasks(SignIn signIn, Clock clock) {
        this.signIn = signIn;
        this.clock = clock;
    }

    @Override
    public List<AssignedTask> tasks() {
        Session session = session();
        List<Entity> found = session
                .query(("select " + String.join(", ", READ) + " from Task "
                        + "where assignments any (resource_id is \"%s\") and project.status is active "
                        + "and status.state.short is_not DONE limit %d")
                        .formatted(account().userId(), MOST_TASKS));
        known = found.stream().flatMap(task -> TaskReader.placeIds(task).stream()).collect(Collectors.toSet());
        return found.stream().map(task -> TaskReader.read(session.site(), task)).sorted(BY_DUE_DATE).toList();
    }

    @Override
    public Optional<AssignedTask> task(String id) {
        Session session = session();
        return session.first(Query.from("Task").select(READ).where(Criteria.is("id", id)))
                .map(task -> TaskReader.read(session.site(), task));
    }

    @Override
    public Optional<RunningTimer> timer() {
        return ask().running().map(SessionTasks::shown);
    }

    @Override
    public void startTimer(AssignedTask task) {
        ask().switchTo(task.id(), clock.instant(), false);
    }

    @Override
    public List<TaskStatus> statuses(AssignedTask task) {
        return TaskWorkflow.statuses(session(), task.id());
    }

    @Override
    public void setStatus(AssignedTask task, TaskStatus status) {
        session().update("Task", task.id(), Map.of("status_id", status.id()));
    }

    @Override
    public boolean concernedBy(Event update) {
        return signIn.state() instanceof SignedIn in
                && SiteUpdate.of(update).concerns(in.account().userId(), known);
    }

    @Override
    public Duration stop(RunningTimer timer) {
        UserTimer now = ask();
        return now.running().filter(running -> running.id().equals(timer.id())).isPresent()
                ? now.stop(clock.instant())
                : Duration.ZERO;
    }

    @Override
    public Optional<Duration> clockAhead() {
        return switch (SiteAddress.check(session().site(), ProductConnection.options())) {
            case SiteCheck.Ok ok -> ok.clockAhead();
            case SiteCheck.Failed failed -> throw failed.reason();
        };
    }

    private UserTimer ask() {
        return UserTimer.ask(session(), account().userId());
    }

    private static RunningTimer shown(UserTimer.Running timer) {
        return new RunningTimer(timer.id(), timer.contextId(), timer.contextName().orElse(timer.name()), timer.place(),
                timer.comment(), timer.start().orElse(Instant.EPOCH));
    }

    private Session session() {
        return signIn.session().orElseThrow(() -> new IllegalStateException("Nobody is signed in."));
    }

    private Account account() {
        if (signIn.state() instanceof SignedIn in) {
            return in.account();
        }
        throw new IllegalStateException("Nobody is signed in.");
    }
}
