// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch;

import java.util.List;
import java.util.function.Consumer;

import org.ftracktray.client.Registration;

/** What was started from here, and what became of it; an OSGi service. Usable from any thread, answers at once. */
public interface LaunchHistory {

    /** The starts, the newest first. */
    List<Launched> launches();

    /**
     * Asks an application and the processes it started to end, which may take a while or be refused by its own dialog.
     *
     * @return whether it was asked; false when it does not run any more, or not on this machine
     */
    boolean stop(String launchId);

    /** Calls the listener with the new snapshot of each start that begins or changes, on any thread. */
    Registration onChange(Consumer<Launched> listener);
}
