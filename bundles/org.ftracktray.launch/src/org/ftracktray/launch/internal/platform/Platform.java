// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.platform;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.ftracktray.client.Problem;

/** What differs between operating systems when a program is found and started. */
public interface Platform {

    /** The name that configuration files use: windows, darwin or linux. */
    String name();

    /** Whether file names that differ in case name different files. */
    boolean caseSensitive();

    /** What separates the parts of a list of paths. */
    String pathSeparator();

    /**
     * The program that a path means: endings may be added, a macOS application bundle means the program inside, a name
     * without any folder is looked up on the search path. A path that leads nowhere is returned as it is.
     */
    Path program(Path path);

    /** Why the program cannot be started; empty when nothing speaks against it. Reads the disk. */
    Optional<Problem> obstacle(Path program);

    /**
     * The command that starts a program so that it lives on when this client, or its whole process group, ends.
     *
     * @param environment
     *            what the process gets
     * @param trace
     *            where the process id and later the exit code are noted, on systems where that can be done
     * @throws IllegalArgumentException
     *             when a word cannot be handed on safely; the message is a sentence
     */
    List<String> detached(Path program, List<String> arguments, Map<String, String> environment, Path trace);

    /**
     * The environment that the process of {@link #detached} is started with, so that the program gets this one. Nothing of
     * it is ever part of a command, because commands can be read by everybody on a machine.
     */
    default Map<String, String> carried(Map<String, String> environment) {
        return environment;
    }

    /** The command so that its process leads a session of its own, where systems have such; its id is that of the session. */
    default List<String> leading(List<String> command) {
        return command;
    }

    /** How many bytes of UTF-8 one word, or one variable with its name, may have. */
    default int longestText() {
        return Integer.MAX_VALUE;
    }

    /** Whether process id and exit code are noted in the trace. */
    default boolean notesRuns() {
        return false;
    }

    /** Whether a folder may stand for a program in a search. */
    default boolean folderCanBeProgram(Path folder) {
        return false;
    }

    /** The platform of this machine. */
    static Platform current(Map<String, String> environment) {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            return new WindowsPlatform(environment);
        }
        return system.startsWith("mac") ? new MacPlatform(environment) : new LinuxPlatform(environment);
    }
}
