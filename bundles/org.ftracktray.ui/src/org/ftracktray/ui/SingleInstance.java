// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

import org.ftracktray.client.Registration;

/**
 * Lets one process per folder answer for this workstation, and lets a second start hand to the first what it wants.
 * Registered as an OSGi service. Thread-safe.
 */
public interface SingleInstance {

    /**
     * Takes the folder for this process, until the process ends. If another process has it, that one is asked who it is
     * and, when both are the tray, is handed the request. Blocks for some seconds when the other one does not answer, and
     * for up to three quarters of a minute when it is to be replaced. A link of the request is delivered to {@link #onStart} of
     * this process if it is the first.
     *
     * @param folder
     *            of this machine; created if it does not exist
     * @param kind
     *            what this process is
     * @return that this process is the first, or which one is
     * @throws IOException
     *             if the folder or the lock in it cannot be used
     */
    InstanceClaim claim(Path folder, InstanceKind kind, StartRequest request) throws IOException;

    /**
     * Is told, on a virtual thread, whenever another process was started on the same folder and wants something. The
     * other one hears that it was done when the listener returns. A request that came before anybody listened is delivered
     * at once.
     *
     * @param listener
     *            answers with the site in use, when the request names another
     */
    Registration onStart(Function<StartRequest, Optional<URI>> listener);

    /** Is told, on a virtual thread, when another process wants to take the place of this one, which has to end then. */
    Registration onReplace(Runnable listener);
}
