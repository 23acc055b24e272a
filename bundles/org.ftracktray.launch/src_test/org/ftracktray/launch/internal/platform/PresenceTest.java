// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import org.ftracktray.launch.internal.idle.GnomeIdleTime;
import org.ftracktray.launch.internal.idle.SystemIdleTime;
import org.ftracktray.launch.internal.idle.X11IdleTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class PresenceTest {

    @Test
    @EnabledOnOs(OS.LINUX)
    void theXServerTellsHowLongNobodyWasThere() {
        assumeTrue(System.getenv("DISPLAY") != null, "no X server");
        X11IdleTime presence = new X11IdleTime(System.getenv("DISPLAY"));
        Duration first = presence.idle().orElseThrow();
        assertFalse(first.isNegative());
        assertTrue(presence.idle().orElseThrow().compareTo(Duration.ofDays(365)) < 0);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void withoutADisplayNobodyIsAsked() {
        SystemIdleTime presence = new SystemIdleTime(Map.of(), e -> {
            throw new AssertionError(e);
        });
        assertEquals(Optional.empty(), presence.idle());
        assertEquals(Optional.empty(), new X11IdleTime(":4711").idle());
    }

    @Test
    void understandsWhatGnomeAnswers() {
        assertEquals(Optional.of(Duration.ofMillis(183_042)), GnomeIdleTime.parse("(uint64 183042,)\n"));
        assertEquals(Optional.empty(), GnomeIdleTime.parse("Error: no such name\n"));
    }
}
