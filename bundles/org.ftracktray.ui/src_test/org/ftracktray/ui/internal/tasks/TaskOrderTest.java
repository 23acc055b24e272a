// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.tasks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.ftracktray.task.AssignedTask;
import org.ftracktray.ui.internal.tasks.TaskOrder.Group;
import org.ftracktray.ui.internal.tasks.TaskOrder.Section;
import org.ftracktray.ui.internal.tasks.TaskOrder.Sort;
import org.junit.jupiter.api.Test;

class TaskOrderTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 5);
    private static final List<AssignedTask> TASKS = List.of(
            task("light", "Winter Light", "In progress", -3),
            task("anim", "Glass Harbour", "Not started", 30),
            task("Comp", "Glass Harbour", "In progress", 0),
            task("roto", "Winter Light", "Not started", null));

    private static AssignedTask task(String name, String project, String status, Integer days) {
        return new AssignedTask(name, name, List.of(project, "sh010"), "Generic", status, Optional.empty(),
                Optional.ofNullable(days).map(TODAY::plusDays), URI.create("http://studio.invalid"));
    }

    private static List<String> names(TaskOrder order) {
        return order.arrange(TASKS, TODAY).stream().flatMap(section -> section.tasks().stream()).map(AssignedTask::name)
                .toList();
    }

    private static List<String> titles(Group group) {
        return TaskOrder.USUAL.groupedBy(group).arrange(TASKS, TODAY).stream().map(Section::title).toList();
    }

    @Test
    void projectsStandInTheOrderOfTheirFirstTask() {
        assertEquals(List.of("Winter Light", "Glass Harbour"), titles(Group.PROJECT));
        assertEquals(List.of("light", "roto", "Comp", "anim"), names(TaskOrder.USUAL));
    }

    @Test
    void groupsByDueDateStandInTheOrderOfTheDays() {
        assertEquals(List.of("Overdue", "Today", "Later", "No due date"), titles(Group.DUE));
        assertEquals(List.of("Overdue", "Today", "Later", "No due date"), new TaskOrder(Sort.NAME, true, Group.DUE)
                .arrange(TASKS, TODAY).stream().map(Section::title).toList());
    }

    @Test
    void oneGroupHasNoHeading() {
        assertEquals(List.of(""), titles(Group.NONE));
        assertEquals(List.of(""), TaskOrder.USUAL.arrange(TASKS.subList(1, 3), TODAY).stream().map(Section::title)
                .toList());
        assertEquals(List.of(), TaskOrder.USUAL.arrange(List.of(), TODAY));
    }

    @Test
    void sortsByNameWithoutMindingCaseAndTurnsRoundTheSecondTime() {
        TaskOrder byName = TaskOrder.USUAL.groupedBy(Group.NONE).sortedBy(Sort.NAME);
        assertEquals(List.of("anim", "Comp", "light", "roto"), names(byName));
        assertEquals(List.of("roto", "light", "Comp", "anim"), names(byName.sortedBy(Sort.NAME)));
    }

    @Test
    void tasksWithoutADueDateAreLastAlsoWhenTheLatestComesFirst() {
        assertEquals(List.of("anim", "Comp", "light", "roto"), names(new TaskOrder(Sort.DUE, true, Group.NONE)));
    }

    @Test
    void isTheSameAfterItWasKept() {
        for (Sort sort : Sort.values()) {
            for (Group group : Group.values()) {
                TaskOrder order = new TaskOrder(sort, sort == Sort.NAME, group);
                assertEquals(order, TaskOrder.parse(order.toString()));
            }
        }
        Stream.of("", "DUE", "DUE false ELSEWHERE", "a b c d")
                .forEach(broken -> assertEquals(TaskOrder.USUAL, TaskOrder.parse(broken)));
    }
}
