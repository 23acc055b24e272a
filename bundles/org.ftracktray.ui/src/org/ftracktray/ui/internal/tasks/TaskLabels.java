// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.tasks;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.ftracktray.task.AssignedTask;

/** How a task is written. */
public final class TaskLabels {
    private TaskLabels() {}

    /** Where the task is, the nearest first: a narrow column cuts off the end, and the shot tells tasks apart. */
    public static String nearestFirst(AssignedTask task) {
        return String.join(" \u00b7 ", task.place().reversed());
    }

    /** From the project to the task itself. */
    public static String path(AssignedTask task) {
        return Stream.concat(task.place().stream(), Stream.of(task.name())).collect(Collectors.joining(" / "));
    }

    /** Whether everything that was typed occurs somewhere in what is written about the task. */
    public static boolean matches(AssignedTask task, String typed) {
        String text = String.join(" ", List.of(path(task), task.type(), task.status())).toLowerCase(Locale.ROOT);
        return Stream.of(typed.toLowerCase(Locale.ROOT).strip().split("\\s+")).allMatch(text::contains);
    }
}
