// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.user;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

import org.ftracktray.task.AssignedTask;
import org.ftracktray.ui.internal.tasks.Due;

/** Which tasks the day begins with: those of today, then what is late, the latest first, then what comes. */
final class DayOrder {
    private static final int USUALLY = 5;
    private static final int MOST = 10;

    private DayOrder() {}

    /** @param tasks the one due first first */
    static List<AssignedTask> first(List<AssignedTask> tasks, LocalDate today) {
        int dueToday = (int) tasks.stream().filter(task -> Due.of(task.due(), today) == Due.TODAY).count();
        return tasks.stream().sorted(Comparator.<AssignedTask>comparingLong(task -> rank(task, today)))
                .limit(Math.clamp(dueToday, USUALLY, MOST)).toList();
    }

    private static long rank(AssignedTask task, LocalDate today) {
        return switch (Due.of(task.due(), today)) {
            case TODAY -> Long.MIN_VALUE;
            case OVERDUE -> -task.due().orElseThrow().toEpochDay() - Integer.MAX_VALUE;
            case TOMORROW, WEEK, LATER -> task.due().orElseThrow().toEpochDay();
            case NEVER -> Long.MAX_VALUE;
        };
    }
}
