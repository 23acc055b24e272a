// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.diagnostics.internal.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.ftracktray.diagnostics.CheckResult;
import org.ftracktray.diagnostics.Severity;
import org.ftracktray.signin.ManagedFile;
import org.junit.jupiter.api.Test;

class ConfirmedStartsCheckTest {

    private static CheckResult result(Supplier<Optional<String>> value) {
        return new ConfirmedStartsCheck(new ManagedFile() {
            @Override
            public Optional<String> get(String key) {
                return key.equals("confirmStarts") ? value.get() : Optional.empty();
            }

            @Override
            public String place() {
                return "/etc/managed.properties";
            }
        }).run();
    }

    @Test
    void tellsTheSettingAndItsFile() {
        String said = result(() -> Optional.of("true")).what();
        assertTrue(said.contains("/etc/managed.properties says confirmStarts=true"), said);
        for (Optional<String> off : List.of(Optional.<String>empty(), Optional.of("false"))) {
            assertTrue(result(() -> off).what().contains("without a question"));
        }
    }

    @Test
    void warnsOfAFileThatCannotBeRead() {
        CheckResult result = result(() -> {
            throw new IllegalStateException("It cannot be read.");
        });
        assertEquals(Severity.WARNING, result.severity());
        assertEquals("It cannot be read.", result.cause());
    }
}
