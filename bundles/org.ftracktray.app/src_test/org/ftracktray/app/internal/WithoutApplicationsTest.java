// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.app.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;

import org.ftracktray.client.Problem;
import org.ftracktray.launch.ScanState;
import org.junit.jupiter.api.Test;

class WithoutApplicationsTest {

    @Test
    void aSearchThatFailedIsNotTakenForAComputerWithoutApplications() {
        assertEquals("It failed. By itself. Try again.", WithoutApplications
                .sentence(new ScanState.Failed(Instant.EPOCH, new Problem("It failed.", "By itself.", "Try again."))));
    }

    @Test
    void aSearchThatGoesOnSaysWhere() {
        assertTrue(WithoutApplications.sentence(new ScanState.Searching(Instant.EPOCH, "/mnt/slow", 1, 0))
                .contains("still going on in /mnt/slow"));
    }

    @Test
    void aComputerWithoutApplicationsIsToldHowToGetSome() {
        assertTrue(WithoutApplications.sentence(new ScanState.Done(Instant.EPOCH, Duration.ZERO, 0, 0, false))
                .contains("--applications"));
    }
}
