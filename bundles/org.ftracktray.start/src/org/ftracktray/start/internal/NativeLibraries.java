// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.start.internal;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where SWT and JNA find their native libraries; without it both unpack them from their jars, into the home folder. */
public final class NativeLibraries {

    private NativeLibraries() {}

    /** Leaves alone what was given on the command line. */
    public static void of(InstalledProduct product) {
        Path folder = product.folder().resolve("native");
        if (Files.isDirectory(folder)) {
            for (String property : new String[]{"swt.library.path", "jna.boot.library.path"}) {
                if (System.getProperty(property) == null) {
                    System.setProperty(property, folder.toString());
                }
            }
        }
    }
}
