// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.task;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

import org.ftracktray.client.Entity;
import org.ftracktray.client.FtrackException;
import org.ftracktray.client.Operation;
import org.ftracktray.client.OperationResult;
import org.ftracktray.client.ServerInformation;
import org.ftracktray.client.Session;
import org.ftracktray.client.query.Criteria;
import org.ftracktray.client.query.Query;

/**
 * The one timer that a user can have running at a site, as the site told when it was asked. Stopping it logs its time, as
 * ftrack-python's {@code User.stop_timer} does (entity/user.py). All methods but the getters ask the site and block; they throw
 * {@link org.ftracktray.client.FtrackException}.
 */
public final class UserTimer {
    private static final String QUERY = "select id, name, comment, start, context_id, context.name, context.link from Timer "
            + "where user_id is \"%s\" limit 1";
    /** The clocks of two machines differ. */
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    private final Session session;
    private final String userId;
    private final ZoneId zone;
    private final Optional<Running> running;

    /**
     * A timer that runs.
     *
     * @param id entity id of the timer
     * @param contextId entity id of what the time is for, empty when it is for nothing in particular
     * @param contextName name of that, empty when the site does not tell
     * @param place names of the project and of every parent of that, the project first; empty when the site does not tell
     * @param name the timer's own name, {@code ""} when it has none
     * @param comment what the user noted, {@code ""} when nothing
     * @param start when it was started, empty when the site does not tell
     */
    public record Running(String id, Optional<String> contextId, Optional<String> contextName, List<String> place,
            String name, String comment, Optional<Instant> start) {
        public Running {
            place = List.copyOf(place);
        }
    }

    private UserTimer(Session session, String userId, ZoneId zone, Optional<Entity> timer) {
        this.session = session;
        this.userId = userId;
        this.zone = zone;
        this.running = timer.map(entity -> new Running(entity.id(), entity.string("context_id"),
                entity.string("context.name"), place(entity), entity.string("name").orElse(""),
                entity.string("comment").orElse(""),
                entity.instant("start").map(this::real)));
    }

    /**
     * As {@link #ask(Session, String)} for the user of the session.
     *
     * @throws NoSuchElementException when the site does not know that user
     */
    public static UserTimer ask(Session session) {
        return ask(session, userId(session));
    }

    /** Asks for the user's timer and how the site keeps times, in one request. */
    public static UserTimer ask(Session session, String userId) {
        return ask(session, userId, ZoneId.systemDefault());
    }

    /** @param local what stands for the zone of a site that keeps local times */
    static UserTimer ask(Session session, String userId, ZoneId local) {
        List<OperationResult> results = session
                .call(List.of(new Operation.ServerInformationQuery(), new Operation.Query(QUERY.formatted(userId))));
        ServerInformation site = ((OperationResult.Information) results.get(0)).information();
        List<Entity> timers = ((OperationResult.Page) results.get(1)).entities();
        return new UserTimer(session, userId, site.timezoneSupport() ? ZoneOffset.UTC : local,
                timers.stream().findFirst());
    }

    /** The timer that ran when the site was asked. */
    public Optional<Running> running() {
        return running;
    }

    /** The timer that ran when the site was asked, if it is for this. */
    public Optional<Running> runningOn(String contextId) {
        return running.filter(timer -> timer.contextId().equals(Optional.of(contextId)));
    }

    /**
     * Stops what is {@link #running()}: its time until {@code end} is logged and it is removed, both or nothing. To be called
     * once.
     *
     * @return the time that was logged, whole seconds; zero when nothing ran or {@code end} is before the start
     */
    public Duration stop(Instant end) {
        if (running.isEmpty()) {
            return Duration.ZERO;
        }
        Running timer = running.get();
        Instant start = timer.start().orElse(end);
        Duration logged = Duration.ofSeconds(Math.max(0, Duration.between(start, end).toSeconds()));
        Map<String, Object> timelog = new HashMap<>();
        timelog.put("user_id", userId);
        timelog.put("start", stated(start));
        timelog.put("duration", logged.toSeconds());
        timelog.put("name", timer.name());
        timelog.put("comment", timer.comment());
        timer.contextId().ifPresent(id -> timelog.put("context_id", id));
        session.call(
                List.of(new Operation.Create("Timelog", timelog), new Operation.Delete("Timer", List.of(timer.id()))));
        return logged;
    }

    /**
     * Lets the timer run on a task, from the given time on: one on the same task goes on, one on another is stopped before.
     * To be called once.
     *
     * @param late whether that time is long ago: then a timer that was started since is somebody's later wish and stays
     */
    public void switchTo(String contextId, Instant from, boolean late) {
        if (runningOn(contextId).isEmpty() && !(late && startedAfter(from))) {
            stop(from);
            start(contextId, from.truncatedTo(ChronoUnit.SECONDS));
        }
    }

    /**
     * Stops the timer if it runs on this task; what it logs ends at the given time. To be called once.
     *
     * @param late as in {@link #switchTo}
     * @return whether it was stopped
     */
    public boolean stopOn(String contextId, Instant end, boolean late) {
        boolean runs = runningOn(contextId).isPresent() && !(late && startedAfter(end));
        if (runs) {
            stop(end);
        }
        return runs;
    }

    private static List<String> place(Entity timer) {
        List<String> names = timer.raw().path("context").path("link").valueStream()
                .map(step -> step.path("name").asString("")).toList();
        return names.isEmpty() ? names : names.subList(0, names.size() - 1);
    }

    private boolean startedAfter(Instant moment) {
        return running.flatMap(Running::start).filter(start -> start.isAfter(moment.plus(TOLERANCE))).isPresent();
    }

    private static String userId(Session session) {
        String name = session.credentials().user();
        return session.serverInformation().userId()
                .or(() -> session.first(Query.from("User").select("id").where(Criteria.is("username", name)))
                        .map(Entity::id))
                .orElseThrow(() -> new NoSuchElementException("The user " + name + " was not found."));
    }

    /** A site refuses a second timer of the same user. */
    private void start(String contextId, Instant from) {
        session.create("Timer", Map.of("user_id", userId, "context_id", contextId, "start", stated(from)));
    }

    /** A site without time zone support keeps local times, which only this computer's zone can stand for. */
    private Instant real(Instant stated) {
        return stated.atZone(ZoneOffset.UTC).toLocalDateTime().atZone(zone).toInstant();
    }

    private Instant stated(Instant real) {
        return real.atZone(zone).toLocalDateTime().toInstant(ZoneOffset.UTC);
    }
}
