// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.app.internal.data;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Which data folder the command line asks for. */
final class FolderWanted {

    private FolderWanted() {}

    /**
     * The folder, as a path that means what it says: the framework itself takes "%41" and "#" in it for something else.
     *
     * @param arguments
     *            those that the framework took
     * @param other
     *            what the framework made of an address or one of its own words ("@user.home/x"), or of a property
     * @param usual
     *            the folder when nothing is said
     */
    static Path of(List<String> arguments, Optional<Path> other, Path usual) {
        int option = arguments.lastIndexOf("-data");
        String given = option >= 0 && option + 1 < arguments.size() ? arguments.get(option + 1) : "";
        if (!given.isEmpty() && !given.startsWith("@") && !given.startsWith("file:")) {
            return Path.of(given).toAbsolutePath().normalize();
        }
        return other.orElse(usual).toAbsolutePath().normalize();
    }
}
