// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.user;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;

import org.junit.jupiter.api.Test;

class DayLabelsTest {
    @Test
    void writesTimeAsHoursAndMinutesAndNeverLessThanNothing() {
        assertEquals("26:05", DayLabels.spent(Duration.ofMinutes(26 * 60 + 5).plusSeconds(59)));
        assertEquals("0:00", DayLabels.spent(Duration.ofSeconds(-90)));
    }

    @Test
    void keepsSilentAboutTheClockUnlessItsDifferenceDoesHarm() {
        assertTrue(DayLabels.clock(Optional.empty()).isEmpty());
        assertTrue(DayLabels.clock(Optional.of(Duration.ofSeconds(59))).isEmpty());
        assertTrue(DayLabels.clock(Optional.of(Duration.ofMinutes(7))).orElseThrow().contains("0:07 h slow"));
        assertTrue(DayLabels.clock(Optional.of(Duration.ofMinutes(-90))).orElseThrow().contains("1:30 h fast"));
    }

    @Test
    void tellsHowTheClocksDiffer() {
        assertEquals("As the site\u2019s", DayLabels.difference(Optional.of(Duration.ofMillis(-900))));
        assertEquals("7 s behind the site\u2019s", DayLabels.difference(Optional.of(Duration.ofSeconds(7))));
        assertEquals("1:30 h ahead of the site\u2019s", DayLabels.difference(Optional.of(Duration.ofMinutes(-90))));
        assertEquals("The site does not tell its time.", DayLabels.difference(Optional.empty()));
    }
}
