// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.app.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.ftracktray.plugin.PluginProblem;
import org.ftracktray.plugin.PluginStatus;

/** What has changed from one snapshot of the plug-ins to the next, as lines of the headless output. Called by one thread. */
final class PluginLines {
    private Map<String, PluginStatus> before = Map.of();

    List<EventLine> of(List<PluginStatus> plugins) {
        List<PluginStatus> changed = plugins.stream().filter(each -> differs(before.get(each.name()), each)).toList();
        before = plugins.stream()
                .collect(Collectors.toMap(PluginStatus::name, each -> each, (first, second) -> second));
        return changed.stream().map(PluginLines::line).toList();
    }

    private static boolean differs(PluginStatus last, PluginStatus now) {
        return last == null || last.state() != now.state() || !last.problems().equals(now.problems());
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
