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
     * This one.
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
