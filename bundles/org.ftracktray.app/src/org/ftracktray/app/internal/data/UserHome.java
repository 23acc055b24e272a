// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.app.internal.data;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The home folder. Java takes it from the system's list of users; people and studios that want another one say so with HOME,
 * as every other program of the desktop understands it.
 */
final class UserHome {

    private static final String PROPERTY = "user.home";

    private UserHome() {}

    /** Lets the whole process use it. */
    static void honour() {
        List<String> arguments = ProcessHandle.current().info().arguments().map(List::of).orElse(List.of());
        System.setProperty(PROPERTY,
                of(System.getenv(), System.getProperty(PROPERTY), arguments, File.separatorChar == '/'));
    }

    /** @param arguments of the process: a home that was given to Java itself is meant for us alone */
    static String of(Map<String, String> environment, String javas, List<String> arguments, boolean posix) {
        String home = environment.getOrDefault("HOME", "");
        boolean given = arguments.stream().anyMatch(argument -> argument.startsWith("-D" + PROPERTY + "="));
        return posix && !given && !home.isEmpty() && Path.of(home).isAbsolute() ? home : javas;
    }
}
