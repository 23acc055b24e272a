// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.internal.hub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

class TimingTest {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    @Test
    void waitsGrowToTheLongestAndNoFurther() {
        var backoff = new Backoff(Duration.ofMillis(250), Duration.ofSeconds(10), () -> 0.999999);
        long before = 0;
        for (int failures = 1; failures < 10_000; failures++) {
            long wait = backoff.after(failures).toNanos();
            assertTrue(wait >= before && wait <= 10 * SECOND, failures + ": " + wait);
            before = wait;
        }
        assertTrue(backoff.after(1).toMillis() <= 250 && backoff.after(40).toMillis() > 9_900);
    }

    @Test
    void chanceSpreadsTheWaitsOverHalfTheirLength() {
        assertEquals(Duration.ofSeconds(5),
                new Backoff(Duration.ofSeconds(10), Duration.ofSeconds(10), () -> 0).after(1));
    }

    @Test
    void silenceIsMeasuredByTheAnnouncementUntilHeartbeatsShowTheirInterval() {
        var pulse = new Pulse(Duration.ofSeconds(60), 0);
        assertEquals(Duration.ofSeconds(60), pulse.left(0));
        pulse.announced(Duration.ofSeconds(40));
        assertFalse(pulse.beat(10 * SECOND));
        assertFalse(pulse.beat(20 * SECOND));
        assertEquals(Duration.ofSeconds(40), pulse.left(20 * SECOND));
        assertTrue(pulse.beat(31 * SECOND));
        assertEquals(Duration.ofSeconds(23), pulse.left(31 * SECOND));
        assertTrue(pulse.left(55 * SECOND).isNegative());
        pulse.sign(55 * SECOND);
        assertEquals(Duration.ofSeconds(23), pulse.left(55 * SECOND));
    }

    @Test
    void anAnnouncementThatIsLongerThanTheOwnLimitChangesNothing() {
        var pulse = new Pulse(Duration.ofSeconds(60), 0);
        pulse.announced(Duration.ofDays(1));
        assertEquals(Duration.ofSeconds(60), pulse.left(0));
    }

    @Test
    void aRoundThatComesMuchTooLateMeansThatTheMachineSlept() {
        List<String> done = new ArrayList<>();
        var rounds = new Rounds(null, () -> done.add("awake"), () -> done.add("chores"));
        rounds.round(1_000_000_000);
        done.clear();
        rounds.round(1_000_006_000);
        assertEquals(List.of("chores"), done);
        rounds.round(1_000_066_000);
        assertEquals(List.of("chores", "awake", "chores"), done);
    }
}
