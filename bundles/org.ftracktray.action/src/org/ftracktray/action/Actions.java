// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.action;

import java.util.List;
import java.util.Optional;

/**
 * Every action of this workstation behind one door; an OSGi service. It collects the services of type {@link Action}
 * and the contributions to the extension point {@code org.ftracktray.action.actions}. Both methods block and may be
 * called from several threads at a time, never from the UI thread. Neither of them throws because of an action.
 */
public interface Actions {

    /**
     * The items of all actions. Each action has its own time limit; one that fails or is too slow is logged and left
     * out, the others are answered.
     */
    List<ActionItem> discover(ActionRequest request);

    /**
     * Hands the launch to the one action that owns it.
     *
     * @return empty when no action here owns it: then another client answers and this one stays silent. An action that
     *         throws becomes a failure {@link ActionReply.Message}.
     */
    Optional<ActionReply> launch(ActionRequest request);
}
