// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.plugins;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.ftracktray.plugin.PluginProblem;
import org.ftracktray.plugin.PluginState;
import org.ftracktray.plugin.PluginStatus;
import org.ftracktray.plugin.PluginStatus.HostedAction;
import org.junit.jupiter.api.Test;

class PluginWordsTest {
    @Test
    void saysWhatAPlugInAnswersAndWhatIsWrong() {
        PluginStatus plugin = new PluginStatus("cleaner", "1.2.0", "/studio/cleaner-1.2.0", "the preferences",
                PluginState.RUNNING, 7, true, "python3", "3.0", 2,
                List.of(new HostedAction("clean.up", "Clean up"), new HostedAction("rename", "")), 5,
                List.of(new PluginProblem("It was not loaded.", "Correct it.", "/studio/a.py", 3, false)), "");
        assertEquals("cleaner 1.2.0 runs", PluginWords.title(plugin));
        assertEquals("""
                Actions: Clean up, rename
                /studio/a.py:3: It was not loaded. Correct it.
                It answers the clicks of everybody at the studio.
                /studio/cleaner-1.2.0""", PluginWords.text(plugin));
    }
}
