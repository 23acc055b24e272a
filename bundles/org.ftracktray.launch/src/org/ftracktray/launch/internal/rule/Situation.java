// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.rule;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.ftracktray.launch.Restriction;
import org.ftracktray.launch.Restriction.Subject;
import org.ftracktray.launch.TaskContext;

/** What the rules decide about: who is signed in where, on which machine, with what selected. */
public final class Situation {

    private final List<TaskContext> tasks;
    private final URI site;
    private final Person person;
    private final Machine machine;
    private final List<Set<String>> projectApplications;

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
    public Situation(List<TaskContext> tasks, URI site, Person person, Machine machine) {
        this.tasks = List.copyOf(tasks);
        this.site = site;
        this.person = person;
        this.machine = machine;
        projectApplications = tasks.stream().map(Situation::applications).toList();
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
    public Situation withFirst(TaskContext task) {
        List<TaskContext> others = new ArrayList<>(tasks);
        others.set(0, task);
        return new Situation(others, site, person, machine);
    }

    /** Whether a restriction fits for one of the selected entities. */
    public boolean fits(Restriction restriction, TaskContext task) {
        return fits(restriction.patterns(), values(restriction.subject(), task));
    }

    /** Whether one of the patterns fits one of the values; no pattern fits everything. */
    public static boolean fits(List<String> patterns, List<String> values) {
        if (patterns.isEmpty()) {
            return true;
        }
        for (String pattern : patterns) {
            for (String value : values) {
                if (Glob.matches(pattern, value)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** What the situation is in that respect. */
    List<String> values(Subject subject, TaskContext task) {
        return switch (subject) {
            case SITE -> List.of(site.toString(), String.valueOf(site.getHost()));
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

    /** The first selected entity whose project does not list the application; null when there is none. */
    TaskContext withoutApplication(String applicationIdentifier) {
        String key = key(applicationIdentifier);
        for (int i = 0; i < tasks.size(); i++) {
            if (!projectApplications.get(i).contains(key)) {
                return tasks.get(i);
            }
        }
        return null;
    }

    /** OpenPype writes "maya/2024" into the same attribute where Pype wrote "maya_2024". */
    private static String key(String identifier) {
        return identifier.toLowerCase(Locale.ROOT).replace('/', '_');
    }
}
