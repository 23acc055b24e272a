// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui;

import java.io.IOException;
import java.nio.file.Path;

import org.ftracktray.client.Registration;

/**
 * Lets one process per data folder be the tray, and lets a second start bring the first one's window to the front.
 * Registered as an OSGi service. Thread-safe.
 */
public interface SingleInstance {
    /**
     * Takes the data folder for this process, until the process ends. If another process has it, that one is asked to
     * show its window.
     *
     * @param dataFolder created if it does not exist
     * @return whether this process is the first; {@code false} tells the caller to end
     * @throws IOException if the folder cannot be written
     */
    boolean claim(Path dataFolder) throws IOException;

    /**
     * Is told, on a virtual thread, whenever another process was started on the same data folder. A request that came
     * before anybody listened is delivered at once.
     */
    Registration onSecondStart(Runnable listener);
}
