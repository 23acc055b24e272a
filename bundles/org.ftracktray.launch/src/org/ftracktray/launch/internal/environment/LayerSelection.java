// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.environment;

import java.util.List;
import java.util.stream.Stream;

import org.ftracktray.launch.Application;
import org.ftracktray.launch.EnvironmentChange;
import org.ftracktray.launch.TaskContext;
import org.ftracktray.launch.internal.configuration.EnvironmentLayer;
import org.ftracktray.launch.internal.configuration.EnvironmentLayer.Level;
import org.ftracktray.launch.internal.rule.OfferContext;

/** Picks the shared layers that apply to one launch. */
record LayerSelection(List<EnvironmentLayer> layers, OfferContext situation, Application application) {

    /** The changes of the layers of a level that apply, in the order of the files. */
    List<EnvironmentChange> changes(Level level) {
        return layers.stream().filter(layer -> layer.level() == level && applies(layer))
                .flatMap(layer -> layer.changes().stream()).toList();
    }

    private boolean applies(EnvironmentLayer layer) {
        TaskContext task = situation.tasks().getFirst();
        return layer.restrictions().stream().allMatch(restriction -> situation.fits(restriction, task))
                && OfferContext.fits(layer.applications(), names())
                && OfferContext.fits(layer.tools(), task.tools());
    }

    private List<String> names() {
        return Stream.concat(Stream.of(application.identifier()), application.otherIdentifiers().stream()).toList();
    }
}
