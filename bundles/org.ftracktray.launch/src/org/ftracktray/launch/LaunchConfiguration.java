// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch;

import java.nio.file.Path;
import java.util.List;

/** How launching is set up on this workstation; an OSGi service. Answers at once, on any thread. */
public interface LaunchConfiguration {

    /** The folders that configurations are read from, in the order in which they are read. */
    List<ConfigurationPlace> folders();

    /** The folder that work folders are created in now. */
    Path workFolder();

    /** The pattern of work folders where none is set. */
    String defaultPattern();

    /**
     * The work folder of a task by way of example.
     *
     * @param workFolder the folder that work folders are created in; blank for the one where nothing is set
     * @param pattern as in the preference; blank for the default
     * @throws IllegalArgumentException when that is no folder here, or the pattern has a reference that the task of the example
     *         does not know; the message is for people
     */
    Path example(String workFolder, String pattern);
}
