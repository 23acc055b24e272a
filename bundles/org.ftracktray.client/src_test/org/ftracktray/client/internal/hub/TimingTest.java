// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.internal.hub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

import org.ftracktray.client.event.HubOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    /** The first attempt, at once, failed; what counts is the time from the end of the outage to the next attempt. */
    private static List<Long> latenesses(Duration outage) {
        var random = new Random(1);
        var options = HubOptions.defaults();
        var backoff = new Backoff(options.firstDelay(), options.longestDelay(), random::nextDouble);
        List<Long> late = new ArrayList<>();
        for (int workstation = 0; workstation < 500; workstation++) {
            var time = Duration.ZERO;
            for (int failures = 1; time.compareTo(outage) < 0; failures++) {
                time = time.plus(backoff.after(failures));
            }
            late.add(time.minus(outage).toMillis());
        }
        return late.stream().sorted().toList();
    }

    @ParameterizedTest
    @ValueSource(longs = {500, 1000, 2000, 5000, 12_000})
    void aServerThatWasAwayForSecondsIsFoundAfterAFractionOfThat(long outage) {
        var late = latenesses(Duration.ofMillis(outage));
        assertTrue(late.get(250) <= 50 + outage * 0.15, "half of them within " + late.get(250) + " ms");
        assertTrue(late.get(499) <= 100 + outage * 0.35, "the last after " + late.get(499) + " ms");
    }

    @Test
    void aServerThatWasAwayForMinutesIsFoundWithinSeconds() {
        var late = latenesses(Duration.ofSeconds(325));
        assertTrue(late.get(250) <= 3000, "half of them within " + late.get(250) + " ms");
        assertTrue(late.get(499) <= 5000, "the last after " + late.get(499) + " ms");
    }

    @ParameterizedTest
    @ValueSource(longs = {5000, 60_000, 325_000})
    void fiveHundredWorkstationsDoNotComeBackAllAtOnce(long outage) {
        var perTenthOfASecond = latenesses(Duration.ofMillis(outage)).stream()
                .collect(Collectors.groupingBy(late -> late / 100, Collectors.counting()));
        assertTrue(perTenthOfASecond.values().stream().allMatch(count -> count < 100), perTenthOfASecond.toString());
    }

    @Test
    void chanceSpreadsTheWaitsOverHalfTheirLength() {
        assertEquals(Duration.ofSeconds(5),
                new Backoff(Duration.ofSeconds(10), Duration.ofSeconds(10), () -> 0).after(1));
    }
}
