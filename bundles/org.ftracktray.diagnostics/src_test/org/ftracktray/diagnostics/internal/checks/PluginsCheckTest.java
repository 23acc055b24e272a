// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.diagnostics.internal.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.ftracktray.client.Registration;
import org.ftracktray.diagnostics.CheckResult;
import org.ftracktray.diagnostics.Severity;
import org.ftracktray.plugin.PluginProblem;
import org.ftracktray.plugin.PluginState;
import org.ftracktray.plugin.PluginStatus;
import org.ftracktray.plugin.PluginStatus.HostedAction;
import org.ftracktray.plugin.Plugins;
import org.junit.jupiter.api.Test;

class PluginsCheckTest {
    private record Known(List<PluginStatus> plugins, List<PluginProblem> folderProblems) implements Plugins {
        @Override
        public Optional<List<PluginStatus>> ofRunningProcess() {
            return Optional.empty();
        }

        @Override
        public Registration onChange(Consumer<List<PluginStatus>> listener) {
            return () -> {};
        }

        @Override
        public void reload() {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<PluginStatus> check() {
            return plugins;
        }
    }

    private static PluginStatus cleaner(PluginProblem... problems) {
        return new PluginStatus("cleaner", "1.2.0", "/p", "the preferences", PluginState.RUNNING, 77, false,
                "python3 (3.11)",
                "3.0", 2, List.of(new HostedAction("clean.up", "Clean up")), 12, List.of(problems), "/log");
    }

    private static CheckResult run(Plugins plugins) {
        return new PluginsCheck(plugins).run();
    }

    @Test
    void namesFileLineAndRemedyOfWhatIsWrong() {
        CheckResult result = run(
                new Known(List.of(cleaner(new PluginProblem("It failed.", "Correct it.", "/p/a.py", 7, false))),
                        List.of(PluginProblem.of("The folder is missing.", "Create it."))));
        assertEquals(Severity.WARNING, result.severity());
        assertEquals("2 things about the Python plug-ins need somebody.", result.what());
        assertTrue(result.detail().contains("cleaner: /p/a.py:7: It failed. Correct it."), result.detail());
        assertTrue(result.detail().contains("The folder is missing. Create it."), result.detail());
    }

    @Test
    void isContentWithNotesAndNamesTheActions() {
        CheckResult result = run(
                new Known(List.of(cleaner(new PluginProblem("Passed over.", "", "/p/a.py", 1, true))), List.of()));
        assertEquals("1 of 1 Python plug-ins run.", result.what());
        assertEquals("cleaner 1.2.0 runs; python3 (3.11); actions: clean.up; /p", result.detail());
    }

    @Test
    void nothingIsWrongWithoutPlugIns() {
        assertEquals(Severity.OK, run(new Known(List.of(), List.of())).severity());
    }
}
