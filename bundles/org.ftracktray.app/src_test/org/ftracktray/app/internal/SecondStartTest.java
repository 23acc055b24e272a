// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.app.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

import org.ftracktray.ui.InstanceClaim.Answer;
import org.ftracktray.ui.InstanceClaim.Owner;
import org.ftracktray.ui.InstanceClaim.Taken;
import org.ftracktray.ui.InstanceKind;
import org.junit.jupiter.api.Test;

class SecondStartTest {

    private static final Instant SINCE = Instant.parse("2026-01-02T09:30:00Z");

    @Test
    void saysWhoseWindowIsShown() {
        assertSays(0,
                "Already running (process 42 on ws-017 since 2026-01-02 09:30). Its window was brought to the front.",
                InstanceKind.TRAY, Answer.SHOWN);
    }

    @Test
    void saysThatNothingWasShown() {
        assertSays(1,
                "Already running (process 42 on ws-017 since 2026-01-02 09:30, without a window). One process answers"
                        + " for a workstation, so this one ends and nothing was shown. End the other one first, or start with"
                        + " another folder: -data FOLDER.",
                InstanceKind.HEADLESS, Answer.RUNS);
    }

    @Test
    void saysWhoDoesNotAnswer() {
        assertSays(1,
                "Another Ftrack Tray holds the data folder (process 42 on ws-017 since 2026-01-02 09:30) and does not"
                        + " answer. Nothing was shown. End process 42 on this machine, or start with another folder: -data FOLDER.",
                InstanceKind.TRAY, Answer.SILENT);
        assertEquals(
                "Another Ftrack Tray holds the data folder (a process that did not say who it is) and does not answer."
                        + " Nothing was shown. End it, or start with another folder: -data FOLDER.",
                SecondStart.problem(new Taken(Optional.empty(), Answer.SILENT), ZoneOffset.UTC).sentence());
    }

    private static void assertSays(int code, String sentence, InstanceKind kind, Answer answer) {
        Taken taken = new Taken(Optional.of(new Owner("ws-017", 42, SINCE, kind)), answer);
        assertEquals(sentence, SecondStart.problem(taken, ZoneOffset.UTC).sentence());
        assertEquals(code, SecondStart.exitCode(taken));
    }
}
