// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.environment;

import java.util.List;

import org.ftracktray.client.Session;
import org.ftracktray.launch.Application;
import org.ftracktray.launch.EnvironmentChange;
import org.ftracktray.launch.TaskContext;
import org.ftracktray.launch.internal.configuration.EnvironmentLayer;
import org.ftracktray.launch.internal.configuration.EnvironmentLayer.Level;
import org.ftracktray.launch.internal.platform.Workstation;
import org.ftracktray.launch.internal.rule.Glob;

/** Picks the shared layers that apply to one launch. */
record LayerSelection(List<EnvironmentLayer> layers, Workstation workstation, Session session, TaskContext task,
        Application application) {

    /** The changes of the layers of a level that apply, in the order of the files. */
    List<EnvironmentChange> changes(Level level) {
        return layers.stream().filter(layer -> layer.level() == level && applies(layer))
                .flatMap(layer -> layer.changes().stream()).toList();
    }

    private boolean applies(EnvironmentLayer layer) {
        String site = session.site().toString();
        return fits(layer.restrictions().sites(), List.of(site, String.valueOf(session.site().getHost())))
                && fits(layer.restrictions().taskTypes(), task.taskType().map(List::of).orElse(List.of()))
                && fits(layer.restrictions().users(), List.of(session.credentials().user()))
                && fits(layer.restrictions().hosts(), List.of(workstation.name()))
                && fits(layer.projects(), List.of(task.project().name(), task.project().fullName()))
                && fits(layer.applications(), List.of(application.identifier())) && fits(layer.tools(), task.tools());
    }

    private static boolean fits(List<String> patterns, List<String> values) {
        return patterns.isEmpty()
                || patterns.stream()
                        .anyMatch(pattern -> values.stream().anyMatch(value -> Glob.matches(pattern, value)));
    }
}
