// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Which files of a task's work folder belong to an application. Immutable.
 *
 * @param name
 *            pattern of the file's name with references to the task, and {@code {version}} for the number that counts
 * @param folder
 *            pattern of a folder below the work folder; the work folder itself when empty
 * @param arguments
 *            added to the command when a file is opened; {@code {work.file}} stands for it
 * @param offerWithout
 *            whether a second entry is offered that starts without the last file
 */
public record WorkFiles(String name, Optional<String> folder, List<String> arguments, boolean offerWithout) {
    public WorkFiles {
        Objects.requireNonNull(name, "name");
        arguments = List.copyOf(arguments);
    }
}
