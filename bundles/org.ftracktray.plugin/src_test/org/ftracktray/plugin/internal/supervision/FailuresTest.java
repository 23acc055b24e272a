// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.plugin.internal.supervision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class FailuresTest {
    private final Failures failures = new Failures(Limits.DEFAULT);

    @Test
    void thePausesGrow() {
        List<Duration> pauses = Stream.generate(() -> failures.add(true)).limit(5).toList();
        assertEquals(List.of(Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofSeconds(30),
                Duration.ofMinutes(5), Duration.ofMinutes(5)), pauses);
    }

    @Test
    void threeOfItsOwnAreTooMany() {
        failures.add(false);
        failures.add(false);
        assertFalse(failures.areTooMany());
        failures.add(false);
        assertTrue(failures.areTooMany());
        failures.clear();
        assertFalse(failures.areTooMany());
    }

    @Test
    void aSiteThatCannotBeReachedNeverTurnsAPlugInOff() {
        for (int i = 0; i < 20; i++) {
            failures.add(true);
        }
        assertFalse(failures.areTooMany());
    }
}
