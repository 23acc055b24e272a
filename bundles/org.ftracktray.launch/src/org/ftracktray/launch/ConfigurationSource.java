// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch;

import java.nio.file.Path;
import java.util.List;

/**
 * Names further folders with configurations of applications. To be offered as an OSGi service; asked for each search, on a
 * background thread.
 */
public interface ConfigurationSource {

    /**
     * Existing folders, absolute; those that the settings name override them.
     *
     * @throws IllegalStateException when they are not known; its message is a sentence
     */
    List<Path> folders();
}
