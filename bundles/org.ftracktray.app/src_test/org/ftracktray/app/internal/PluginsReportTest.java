// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.app.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.ftracktray.plugin.PluginProblem;
import org.ftracktray.plugin.PluginState;
import org.ftracktray.plugin.PluginStatus;
import org.ftracktray.plugin.PluginStatus.HostedAction;
import org.junit.jupiter.api.Test;

class PluginsReportTest {
    private static final PluginProblem NOTE = new PluginProblem("It was passed over.", "", "/p/hook/a.py", 1, true);
    private static final PluginProblem PROBLEM = new PluginProblem("It failed.", "Correct it.", "/p/hook/b.py", 7,
            false);

    private static PluginStatus cleaner(PluginState state, PluginProblem... problems) {
        return new PluginStatus("cleaner", "1.2.0", "/p", "FTRACK_CONNECT_PLUGIN_PATH", state, 77, false,
                "/usr/bin/python3 (3.11.2)", "3.0", 2, List.of(new HostedAction("clean.up", "Clean up")), 12,
                List.of(problems), "/log");
    }

    @Test
    void saysHowThePlugInsOfTheRunningProcessAre() {
        PluginsReport report = new PluginsReport(true, List.of(cleaner(PluginState.RUNNING, NOTE, PROBLEM)), List.of());
        assertEquals(List.of("cleaner 1.2.0                  runs", "    folder    /p, from FTRACK_CONNECT_PLUGIN_PATH",
                "    python    /usr/bin/python3 (3.11.2), ftrack_api 3.0", "    actions   Clean up (clean.up)",
                "    log       /log", "    note      /p/hook/a.py:1: It was passed over.",
                "    problem   /p/hook/b.py:7: It failed. Correct it.",
                "1 plug-in, 1 with problems. Ftrack Tray runs them."), report.lines());
        assertTrue(report.needsAttention());
    }

    @Test
    void whatIsOnlyWorthKnowingIsNoProblem() {
        assertFalse(new PluginsReport(false, List.of(cleaner(PluginState.STOPPED, NOTE)), List.of()).needsAttention());
        assertTrue(new PluginsReport(false, List.of(), List.of(PROBLEM)).needsAttention());
    }

    @Test
    void headlessTellsEachChangeOnce() {
        PluginLines lines = new PluginLines();
        assertEquals(List.of("The plug-in cleaner starts."), texts(lines, cleaner(PluginState.STARTING)));
        assertEquals(List.of(), texts(lines, cleaner(PluginState.STARTING)));
        assertEquals(List.of("The plug-in cleaner runs."), texts(lines, cleaner(PluginState.RUNNING)));
        assertEquals(List.of("The plug-in cleaner runs. /p/hook/b.py:7: It failed. Correct it."),
                texts(lines, cleaner(PluginState.RUNNING, PROBLEM)));
    }

    private static List<String> texts(PluginLines lines, PluginStatus status) {
        return lines.of(List.of(status)).stream().map(EventLine::text).toList();
    }
}
