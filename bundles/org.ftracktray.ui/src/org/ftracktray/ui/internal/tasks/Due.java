// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.tasks;

import java.time.LocalDate;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.ftracktray.ui.internal.Messages;
import org.ftracktray.ui.internal.Moment;

/** How pressing a due date is. */
public enum Due {
    OVERDUE, TODAY, TOMORROW, WEEK, LATER, NEVER;

    private static final int DAYS_AHEAD = 7;

    public static Due of(Optional<LocalDate> due, LocalDate today) {
        if (due.isEmpty()) {
            return NEVER;
        }
        LocalDate day = due.get();
        if (day.isBefore(today)) {
            return OVERDUE;
        }
        if (day.equals(today)) {
            return TODAY;
        }
        if (day.equals(today.plusDays(1))) {
            return TOMORROW;
        }
        return day.isBefore(today.plusDays(DAYS_AHEAD)) ? WEEK : LATER;
    }

    /** For a narrow column; the date of what is overdue stands in its colour. */
    public static String shortly(Optional<LocalDate> due, LocalDate today) {
        return switch (of(due, today)) {
            case NEVER -> "";
            case TODAY -> Messages.due_today;
            case TOMORROW -> Messages.due_tomorrow;
            case OVERDUE, WEEK, LATER -> Moment.day(due.orElseThrow(), today);
        };
    }

    /** In words, also without seeing a colour. */
    public static String words(Optional<LocalDate> due, LocalDate today) {
        return switch (of(due, today)) {
            case NEVER -> Messages.day_due_never;
            case TODAY -> Messages.day_due_today;
            case TOMORROW -> Messages.day_due_tomorrow;
            case OVERDUE -> NLS.bind(Messages.day_due_over, Moment.day(due.orElseThrow(), today));
            case WEEK, LATER -> NLS.bind(Messages.day_due, Moment.day(due.orElseThrow(), today));
        };
    }

    /** The heading over tasks that are due like this. */
    String heading() {
        return switch (this) {
            case OVERDUE -> Messages.due_overdue;
            case TODAY -> Messages.due_today;
            case TOMORROW -> Messages.due_tomorrow;
            case WEEK -> Messages.due_week;
            case LATER -> Messages.due_later;
            case NEVER -> Messages.day_due_never;
        };
    }
}
