// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch;

import java.util.List;
import java.util.Objects;

/**
 * What somebody wants to be started. Immutable.
 *
 * @param applicationIdentifier
 *            identifier of the application
 * @param selection
 *            ids of the selected tasks, or of other typed contexts; the first is the one that the application starts in;
 *            never empty
 * @param file
 *            which work file it opens
 */
public record LaunchRequest(String applicationIdentifier, List<String> selection, WorkFileChoice file) {
    public LaunchRequest {
        Objects.requireNonNull(applicationIdentifier, "applicationIdentifier");
        Objects.requireNonNull(file, "file");
        selection = List.copyOf(selection);
        if (selection.isEmpty()) {
            throw new IllegalArgumentException("Nothing is selected.");
        }
    }

    /** An application for one task, with its last work file. */
    public LaunchRequest(String applicationIdentifier, String taskId) {
        this(applicationIdentifier, List.of(taskId), new WorkFileChoice.Last());
    }

    /** The same with another work file. */
    public LaunchRequest with(WorkFileChoice otherFile) {
        return new LaunchRequest(applicationIdentifier, selection, otherFile);
    }
}
