// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.task;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.ftracktray.client.Entity;
import org.ftracktray.client.Operation;
import org.ftracktray.client.OperationResult;
import org.ftracktray.client.Session;
import org.ftracktray.launch.Launched.Owner;
import org.ftracktray.launch.TaskContext;
import org.ftracktray.launch.internal.rule.Situation.Person;

/**
 * What is selected and by whom, asked for by id and in one request, and kept until the site says that something of it
 * changed. For several threads.
 */
public final class Selections {

    private record TaskKey(Owner owner, String id) {}

    private final Kept<TaskKey, TaskContext> tasks;
    private final Kept<Owner, PersonQuery.Found> people;

    public Selections(InstantSource clock) {
        tasks = new Kept<>(clock);
        people = new Kept<>(clock);
    }

    /**
     * A selection.
     *
     * @param tasks
     *            the selected tasks, or other typed contexts, in their order; without those that do not exist or that the
     *            user may not see
     * @param person
     *            the user; without groups and roles when they were not asked for
     */
    public record Selected(List<TaskContext> tasks, Person person) {}

    /**
     * Looks up what is not known yet.
     *
     * @param withPerson
     *            whether groups and roles of the user matter
     * @throws org.ftracktray.client.FtrackException
     *             when the site does not answer
     */
    public Selected resolve(Session session, List<String> ids, boolean withPerson) {
        Owner owner = Owner.of(session);
        Map<String, TaskContext> known = new LinkedHashMap<>();
        List<String> missing = new ArrayList<>();
        for (String id : ids) {
            Optional<TaskContext> task = tasks.get(new TaskKey(owner, id));
            if (task.isPresent()) {
                known.put(id, task.get());
            } else if (TaskQuery.isId(id)) {
                missing.add(id);
            }
        }
        Optional<PersonQuery.Found> person = people.get(owner);
        List<Operation> questions = new ArrayList<>();
        if (!missing.isEmpty()) {
            questions.add(new Operation.Query(TaskQuery.of(missing)));
        }
        if (withPerson && person.isEmpty()) {
            questions.add(new Operation.Query(PersonQuery.of(owner.user())));
        }
        if (!questions.isEmpty()) {
            long asked = tasks.generation();
            long askedPeople = people.generation();
            for (Entity entity : ask(session, questions)) {
                if (entity.type().equals("User")) {
                    person = Optional.of(PersonQuery.found(entity, owner.user()));
                    people.keep(owner, person.get(), askedPeople);
                } else {
                    TaskContext task = TaskQuery.context(entity);
                    known.put(task.id(), task);
                    tasks.keep(new TaskKey(owner, task.id()), task, asked);
                }
            }
        }
        return new Selected(ids.stream().distinct().map(known::get).filter(task -> task != null).toList(),
                person.map(PersonQuery.Found::person).orElseGet(() -> PersonQuery.unknown(owner.user())));
    }

    private static List<Entity> ask(Session session, List<Operation> questions) {
        return session.call(questions).stream().flatMap(result -> result instanceof OperationResult.Page page
                ? page.entities().stream()
                : Stream.empty()).toList();
    }

    /** Forgets what one of these entities is part of. */
    public void forget(Set<String> entityIds) {
        tasks.forget(task -> task.consistsOf(entityIds));
        people.forget(person -> entityIds.contains(person.id()));
    }

    /** Forgets everything. */
    public void forget() {
        tasks.forget(task -> true);
        people.forget(person -> true);
    }
}
