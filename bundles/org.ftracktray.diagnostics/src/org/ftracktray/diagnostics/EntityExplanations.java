// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.diagnostics;

import java.util.List;

/**
 * Why applications are offered on an entity or not, for whoever is signed in. A declarative service, safe to use from any
 * thread but the UI thread: it asks the site.
 */
public interface EntityExplanations {

    /**
     * Explains each application on one entity, in the order and the sentences of the command {@code explain}.
     *
     * @param entity a task, project, shot, version, review session or user: its id, the address of its page in ftrack, its
     *     name or its path
     * @return what was found, then one outcome for each application; or one outcome alone that says why nothing can be
     *     explained. Never empty; free of keys, with identifiers.
     */
    List<CheckOutcome> explain(String entity);
}
