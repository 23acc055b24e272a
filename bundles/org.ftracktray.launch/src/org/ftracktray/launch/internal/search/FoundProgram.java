// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.search;

import java.nio.file.Path;
import java.util.List;

/**
 * A program that a search found.
 *
 * @param path
 *            the program, or the application's folder on macOS
 * @param version
 *            what the path, or the application itself, tells
 * @param names
 *            the root of the search and the names below it that lead to the program
 * @param wholeName
 *            whether its own name matches as a whole, not only its beginning
 * @param file
 *            equal for all paths of one file
 * @param release
 *            whether its version is the one that is sold, or the number that the application has inside
 */
public record FoundProgram(Path path, ApplicationVersion version, List<String> names, boolean wholeName, Object file,
        boolean release) {

    /** The names that lead to the folder that it lies in. */
    public List<String> folder() {
        return names.subList(0, names.size() - 1);
    }
}
