// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.search;

import java.nio.file.Path;

import org.ftracktray.launch.internal.platform.Platform;
import org.ftracktray.launch.internal.platform.PropertyList;

/** What applications of macOS, which are folders, say of themselves. */
record ApplicationBundles(Disk disk, Platform platform) {

    private static final int MOST_BYTES = 1_000_000;

    /** The version that it has inside; none when it is no such application, or does not say. */
    ApplicationVersion version(String application) {
        if (!platform.folderCanBeProgram(Path.of(application))) {
            return ApplicationVersion.NONE;
        }
        return disk.content(disk.child(disk.child(application, "Contents"), "Info.plist"), MOST_BYTES)
                .flatMap(list -> PropertyList.text(list, "CFBundleShortVersionString"))
                .map(ApplicationVersion::written).orElse(ApplicationVersion.NONE);
    }
}
