// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.signin.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.ftracktray.client.Entity;
import org.ftracktray.client.Operation;
import org.ftracktray.client.OperationResult;
import org.ftracktray.client.OperationResult.Information;
import org.ftracktray.client.OperationResult.Page;
import org.ftracktray.client.Session;
import org.ftracktray.client.SiteAddress;
import org.ftracktray.client.SiteCheck;
import org.ftracktray.signin.Account;
import org.ftracktray.signin.AssignedTask;
import org.ftracktray.signin.RunningTimer;
import org.ftracktray.signin.SignIn;
import org.ftracktray.signin.SignInState.SignedIn;
import org.ftracktray.signin.Workday;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Asks with the session of whoever is signed in. */
@Component
public final class SessionWorkday implements Workday {
    private static final int MOST_TASKS = 300;
    private static final Comparator<AssignedTask> BY_DUE_DATE = Comparator
            .comparing((AssignedTask task) -> task.due().isEmpty())
            .thenComparing(task -> task.due().map(day -> day.toEpochDay()).orElse(0L))
            .thenComparing(task -> String.join("/", task.place())).thenComparing(AssignedTask::name);

    private final SignIn signIn;
    private final Clock clock;

    @Activate
    public SessionWorkday(@Reference SignIn signIn) {
        this(signIn, Clock.systemUTC());
    }

    SessionWorkday(SignIn signIn, Clock clock) {
        this.signIn = signIn;
        this.clock = clock;
    }

    @Override
    public List<AssignedTask> tasks() {
        Session session = session();
        return session
                .query(("select id, name, link, end_date, project_id, type.name, status.name, status.color from Task "
                        + "where assignments any (resource_id is \"%s\") and project.status is active "
                        + "and status.state.short is_not DONE limit %d")
                        .formatted(account().userId(), MOST_TASKS))
                .stream().map(task -> TaskReader.read(session.site(), task))
                .sorted(BY_DUE_DATE).toList();
    }

    @Override
    public Optional<RunningTimer> timer() {
        List<OperationResult> results = session().call(List.of(new Operation.ServerInformationQuery(),
                new Operation.Query(
                        ("select id, name, comment, start, context_id, context.name from Timer where user_id is "
                                + "\"%s\" limit 1").formatted(account().userId()))));
        boolean inUtc = ((Information) results.get(0)).information().timezoneSupport();
        return ((Page) results.get(1)).entities().stream().findFirst().map(timer -> timer(timer, inUtc));
    }

    @Override
    public Duration stop(RunningTimer timer) {
        Duration spent = Duration.between(timer.start(), clock.instant());
        Duration logged = Duration.ofSeconds(Math.max(0, spent.toSeconds()));
        Map<String, Object> timelog = new HashMap<>();
        timelog.put("user_id", account().userId());
        timelog.put("start", timer.start());
        timelog.put("duration", logged.toSeconds());
        timelog.put("name", timer.name());
        timelog.put("comment", timer.comment());
        timer.contextId().ifPresent(id -> timelog.put("context_id", id));
        session().call(
                List.of(new Operation.Create("Timelog", timelog), new Operation.Delete("Timer", List.of(timer.id()))));
        return logged;
    }

    @Override
    public Optional<Duration> clockAhead() {
        return switch (SiteAddress.check(session().site())) {
            case SiteCheck.Ok ok -> ok.clockAhead();
            case SiteCheck.Failed failed -> throw failed.reason();
        };
    }

    /** A site without time zone support keeps local times, which only this computer's zone can stand for. */
    private static RunningTimer timer(Entity timer, boolean inUtc) {
        Instant start = timer.instant("start").orElse(Instant.EPOCH);
        Instant really = inUtc
                ? start
                : start.atZone(ZoneOffset.UTC).toLocalDateTime().atZone(ZoneId.systemDefault()).toInstant();
        return new RunningTimer(timer.id(), timer.string("context_id"),
                timer.string("context.name").or(() -> timer.string("name")).orElse(""),
                timer.string("comment").orElse(""), really);
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
