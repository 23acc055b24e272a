// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.user;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.ftracktray.task.AssignedTask;
import org.junit.jupiter.api.Test;

class DayOrderTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 5);

    /** The names are the days from today, as far as there are any. */
    private static List<String> first(Integer... days) {
        List<AssignedTask> tasks = Arrays.stream(days)
                .map(day -> new AssignedTask("id", String.valueOf(day), List.of(), "",
                        "", Optional.empty(), Optional.ofNullable(day).map(TODAY::plusDays),
                        URI.create("http://studio.invalid")))
                .toList();
        return DayOrder.first(tasks, TODAY).stream().map(AssignedTask::name).toList();
    }

    @Test
    void beginsWithTodayThenWhatIsLateAndThenWhatComes() {
        assertEquals(List.of("0", "-1", "-20", "1", "9"), first(-20, -1, 0, 1, 9));
        assertEquals(List.of("2", "30", "null"), first(2, 30, null));
    }

    @Test
    void whatIsLateNeverHidesWhatIsDueToday() {
        assertEquals(List.of("0", "-3", "-4", "-5", "-6"), first(-9, -8, -7, -6, -5, -4, -3, 0));
    }

    @Test
    void showsAllOfTodayUpToTen() {
        assertEquals(7, first(-1, 0, 0, 0, 0, 0, 0, 0).size());
        assertEquals(10, first(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0).size());
    }
}
