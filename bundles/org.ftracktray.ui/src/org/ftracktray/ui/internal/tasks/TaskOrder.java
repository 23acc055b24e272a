// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.tasks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.ftracktray.task.AssignedTask;

/**
 * By what tasks are sorted and put together.
 *
 * @param descending whether the last in that order comes first; tasks without a due date are last in any case
 */
public record TaskOrder(Sort sort, boolean descending, Group group) {
    /** What is due first, by project. */
    public static final TaskOrder USUAL = new TaskOrder(Sort.DUE, false, Group.PROJECT);

    /** In the order of the columns. */
    public enum Sort {
        NAME, PLACE, STATUS, DUE
    }

    public enum Group {
        NONE, PROJECT, STATUS, DUE
    }

    /**
     * Tasks that stand together.
     *
     * @param title "" when there is only one group
     */
    public record Section(String title, List<AssignedTask> tasks) {
        public Section {
            tasks = List.copyOf(tasks);
        }
    }

    /** As {@link #toString()} wrote it; the usual order when it is anything else. */
    public static TaskOrder parse(String text) {
        String[] parts = text.split(" ");
        try {
            return parts.length == 3
                    ? new TaskOrder(Sort.valueOf(parts[0]), Boolean.parseBoolean(parts[1]), Group.valueOf(parts[2]))
                    : USUAL;
        } catch (IllegalArgumentException unknown) {
            return USUAL;
        }
    }

    @Override
    public String toString() {
        return sort + " " + descending + " " + group;
    }

    /** The same with another sort; the other way round when it was sorted like this. */
    public TaskOrder sortedBy(Sort other) {
        return new TaskOrder(other, other == sort && !descending, group);
    }

    public TaskOrder groupedBy(Group other) {
        return new TaskOrder(sort, descending, other);
    }

    /** The sections in the order of their first tasks; those by due date in that of the days. */
    public List<Section> arrange(List<AssignedTask> tasks, LocalDate today) {
        Comparator<AssignedTask> order = group == Group.DUE
                ? Comparator.<AssignedTask, Due>comparing(task -> Due.of(task.due(), today)).thenComparing(comparator())
                : comparator();
        Map<String, List<AssignedTask>> sections = new LinkedHashMap<>();
        tasks.stream().sorted(order)
                .forEach(task -> sections.computeIfAbsent(title(task, today), title -> new ArrayList<>())
                        .add(task));
        boolean titled = sections.size() > 1;
        return sections.entrySet().stream()
                .map(section -> new Section(titled ? section.getKey() : "", section.getValue())).toList();
    }

    private String title(AssignedTask task, LocalDate today) {
        return switch (group) {
            case NONE -> "";
            case PROJECT -> task.place().isEmpty() ? "" : task.place().getFirst();
            case STATUS -> task.status();
            case DUE -> Due.of(task.due(), today).heading();
        };
    }

    private Comparator<AssignedTask> comparator() {
        Comparator<AssignedTask> chosen = switch (sort) {
            case NAME -> turned(Comparator.comparing(AssignedTask::name, String.CASE_INSENSITIVE_ORDER));
            case PLACE -> turned(Comparator.comparing(TaskLabels::path, String.CASE_INSENSITIVE_ORDER));
            case STATUS -> turned(Comparator.comparing(AssignedTask::status, String.CASE_INSENSITIVE_ORDER));
            case DUE -> Comparator.comparing(AssignedTask::due, Comparator.comparing(Optional::isEmpty))
                    .thenComparing(
                            turned(Comparator.comparing(task -> task.due().map(LocalDate::toEpochDay).orElse(0L))));
        };
        return chosen.thenComparing(task -> task.due().map(LocalDate::toEpochDay).orElse(Long.MAX_VALUE))
                .thenComparing(TaskLabels::path);
    }

    private Comparator<AssignedTask> turned(Comparator<AssignedTask> order) {
        return descending ? order.reversed() : order;
    }
}
