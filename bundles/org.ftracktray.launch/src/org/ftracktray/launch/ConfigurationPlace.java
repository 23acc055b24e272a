// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch;

import java.nio.file.Path;

/**
 * A folder that configurations of applications are read from.
 *
 * @param folder absolute; it need not exist
 * @param source who named it
 */
public record ConfigurationPlace(Path folder, Source source) {

    /** Who can name folders; later ones override earlier ones. */
    public enum Source {
        /** The environment variable {@code FTRACK_CONNECT_EXTENSIONS_PATH}. */
        CONNECT_VARIABLE,
        /** The environment variable {@code FTRACK_APPLICATION_LAUNCHER_CONFIG_PATHS}. */
        LAUNCHER_VARIABLE,
        /** The preference of the user, or its default by the administrator. */
        PREFERENCE,
        /** The option {@code --applications}. */
        COMMAND_LINE
    }
}
