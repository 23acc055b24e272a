// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.configuration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.ftracktray.launch.internal.document.Node;

/**
 * The field {@code integrations}: names of Connect's plug-ins by group. They are Connect's and are only handed on, so
 * whatever else stands there is nobody's mistake here.
 */
final class ConnectIntegrations {

    private ConnectIntegrations() {}

    /** @param node the value of the field; null when it is absent */
    static Map<String, List<String>> of(Node node) {
        Map<String, List<String>> groups = new LinkedHashMap<>();
        if (node instanceof Node.Mapping mapping) {
            mapping.values().forEach((group, names) -> groups.put(group, names(names)));
        }
        return groups;
    }

    private static List<String> names(Node names) {
        return (names instanceof Node.Sequence sequence ? sequence.values().stream() : Stream.of(names))
                .filter(Node.Text.class::isInstance).map(each -> ((Node.Text) each).value()).toList();
    }
}
