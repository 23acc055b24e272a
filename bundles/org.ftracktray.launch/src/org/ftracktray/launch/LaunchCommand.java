// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * What is about to be started. Immutable; a launcher that wants something else makes a new one.
 *
 * @param application
 *            the application
 * @param task
 *            the task it is started for
 * @param command
 *            program and arguments, without a shell in between
 * @param environment
 *            the complete environment of the process; it holds the API key
 * @param directory
 *            where the process starts
 * @param workFolder
 *            the folder of the task
 */
public record LaunchCommand(Application application, TaskContext task, List<String> command,
        Map<String, String> environment, Path directory, Path workFolder) {

    public LaunchCommand {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    /** The same with another program and arguments. */
    public LaunchCommand withCommand(List<String> other) {
        return new LaunchCommand(application, task, other, environment, directory, workFolder);
    }

    /** The same with another environment. */
    public LaunchCommand withEnvironment(Map<String, String> other) {
        return new LaunchCommand(application, task, command, other, directory, workFolder);
    }

    /** The same, started in another folder. */
    public LaunchCommand withDirectory(Path other) {
        return new LaunchCommand(application, task, command, environment, other, workFolder);
    }

    /** Names of the variables only: their values hold secrets. */
    @Override
    public String toString() {
        return "LaunchCommand[" + application.identifier() + ", " + command + ", in " + directory + ", environment "
                + new TreeSet<>(environment.keySet()) + "]";
    }
}
