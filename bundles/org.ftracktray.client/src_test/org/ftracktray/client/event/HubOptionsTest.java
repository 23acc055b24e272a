// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.ftracktray.client.ConnectionOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HubOptionsTest {
    private static final HubOptions DEFAULTS = HubOptions.defaults();
    private static final Duration SECOND = Duration.ofSeconds(1);

    static Stream<UnaryOperator<HubOptions>> nonsense() {
        Stream<UnaryOperator<HubOptions>> limits = impossible().stream().flatMap(limit -> Stream.of(
                options -> options.withDelays(limit, Duration.ofDays(20)), options -> options.withDelays(SECOND, limit),
                options -> options.withSilenceLimit(limit)));
        return Stream.concat(limits, Stream.of(options -> options.withDelays(SECOND, SECOND.minusMillis(1)),
                options -> options.withApplicationId(" "), options -> options.withHeldEvents(-1),
                options -> options.withLargestMessage(0), options -> options.withLargestMessage(-1),
                options -> options.withUnfinishedEvents(0)));
    }

    /** Sockets take 0 ms for no limit at all, and more than 24 days for less than none. */
    private static List<Duration> impossible() {
        return List.of(Duration.ZERO, Duration.ofSeconds(-1), Duration.ofNanos(1), Duration.ofDays(25));
    }

    @ParameterizedTest
    @MethodSource
    void nonsense(UnaryOperator<HubOptions> change) {
        assertThrows(IllegalArgumentException.class, () -> change.apply(DEFAULTS));
    }

    static Stream<UnaryOperator<HubOptions>> missing() {
        return Stream.of(options -> options.withConnection(null), options -> options.withApplicationId(null),
                options -> options.withDelays(null, SECOND), options -> options.withDelays(SECOND, null),
                options -> options.withSilenceLimit(null));
    }

    @ParameterizedTest
    @MethodSource
    void missing(UnaryOperator<HubOptions> change) {
        assertThrows(NullPointerException.class, () -> change.apply(DEFAULTS));
    }

    @Test
    void theLeastThatMakesSense() {
        var least = DEFAULTS.withDelays(Duration.ofMillis(1), Duration.ofMillis(1)).withHeldEvents(0)
                .withLargestMessage(1).withUnfinishedEvents(1).withSilenceLimit(Duration.ofMillis(1));
        assertEquals(0, least.heldEvents());
    }

    @Test
    void noPhaseOfAConnectionMayBeSilentForFifteenSecondsUnlessSaidOtherwise() {
        assertTrue(DEFAULTS.silenceLimit().compareTo(Duration.ofSeconds(15)) < 0);
        assertTrue(DEFAULTS.connection().connectTimeout().compareTo(Duration.ofSeconds(15)) < 0);
    }

    @Test
    void timeLimitsOfConnectionsToo() {
        for (var limit : impossible()) {
            assertThrows(IllegalArgumentException.class, () -> ConnectionOptions.defaults().withConnectTimeout(limit));
            assertThrows(IllegalArgumentException.class, () -> ConnectionOptions.defaults().withRequestTimeout(limit));
        }
    }
}
