// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch;

import java.util.List;
import java.util.function.Consumer;

import org.ftracktray.client.Registration;

/** What was started from here, and what became of it; an OSGi service. Usable from any thread, answers at once. */
public interface LaunchHistory {

    /** The starts, the newest first. */
    List<LaunchRecord> launches();

    /**
     * Ends an application and the processes it started: asks them first, and ends by force what is still there after ten
     * seconds. Returns at once; the state changes when it has ended.
     *
     * @return whether it was asked; false when it does not run any more, or cannot be reached from this machine
     */
    boolean stop(String launchId);

    /**
     * Asks an application and the processes it started to end, and forces nothing: it may ask about unsaved work first, or
     * stay. Returns at once.
     *
     * @return as {@link #stop}
     */
    boolean askToEnd(String launchId);

    /**
     * Ends an application and the processes it started by force; what they did not save is lost. Returns at once.
     *
     * @return as {@link #stop}
     */
    boolean stopNow(String launchId);

    /** The last lines that an application printed, without blank ones; none when its log is gone. Reads the disk. */
    List<String> lastLines(String launchId, int most);

    /**
     * What of the history could not be read or written since this client started, in sentences for people; none when all
     * is well. The reasons are in the log.
     */
    List<String> problems();

    /** Calls the listener with the new snapshot of each start that begins or changes, on any thread. */
    Registration onChange(Consumer<LaunchRecord> listener);
}
