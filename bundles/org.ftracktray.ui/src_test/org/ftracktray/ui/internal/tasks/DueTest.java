// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.tasks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;

import org.junit.jupiter.api.Test;

class DueTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 5);

    private static Optional<LocalDate> in(int days) {
        return Optional.of(TODAY.plusDays(days));
    }

    @Test
    void saysTodayTomorrowAndOverdueInWords() {
        assertEquals("Due today", Due.words(in(0), TODAY));
        assertEquals("Due tomorrow", Due.words(in(1), TODAY));
        assertEquals("Due 7 Mar", Due.words(in(2), TODAY));
        assertEquals("Overdue since 4 Mar", Due.words(in(-1), TODAY));
        assertEquals("No due date", Due.words(Optional.empty(), TODAY));
    }

    @Test
    void namesTheYearWhereItIsAnother() {
        assertEquals("Overdue since 29 Dec 2025", Due.words(Optional.of(LocalDate.of(2025, 12, 29)), TODAY));
        assertEquals("29 Dec 2025", Due.shortly(Optional.of(LocalDate.of(2025, 12, 29)), TODAY));
    }

    @Test
    void isShortInAColumn() {
        assertEquals("4 Mar", Due.shortly(in(-1), TODAY));
        assertEquals("Today", Due.shortly(in(0), TODAY));
        assertEquals("", Due.shortly(Optional.empty(), TODAY));
    }

    @Test
    void aWeekEndsBeforeTheSameDayOfTheNext() {
        assertEquals(Due.WEEK, Due.of(in(6), TODAY));
        assertEquals(Due.LATER, Due.of(in(7), TODAY));
    }
}
