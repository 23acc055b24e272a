// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Optional;

import org.ftracktray.diagnostics.CheckResult;
import org.ftracktray.diagnostics.Severity;
import org.junit.jupiter.api.Test;

class DesktopChecksTest {

    @Test
    void aPanelOfEitherKindShowsTheIcon() {
        assertEquals(Severity.OK, new TrayIconCheck(() -> true, () -> false, "none").run().severity());
        assertEquals(Severity.OK, new TrayIconCheck(() -> false, () -> true, "none").run().severity());
    }

    @Test
    void aDesktopWithoutTrayIsTheFirstSentenceAndNamesTheWayOut() {
        CheckResult result = new TrayIconCheck(() -> false, () -> false, "No icons here.").run();
        assertEquals(Severity.WARNING, result.severity());
        assertEquals("No icons here.", result.what());
        assertTrue(result.remedy().contains("Preferences"), result.remedy());
    }

    @Test
    void theBrowserThatTheDesktopNamesIsSaid() throws Exception {
        CheckResult result = new WebBrowserCheck(() -> Optional.of("firefox.desktop")).run();
        assertEquals(Severity.OK, result.severity());
        assertTrue(result.what().contains("firefox.desktop"), result.what());
    }

    @Test
    void aDesktopWithoutBrowserIsAProblemWithAWayOut() throws Exception {
        CheckResult result = new WebBrowserCheck(Optional::empty).run();
        assertEquals(Severity.PROBLEM, result.severity());
        assertFalse(result.remedy().isBlank());
    }

    @Test
    void aDesktopThatCannotBeAskedIsNotTakenForOneWithoutBrowser() {
        assertThrows(IOException.class, new WebBrowserCheck(() -> {
            throw new IOException("no answer");
        })::run);
    }
}
