// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.search;

import java.util.List;
import java.util.Optional;

/** The files of a machine, as far as a search needs them. Paths are texts, because a test may be about another system. */
public interface Disk {

    /** A folder to begin in; empty when the text is no absolute path or nothing is there. */
    Optional<String> root(String path);

    /** The path of something in a folder. */
    String child(String folder, String name);

    /** The names in a folder in any order; none when it cannot be read. */
    List<String> names(String folder);

    boolean isFolder(String path);

    boolean isFile(String path);

    /** The bytes of a file; empty when it cannot be read, or is larger. */
    default Optional<byte[]> content(String path, int mostBytes) {
        return Optional.empty();
    }

    /** The file itself, equal for all its names. */
    Object identity(String path);
}
