// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch;

import java.nio.file.Path;

/** Reads configuration files without using them; an OSGi service, for any thread but the UI thread. */
public interface ConfigurationReader {

    /** Reads a folder, or a single file. Whatever is wrong with it becomes a problem; blocks while the disk is read. */
    ConfigurationFolder read(Path folder);
}
