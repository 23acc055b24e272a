// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.icons;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Finds the picture that a program brings along; used when none is configured. */
@FunctionalInterface
interface ProgramIcon {
    /** The picture as a file holds it, in any format that is known here; reads the disk. */
    Optional<byte[]> of(Path program) throws IOException;

    /** A picture that the desktop has under a name, such as ftrack's {@code maya}; reads the disk. */
    default Optional<byte[]> named(String name) throws IOException {
        return Optional.empty();
    }
}
