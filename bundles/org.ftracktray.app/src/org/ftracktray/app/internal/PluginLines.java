// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.app.internal;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.ftracktray.plugin.PluginProblem;
import org.ftracktray.plugin.PluginState;
import org.ftracktray.plugin.PluginStatus;

/** What has changed from one snapshot of the plug-ins to the next, as lines of the headless output. Called by one thread. */
final class PluginLines {
    private final Map<String, PluginState> states = new HashMap<>();
    private final Map<String, List<PluginProblem>> problems = new HashMap<>();

    List<EventLine> of(List<PluginStatus> plugins) {
        List<PluginStatus> changed = plugins.stream()
                .filter(each -> each.state() != states.get(each.name())
                        || !each.problems().equals(problems.get(each.name())))
                .toList();
        states.clear();
        problems.clear();
        for (PluginStatus plugin : plugins) {
            states.put(plugin.name(), plugin.state());
            problems.put(plugin.name(), plugin.problems());
        }
        return changed.stream().map(PluginLines::line).toList();
    }

    private static EventLine line(PluginStatus plugin) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("plugin", plugin.name());
        fields.put("version", plugin.version());
        fields.put("pid", plugin.pid());
        fields.put("problems", plugin.problems().stream().map(PluginProblem::sentence).toList());
        String last = plugin.problems().isEmpty() ? "" : " " + plugin.problems().getLast().sentence();
        return new EventLine("plugin", plugin.state().toString(),
                "The plug-in " + plugin.name() + " " + plugin.state().words() + "." + last, fields);
    }
}
