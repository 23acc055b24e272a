// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch;

import java.nio.file.Path;
import java.util.Objects;

/** Which work file an application opens when it starts. */
public sealed interface WorkFileChoice {

    /** The one with the highest version, when the application's configuration says how to find it. */
    record Last() implements WorkFileChoice {}

    /** None: skips the last work file. */
    record None() implements WorkFileChoice {}

    /**
     * The one with this name among those that are found for the application and the task. What comes from outside chooses
     * in this way: it can name no other file.
     *
     * @param name
     *            the name of the file, without a folder
     */
    record Found(String name) implements WorkFileChoice {
        public Found {
            Objects.requireNonNull(name, "name");
        }
    }

    /**
     * This one. For choices that were made at this machine.
     *
     * @param file
     *            absolute, or relative to the task's work folder
     */
    record Open(Path file) implements WorkFileChoice {
        public Open {
            Objects.requireNonNull(file, "file");
        }
    }
}
