// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.task;

import java.io.File;
import java.io.IOException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Locale;

import org.ftracktray.launch.internal.text.NormalForm;

/** The name under which a folder really lies on the disk, where one can be found under several. */
final class StoredName {

    private static final boolean TOLD_APART = File.separatorChar == '/'
            && !System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("mac");

    private StoredName() {}

    /** On Linux every name names something else, and the disk need not be asked. */
    static Path of(Path folder) {
        if (TOLD_APART) {
            return folder;
        }
        try {
            Path stored = folder.toRealPath(LinkOption.NOFOLLOW_LINKS);
            return stored.resolveSibling(NormalForm.of(stored.getFileName().toString()));
        } catch (IOException e) {
            return folder;
        }
    }
}
