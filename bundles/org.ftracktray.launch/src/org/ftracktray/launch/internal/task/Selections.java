// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.task;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.ftracktray.client.Entity;
import org.ftracktray.client.Operation;
import org.ftracktray.client.OperationResult;
import org.ftracktray.client.Session;
import org.ftracktray.launch.LaunchRecord.Owner;
import org.ftracktray.launch.TaskContext;
import org.ftracktray.launch.internal.rule.OfferContext.Person;

/**
 * What is selected and by whom, asked for by id and in one request, and kept until the site says that something of it
 * changed. For several threads.
 */
public final class Selections {

    private record TaskKey(Owner owner, String id) {}

    private final EntityCache<TaskKey, TaskContext> tasks;
    private final EntityCache<Owner, PersonQuery.Found> people;

    public Selections(InstantSource clock) {
        tasks = new EntityCache<>(clock);
        people = new EntityCache<>(clock);
    }

    /**
     * A selection.
     *
     * @param tasks
     *            what is selected, in its order; without what does not exist or what the user may not see
     * @param person
     *            the user; without groups and roles when they were not asked for
     */
    public record Selected(List<TaskContext> tasks, Person person) {}

    /**
     * Looks up what is not known yet: tasks and the like in one request; what is none of these takes one or two more.
     *
     * @param withPerson
     *            whether groups and roles of the user matter
     * @throws org.ftracktray.client.FtrackException
     *             when the site does not answer
     */
    public Selected resolve(Session session, List<String> ids, boolean withPerson) {
        Owner owner = Owner.of(session);
        Map<String, TaskContext> known = new LinkedHashMap<>();
        for (String id : ids) {
            tasks.get(new TaskKey(owner, id)).ifPresent(task -> known.put(id, task));
        }
        long asked = tasks.generation();
        long askedPeople = people.generation();
        Optional<PersonQuery.Found> person = people.get(owner);
        List<String> missing = missing(ids, known);
        List<String> questions = new ArrayList<>();
        if (!missing.isEmpty()) {
            questions.add(TaskQuery.of(missing));
        }
        if (withPerson && person.isEmpty()) {
            questions.add(PersonQuery.of(owner.user()));
        }
        List<List<Entity>> answers = ask(session, questions);
        if (!missing.isEmpty()) {
            answers.getFirst().stream().map(TaskQuery::context).forEach(task -> known.put(task.id(), task));
        }
        if (answers.size() > (missing.isEmpty() ? 0 : 1)) {
            person = answers.getLast().stream().findFirst().map(user -> PersonQuery.found(user, owner.user()));
            person.ifPresent(found -> people.keep(owner, found, askedPeople));
        }
        List<String> others = missing(ids, known);
        if (!others.isEmpty()) {
            known.putAll(others(session, others));
        }
        missing.stream().map(known::get).filter(Objects::nonNull)
                .forEach(task -> tasks.keep(new TaskKey(owner, task.id()), task, asked));
        return new Selected(ids.stream().distinct().map(known::get).filter(Objects::nonNull).toList(),
                person.map(PersonQuery.Found::person).orElseGet(() -> PersonQuery.unknown(owner.user())));
    }

    private static List<String> missing(List<String> ids, Map<String, TaskContext> known) {
        return ids.stream().distinct().filter(id -> !known.containsKey(id) && TaskQuery.isId(id)).toList();
    }

    /** Projects, and what belongs to a project or typed context, with what it belongs to. */
    private static Map<String, TaskContext> others(Session session, List<String> ids) {
        List<List<Entity>> answers = ask(session,
                Stream.concat(Stream.of(OtherQuery.projects(ids)), OtherQuery.others(ids)).toList());
        Map<String, TaskContext> found = new HashMap<>();
        answers.getFirst().stream().map(OtherQuery::project).forEach(project -> found.put(project.id(), project));
        List<OtherQuery.Found> others = new ArrayList<>();
        for (int i = 1; i < answers.size(); i++) {
            for (Entity entity : answers.get(i)) {
                others.add(OtherQuery.found(i - 1, entity));
            }
        }
        Map<String, TaskContext> homes = homes(session, others);
        others.forEach(other -> found.put(other.entity().id(), other.in(other.homeId().map(homes::get))));
        return found;
    }

    private static Map<String, TaskContext> homes(Session session, List<OtherQuery.Found> others) {
        List<String> ids = others.stream().flatMap(each -> each.homeId().stream()).filter(TaskQuery::isId).distinct()
                .toList();
        Map<String, TaskContext> homes = new HashMap<>();
        if (!ids.isEmpty()) {
            List<List<Entity>> answers = ask(session, List.of(TaskQuery.of(ids), OtherQuery.projects(ids)));
            answers.getFirst().stream().map(TaskQuery::context).forEach(home -> homes.put(home.id(), home));
            answers.getLast().stream().map(OtherQuery::project).forEach(home -> homes.put(home.id(), home));
        }
        return homes;
    }

    /** The answers to several queries in one request. */
    private static List<List<Entity>> ask(Session session, List<String> queries) {
        if (queries.isEmpty()) {
            return List.of();
        }
        List<Operation> operations = queries.stream().<Operation>map(Operation.Query::new).toList();
        return session.call(operations).stream()
                .map(result -> result instanceof OperationResult.Page page ? page.entities() : List.<Entity>of())
                .toList();
    }

    /** Forgets what one of these entities is part of. */
    public void forget(Set<String> entityIds) {
        tasks.forget(task -> task.involves(entityIds));
        people.forget(person -> entityIds.contains(person.id()));
    }

    /** Forgets everything. */
    public void forget() {
        tasks.forget(task -> true);
        people.forget(person -> true);
    }
}
