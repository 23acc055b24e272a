// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.plugin.internal.folder;

import java.nio.file.Path;
import java.util.List;

/**
 * A plug-in on the disk: what one process runs.
 *
 * @param name without version
 * @param version {@code ""} when there is none
 * @param root absolute
 * @param hooks the folders whose Python files are loaded; empty when it has none
 * @param source which setting named it, in words
 */
public record PluginFolder(String name, String version, Path root, List<Path> hooks, String source) {

    /** Where the configuration of applications lies, as in Connect; need not exist. */
    public Path launch() {
        return root.resolve("launch");
    }
}
