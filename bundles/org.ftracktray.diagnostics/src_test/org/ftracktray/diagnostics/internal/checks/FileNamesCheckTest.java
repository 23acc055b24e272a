// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.diagnostics.internal.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.ftracktray.diagnostics.CheckResult;
import org.ftracktray.diagnostics.Severity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileNamesCheckTest {

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16"})
    void anEncodingThatHasEveryLetterIsFine(String encoding) {
        assertEquals(Severity.OK, new FileNamesCheck(encoding).run().severity());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ANSI_X3.4-1968", "ISO-8859-1", "US-ASCII"})
    void anotherOneIsToldWithTheRemedy(String encoding) {
        CheckResult result = new FileNamesCheck(encoding).run();
        assertEquals(Severity.WARNING, result.severity());
        assertTrue(result.toString().contains(encoding) && result.toString().contains("LC_ALL=C.UTF-8"),
                result.toString());
    }
}
