// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.plugins;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;
import org.ftracktray.plugin.PluginProblem;
import org.ftracktray.plugin.PluginStatus;
import org.ftracktray.plugin.PluginStatus.HostedAction;
import org.ftracktray.ui.internal.Messages;

/** What the window says about a plug-in. */
final class PluginWords {
    private PluginWords() {}

    static String title(PluginStatus plugin) {
        return plugin.title() + " " + plugin.state().words();
    }

    /** Its actions, what is wrong, and how it is run; a line each. */
    static String text(PluginStatus plugin) {
        String actions = plugin.actions().stream().map(PluginWords::action).collect(Collectors.joining(", "));
        List<String> problems = plugin.problems().stream().map(PluginProblem::sentence).toList();
        return Stream.of(
                Stream.of(actions).filter(text -> !text.isEmpty())
                        .map(text -> NLS.bind(Messages.plugins_actions, text)),
                problems.stream(),
                Stream.of(Messages.plugins_everybody).filter(text -> plugin.everybody()),
                Stream.of(plugin.folder()))
                .flatMap(lines -> lines).collect(Collectors.joining("\n"));
    }

    private static String action(HostedAction action) {
        return action.label().isEmpty() ? action.identifier() : action.label();
    }
}
