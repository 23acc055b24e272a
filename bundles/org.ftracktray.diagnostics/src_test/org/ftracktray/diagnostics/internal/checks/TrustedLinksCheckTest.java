// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.diagnostics.internal.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.function.Supplier;

import org.ftracktray.diagnostics.CheckResult;
import org.ftracktray.diagnostics.Severity;
import org.ftracktray.signin.ManagedFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedLinksCheckTest {

    private static CheckResult result(Supplier<Optional<String>> value) {
        return new TrustedLinksCheck(new ManagedFile() {
            @Override
            public Optional<String> get(String key) {
                return key.equals("trustLinks") ? value.get() : Optional.empty();
            }

            @Override
            public String place() {
                return "/etc/managed.properties";
            }
        }).run();
    }

    @Test
    void tellsTheFileThatTrustsLinks() {
        assertTrue(result(() -> Optional.of("TRUE")).what().contains("/etc/managed.properties says trustLinks=true"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "false", "yes", "1"})
    void everythingElseAsks(String value) {
        assertTrue(result(() -> Optional.of(value)).what().contains("asks before"));
    }

    @Test
    void warnsOfAFileThatCannotBeRead() {
        CheckResult result = result(() -> {
            throw new IllegalStateException("It cannot be read.");
        });
        assertEquals(Severity.WARNING, result.severity());
        assertTrue(result.what().contains("asks before"), result.what());
    }
}
