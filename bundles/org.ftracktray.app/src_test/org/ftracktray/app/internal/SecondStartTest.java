// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.app.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
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
    private static final String WHO = "(process 42 on ws-017 since 2026-01-02 09:30)";

    @Test
    void saysWhoseWindowIsShown() {
        assertSays(0, "Already running " + WHO + ". Its window was brought to the front.", tray(Answer.SHOWN));
        assertSays(0, "Already running " + WHO + ". The link was handed to its window.", tray(Answer.OPENED));
    }

    @Test
    void saysWhichOptionsComeTooLate() {
        SecondStart folders = new SecondStart(taken(InstanceKind.TRAY, Answer.SHOWN, Optional.empty()),
                Optional.empty(), true, false);
        assertSays(0, "Already running " + WHO + ". Its window was brought to the front. --applications counts from the"
                + " next start; --replace makes that now.", folders);
        SecondStart site = new SecondStart(
                taken(InstanceKind.TRAY, Answer.SHOWN, Optional.of(URI.create("https://one.example"))),
                Optional.of(URI.create("https://two.example")), false, false);
        assertSays(1, "Already running " + WHO
                + " with https://one.example, not with https://two.example. A second start"
                + " does not change the site of the first; what it has is kept. Use --replace to end it and start with"
                + " the other site, or sign out there and enter the other address.", site);
    }

    @Test
    void saysThatNothingWasShown() {
        assertSays(1,
                "Already running (process 42 on ws-017 since 2026-01-02 09:30, without a window). One process answers"
                        + " for a workstation, so this one ends and nothing was shown. Use --replace to end the other one, or"
                        + " start with another folder: -data FOLDER.",
                new SecondStart(taken(InstanceKind.HEADLESS, Answer.RUNS, Optional.empty()), Optional.empty(), false,
                        true));
    }

    @Test
    void aHiddenStartIsContentWithATrayThatRuns() {
        assertSays(0, "Already running " + WHO + ".",
                new SecondStart(taken(InstanceKind.TRAY, Answer.RUNS, Optional.empty()), Optional.empty(), false,
                        true));
    }

    @Test
    void saysWhoDoesNotAnswer() {
        assertSays(1, "Another Ftrack Tray holds the data folder " + WHO + " and does not answer. It hangs, or is just"
                + " starting or ending. Nothing was shown. Try again, use --replace to end it, end process 42 on ws-017"
                + " yourself, or start with another folder: -data FOLDER.", tray(Answer.SILENT));
        assertSays(1,
                "Another Ftrack Tray holds the data folder (a process that did not say who it is) and does not answer."
                        + " It hangs, or is just starting or ending. Nothing was shown. Try again, use --replace to end it,"
                        + " or start with another folder: -data FOLDER.",
                new SecondStart(new Taken(Optional.empty(), Answer.SILENT, Optional.empty()), Optional.empty(), false,
                        false));
    }

    @Test
    void saysWhoCouldNotBeReplaced() {
        assertSays(1, "Another Ftrack Tray holds the data folder " + WHO
                + " and could not be ended. Only a process of this"
                + " machine and this user can be. End process 42 on ws-017, or start with another folder: -data FOLDER.",
                tray(Answer.STAYS));
    }

    private static Taken taken(InstanceKind kind, Answer answer, Optional<URI> otherSite) {
        return new Taken(Optional.of(new Owner("ws-017", 42, SINCE, kind)), answer, otherSite);
    }

    private static SecondStart tray(Answer answer) {
        return new SecondStart(taken(InstanceKind.TRAY, answer, Optional.empty()), Optional.empty(), false, false);
    }

    private static void assertSays(int code, String sentence, SecondStart start) {
        assertEquals(sentence, start.problem(ZoneOffset.UTC).sentence());
        assertEquals(code, start.exitCode());
    }
}
