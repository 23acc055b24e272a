// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.start;

import java.util.List;

import org.ftracktray.client.Session;
import org.ftracktray.launch.TaskContext;
import org.ftracktray.launch.internal.catalogue.CatalogueEntry;
import org.ftracktray.launch.internal.configuration.EnvironmentLayer;

import tools.jackson.databind.JsonNode;

/**
 * What is to be launched for whom.
 *
 * @param session
 *            of the person who launches
 * @param entry
 *            the application
 * @param layers
 *            the shared environments of the studio
 * @param task
 *            the task
 * @param eventData
 *            the data of the event that asked for it, or an empty object
 */
public record LaunchRequest(Session session, CatalogueEntry entry, List<EnvironmentLayer> layers, TaskContext task,
        JsonNode eventData) {

    /** Key of an event's data: starts without the last work file when it is true. */
    public static final String WITHOUT_FILE = "skipLastWorkfile";
    /** Key of an event's data: the file to open instead of the last one. */
    public static final String FILE = "workfile";

    /** The same for another view of the task. */
    LaunchRequest withTask(TaskContext other) {
        return new LaunchRequest(session, entry, layers, other, eventData);
    }
}
