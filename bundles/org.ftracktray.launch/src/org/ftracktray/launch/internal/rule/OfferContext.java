// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.rule;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.ftracktray.client.Session;
import org.ftracktray.client.SiteAddress;
import org.ftracktray.launch.Application;
import org.ftracktray.launch.Restriction;
import org.ftracktray.launch.Restriction.Subject;
import org.ftracktray.launch.TaskContext;
import org.ftracktray.launch.internal.text.NormalForm;

/** What the rules decide about: who is signed in where, on which machine, with what selected. For one thread. */
public final class OfferContext {

    private static final Restriction ONLY_TASKS = new Restriction(Subject.ENTITY_TYPE, List.of("Task"), "");
    private static final RejectionReason ALL_FIT = new RejectionReason(null, null);

    private final List<TaskContext> tasks;
    private final URI site;
    private final Person person;
    private final Machine machine;
    private final List<Set<String>> projectApplications;
    /** The versions of an application share their restrictions. */
    private final Map<List<Restriction>, RejectionReason> verdicts = new IdentityHashMap<>();

    private final Map<Subject, Map<List<String>, Boolean>> ofFirst = new EnumMap<>(Subject.class);

    /** A restriction and the entity that it does not fit for. */
    record RejectionReason(Restriction restriction, TaskContext task) {}

    /** This machine: its name and its kind, windows, darwin or linux. */
    public record Machine(String host, String platform) {}

    /**
     * The user who is signed in.
     *
     * @param groups
     *            names of the groups
     * @param roles
     *            names of the security roles
     */
    public record Person(String user, List<String> groups, List<String> roles) {}

    /** @param tasks what is selected; not empty */
    public OfferContext(List<TaskContext> tasks, URI site, Person person, Machine machine) {
        this.tasks = List.copyOf(tasks);
        this.site = site;
        this.person = person;
        this.machine = machine;
        projectApplications = tasks.stream().map(OfferContext::applications).toList();
    }

    /** One task, and nothing known of person and machine but the name. */
    public static OfferContext of(Session session, TaskContext task) {
        return new OfferContext(List.of(task), session.site(),
                new Person(session.credentials().user(), List.of(), List.of()), new Machine("", ""));
    }

    private static Set<String> applications(TaskContext task) {
        Set<String> applications = new HashSet<>();
        task.project().applications().forEach(application -> applications.add(key(application)));
        return applications;
    }

    /** What is selected; never empty. */
    public List<TaskContext> tasks() {
        return tasks;
    }

    /** The same with another view of the first selected entity. */
    public OfferContext withFirst(TaskContext task) {
        List<TaskContext> others = new ArrayList<>(tasks);
        others.set(0, task);
        return new OfferContext(others, site, person, machine);
    }

    /** The first restriction that does not fit, with the selected entity that it does not fit for; null when all do. */
    RejectionReason unfit(List<Restriction> restrictions) {
        RejectionReason known = verdicts.get(restrictions);
        if (known == null) {
            known = firstUnfit(restrictions);
            verdicts.put(restrictions, known);
        }
        return known == ALL_FIT ? null : known;
    }

    private RejectionReason firstUnfit(List<Restriction> restrictions) {
        for (Restriction restriction : inOrder(restrictions)) {
            for (TaskContext task : tasks) {
                if (!known(restriction, task)) {
                    return new RejectionReason(restriction, task);
                }
            }
        }
        return ALL_FIT;
    }

    /** What does not say which types it is for is for tasks. */
    private static List<Restriction> inOrder(List<Restriction> restrictions) {
        List<Restriction> all = new ArrayList<>(restrictions);
        if (all.stream().noneMatch(each -> each.subject() == Subject.ENTITY_TYPE)) {
            all.add(ONLY_TASKS);
        }
        all.sort(Comparator.comparing(Restriction::subject));
        return all;
    }

    /** Most applications of a studio have the same few patterns. */
    private boolean known(Restriction restriction, TaskContext task) {
        return task == tasks.getFirst()
                ? ofFirst.computeIfAbsent(restriction.subject(), subject -> new HashMap<>())
                        .computeIfAbsent(restriction.patterns(), patterns -> fits(restriction, task))
                : fits(restriction, task);
    }

    /** Whether a restriction fits for one of the selected entities. */
    public boolean fits(Restriction restriction, TaskContext task) {
        return restriction.subject() == Subject.ENTITY_TYPE
                ? fits(restriction.patterns().stream().map(EntityTypes::normal).toList(), EntityTypes.names(task))
                : fits(restriction.patterns(), values(restriction.subject(), task));
    }

    /** Whether one of the patterns fits one of the values; no pattern fits everything. */
    public static boolean fits(List<String> patterns, List<String> values) {
        if (patterns.isEmpty()) {
            return true;
        }
        for (int p = 0; p < patterns.size(); p++) {
            for (int v = 0; v < values.size(); v++) {
                if (Glob.matches(patterns.get(p), values.get(v))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** What the situation is in that respect. */
    List<String> values(Subject subject, TaskContext task) {
        return switch (subject) {
            case SITE -> sites();
            case PLATFORM -> List.of(machine.platform());
            case HOST -> List.of(machine.host());
            case USER -> List.of(person.user());
            case GROUP -> person.groups();
            case ROLE -> person.roles();
            case PROJECT -> List.of(task.project().name(), task.project().fullName());
            case ENTITY_TYPE -> List.of(task.entityType());
            case TASK_TYPE -> List.of(task.taskType().orElse(""));
        };
    }

    /**
     * The first selected entity whose project does not list the application; null when there is none. What belongs to no
     * project, a user, has nobody to list it.
     */
    public TaskContext withoutApplication(Application application) {
        for (int i = 0; i < tasks.size(); i++) {
            if (!lists(projectApplications.get(i), application) && !tasks.get(i).project().id().isEmpty()) {
                return tasks.get(i);
            }
        }
        return null;
    }

    private static boolean lists(Set<String> listed, Application application) {
        if (listed.isEmpty()) {
            return false;
        }
        if (listed.contains(key(application.identifier()))) {
            return true;
        }
        List<String> others = application.otherIdentifiers();
        for (int i = 0; i < others.size(); i++) {
            if (listed.contains(key(others.get(i)))) {
                return true;
            }
        }
        return false;
    }

    /** OpenPype writes "maya/2024" into the same attribute where Pype wrote "maya_2024". */
    private static String key(String identifier) {
        for (int i = 0; i < identifier.length(); i++) {
            char c = identifier.charAt(i);
            if (c == '/' || c > 'z' || c >= 'A' && c <= 'Z') {
                return NormalForm.of(identifier).toLowerCase(Locale.ROOT).replace('/', '_');
            }
        }
        return identifier; // as nearly all are, which makes thousands of them cheap
    }

    /** A pattern may have the host as people write it, or as it is asked for. */
    private List<String> sites() {
        return Stream.of(site.toString(), SiteAddress.readable(site))
                .flatMap(each -> Stream.of(each, each.replaceFirst("^[^:]*://", "")
                        .replaceFirst(":\\d+$", "")))
                .distinct().toList();
    }
}
