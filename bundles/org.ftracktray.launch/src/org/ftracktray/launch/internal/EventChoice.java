// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal;

import java.util.List;

import org.ftracktray.action.ActionRequest;
import org.ftracktray.action.SelectedEntity;
import org.ftracktray.launch.WorkFileChoice;

/**
 * What an event may choose besides the application: the selection, and one of the work files that are found for them, by its
 * name. Whoever holds a key of the site can write any event, so nothing else in it has an effect.
 */
final class EventChoice {

    /** Key of an event's data: starts without the last work file when it is true. */
    static final String WITHOUT_FILE = "skipLastWorkfile";
    /** Key of an event's data: the name of the file to open instead of the last one. */
    private static final String FILE = "workfile";

    private EventChoice() {}

    static WorkFileChoice file(ActionRequest request) {
        String name = request.text(FILE).orElse("");
        if (!name.isEmpty()) {
            return new WorkFileChoice.Found(name);
        }
        return request.data().path(WITHOUT_FILE).asBoolean(false)
                ? new WorkFileChoice.None()
                : new WorkFileChoice.Last();
    }

    /** Ids of what is selected. The types in an event come in several spellings; the rules look at the real ones. */
    static List<String> selection(ActionRequest request) {
        return request.selection().stream().map(SelectedEntity::entityId).distinct().toList();
    }
}
