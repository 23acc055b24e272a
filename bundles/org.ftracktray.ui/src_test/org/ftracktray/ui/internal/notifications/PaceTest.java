// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.notifications;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import org.junit.jupiter.api.Test;

class PaceTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final List<String> shown = new ArrayList<>();
    private final Deque<Runnable> due = new ArrayDeque<>();
    private final List<Duration> waits = new ArrayList<>();
    private final Pace<String> pace = new Pace<>(SECOND, (what, after) -> {
        due.add(what);
        waits.add(after);
    }, what -> {
        if (what.startsWith("broken")) {
            throw new IllegalStateException(what);
        }
        boolean wanted = !what.startsWith("unwanted");
        if (wanted) {
            shown.add(what);
        }
        return wanted;
    });

    private void later() {
        due.remove().run();
    }

    @Test
    void theFirstComesAtOnceAndTheOthersInTheirOrderASecondApart() {
        pace.offer("a", "a1");
        pace.offer("b", "b1");
        pace.offer("c", "c1");
        later();
        assertEquals(List.of("a1"), shown);
        later();
        later();
        assertEquals(List.of("a1", "b1", "c1"), shown);
        assertEquals(List.of(Duration.ZERO, SECOND, SECOND, SECOND), waits);
        later();
        assertTrue(due.isEmpty(), "nothing runs while nothing waits");
    }

    @Test
    void aNewerOneTakesThePlaceOfAnOlderAboutTheSame() {
        pace.offer("a", "a1");
        later();
        pace.offer("b", "b1");
        pace.offer("c", "c1");
        pace.offer("b", "b2");
        later();
        later();
        assertEquals(List.of("a1", "b2", "c1"), shown);
    }

    @Test
    void oneThatComesSoonAfterTheLastWaitsForTheRestOfTheSecond() {
        pace.offer("a", "a1");
        later();
        pace.offer("a", "a2");
        assertEquals(1, due.size());
        later();
        later();
        pace.offer("a", "a3");
        assertEquals(Duration.ZERO, waits.getLast());
        later();
        assertEquals(List.of("a1", "a2", "a3"), shown);
    }

    @Test
    void whatIsNotWantedHoldsNothingUp() {
        pace.offer("a", "unwanted");
        pace.offer("b", "b1");
        later();
        assertEquals(List.of("b1"), shown);
    }

    @Test
    void whatIsTakenBackInTimeIsNotShown() {
        pace.offer("a", "a1");
        pace.offer("b", "b1");
        assertTrue(pace.withdraw("a"));
        later();
        assertEquals(List.of("b1"), shown);
        assertFalse(pace.withdraw("b"));
    }

    @Test
    void oneThatCannotBeShownHoldsUpNoOther() {
        pace.offer("a", "broken");
        pace.offer("b", "b1");
        assertThrows(IllegalStateException.class, this::later);
        later();
        assertEquals(List.of("b1"), shown);
    }
}
