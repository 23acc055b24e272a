// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.start;

import java.util.List;

import org.ftracktray.client.Session;
import org.ftracktray.launch.LaunchRequest;
import org.ftracktray.launch.TaskContext;
import org.ftracktray.launch.internal.catalogue.CatalogueEntry;
import org.ftracktray.launch.internal.configuration.EnvironmentLayer;
import org.ftracktray.launch.internal.rule.OfferContext;

/**
 * What is to be launched for whom.
 *
 * @param session
 *            of the person who launches
 * @param entry
 *            the application
 * @param layers
 *            the shared environments of the studio
 * @param situation
 *            what is selected, by whom and where
 * @param order
 *            what was asked for
 */
public record ResolvedLaunch(Session session, CatalogueEntry entry, List<EnvironmentLayer> layers,
        OfferContext situation, LaunchRequest order) {

    /** The task that the application starts in. */
    TaskContext task() {
        return situation.tasks().getFirst();
    }

    /** The same with another order for the same selection. */
    ResolvedLaunch withOrder(LaunchRequest other) {
        return new ResolvedLaunch(session, entry, layers, situation, other);
    }

    /** The same for another view of the task. */
    ResolvedLaunch withTask(TaskContext other) {
        return new ResolvedLaunch(session, entry, layers, situation.withFirst(other), order);
    }
}
