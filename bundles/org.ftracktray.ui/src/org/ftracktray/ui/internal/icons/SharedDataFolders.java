// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.icons;

import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Where installed programs put their icons and desktop entries (XDG Base Directory Specification of freedesktop.org). */
final class SharedDataFolders {

    private SharedDataFolders() {}

    /** The user's own first, then those of the machine; what is no path is left out. */
    static List<Path> of(Map<String, String> environment) {
        String own = environment.getOrDefault("XDG_DATA_HOME", environment.getOrDefault("HOME", "") + "/.local/share");
        String shared = environment.getOrDefault("XDG_DATA_DIRS", "/usr/local/share:/usr/share");
        return Stream.concat(Stream.of(own), Arrays.stream(shared.split(File.pathSeparator)))
                .filter(name -> !name.isBlank()).map(SharedDataFolders::path).flatMap(Optional::stream).toList();
    }

    private static Optional<Path> path(String name) {
        try {
            return Optional.of(Path.of(name));
        } catch (InvalidPathException notOne) {
            return Optional.empty();
        }
    }
}
