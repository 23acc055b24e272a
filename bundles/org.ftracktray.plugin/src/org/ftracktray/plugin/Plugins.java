// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.plugin;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.ftracktray.client.Registration;

/**
 * The Python plug-ins of the studio, each in a process of its own while somebody is signed in. A declarative service that
 * follows the sign-in by itself from the moment somebody uses it. Safe to use from any thread; only
 * {@link #check()} and {@link #ofRunningProcess()} block.
 */
public interface Plugins {

    /** The snapshot of now, sorted by name, never null; empty when no folder has plug-ins. */
    List<PluginStatus> plugins();

    /**
     * What is wrong with the folders themselves; empty when nothing is. As of the last look at them, which in a process that
     * runs no plug-ins is {@link #ofRunningProcess()} or {@link #check()}.
     */
    List<PluginProblem> folderProblems();

    /**
     * How the plug-ins of the process are that runs on this machine, as it told last; empty when none runs. Reads the disk.
     *
     * @throws java.io.UncheckedIOException when what it told cannot be read
     */
    Optional<List<PluginStatus>> ofRunningProcess();

    /** Tells of every later snapshot, in order, on a thread of the service; the listener must not block. */
    Registration onChange(Consumer<List<PluginStatus>> listener);

    /** Looks into the folders again and starts all plug-ins anew, also those that were given up. Returns at once. */
    void reload();

    /**
     * Finds the plug-ins and loads the files of each without a session and without calling their {@code register}, for a
     * machine where none runs. Blocks, for at most half a minute for each plug-in.
     *
     * @return what was found; the state of a plug-in in order is {@link PluginState#STOPPED}
     */
    List<PluginStatus> check() throws InterruptedException;
}
