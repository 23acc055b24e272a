// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.plugin.internal.host;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.ftracktray.client.Credentials;

/**
 * How a plug-in's process is started: the program, its arguments, its environment, and the Python that it is handed on
 * standard input. The key is in the environment alone.
 *
 * @param command program and arguments
 * @param environment all of it
 * @param directory where it starts
 * @param script what it reads first
 */
public record HostCommand(List<String> command, Map<String, String> environment, Path directory, byte[] script) {

    /** Exit code: Python is too old. */
    public static final int OLD_PYTHON = 4;
    /** Exit code: {@code ftrack_api} cannot be imported. */
    public static final int NO_API = 3;
    /** Exit code: the site did not give a session. */
    public static final int NO_SESSION = 5;
    /** Exit code: the event hub cannot be reached any more. */
    public static final int DISCONNECTED = 6;

    /** Runs in any Python, so that an old one can be told from a missing library. */
    private static final String FIRST = "import sys;sys.version_info>=(3,7) or sys.exit(" + OLD_PYTHON + ");"
            + "exec(compile(sys.stdin.buffer.read(int(sys.argv[1])),'plugin_host.py','exec'),{'__name__':'__main__'})";

    /**
     * What the process is for.
     *
     * @param root of the plug-in
     * @param hooks the folders to load
     * @param everybody whether subscriptions stay as they are
     * @param busyAfter after which a function that does not come back is told
     */
    public record Task(Path root, List<Path> hooks, boolean everybody, Duration busyAfter) {}

    /** Runs a plug-in for a user. */
    public static HostCommand run(List<String> interpreter, Task task, Map<String, String> environment, String site,
            Credentials credentials) {
        Map<String, String> all = clean(environment);
        all.put("FTRACK_SERVER", site);
        all.put("FTRACK_API_USER", credentials.user());
        all.put("FTRACK_API_KEY", credentials.key().reveal());
        return of(interpreter, task, all, "run");
    }

    /** Loads the files of a plug-in, for nobody. */
    public static HostCommand check(List<String> interpreter, Task task, Map<String, String> environment) {
        Map<String, String> all = clean(environment);
        all.remove("FTRACK_API_KEY");
        return of(interpreter, task, all, "check");
    }

    private static Map<String, String> clean(Map<String, String> environment) {
        Map<String, String> all = new TreeMap<>(environment);
        all.keySet().removeIf(name -> name.startsWith("FTRACKTRAY_"));
        all.remove("FTRACK_EVENT_PLUGIN_PATH"); // else each session of a hook would load all of them
        all.remove("FTRACK_APIKEY");
        all.put("PYTHONUNBUFFERED", "1");
        all.put("PYTHONIOENCODING", "utf-8");
        return all;
    }

    private static HostCommand of(List<String> interpreter, Task task, Map<String, String> environment, String mode) {
        byte[] script = readScript();
        List<String> command = new ArrayList<>(interpreter);
        command.addAll(List.of("-c", FIRST, Integer.toString(script.length), task.root().toString(),
                task.everybody() ? "all" : "me", mode, Double.toString(task.busyAfter().toMillis() / 1000.0)));
        task.hooks().forEach(hooks -> command.add(hooks.toString()));
        return new HostCommand(command, environment, task.root(), script);
    }

    private static byte[] readScript() {
        try (InputStream in = HostCommand.class.getResourceAsStream("plugin_host.py")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
