// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui;

import java.io.IOException;
import java.nio.file.Path;

import org.ftracktray.client.Registration;

/**
 * Lets one process per folder answer for this workstation, and lets a second start bring the first one's window to the
 * front. Registered as an OSGi service. Thread-safe.
 */
public interface SingleInstance {

    /**
     * Takes the folder for this process, until the process ends. If another process has it, that one is asked who it is
     * and, when both are the tray, to show its window. Blocks for some seconds when the other one does not answer.
     *
     * @param folder
     *            of this machine; created if it does not exist
     * @param kind
     *            what this process is
     * @return that this process is the first, or which one is
     * @throws IOException
     *             if the folder or the lock in it cannot be used
     */
    InstanceClaim claim(Path folder, InstanceKind kind) throws IOException;

    /**
     * Is told, on a virtual thread, whenever another process was started on the same folder and wants the window. The
     * other one hears that it was shown when the listener returns. A request that came before anybody listened is
     * delivered at once.
     */
    Registration onSecondStart(Runnable listener);
}
