// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.platform;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Takes out of our own environment what is about us: what configures our Java, what our start script changed, and what the
 * desktop, the service manager or the shell told this one process. Everything else is the artist's.
 */
final class OwnVariables {

    /** What a Java virtual machine or its start script reads, and what macOS's Java sets for itself. */
    private static final Set<String> OF_OUR_JAVA = Set.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS",
            "JAVA_OPTIONS", "_JPACKAGE_LAUNCHER", "_JAVA_VERSION_SET", "CLASSPATH", "MALLOC_ARENA_MAX",
            "GDK_CORE_DEVICE_EVENTS");
    private static final Pattern OF_JAVA_ON_MACOS = Pattern
            .compile("(JAVA_MAIN_CLASS|JAVA_STARTED_ON_FIRST_THREAD|APP_NAME|APP_ICON)_\\d+");

    /** By which a desktop recognises the window of the program that it started; used once. */
    private static final Set<String> OF_THE_DESKTOP = Set.of("DESKTOP_STARTUP_ID", "XDG_ACTIVATION_TOKEN",
            "DESKTOP_AUTOSTART_ID", "GIO_LAUNCHED_DESKTOP_FILE", "GIO_LAUNCHED_DESKTOP_FILE_PID",
            "BAMF_DESKTOP_FILE_HINT", "__CFBUNDLEIDENTIFIER", "XPC_SERVICE_NAME", "XPC_FLAGS");

    /** What systemd tells a service and nothing below it (systemd.exec, sd_notify, sd_listen_fds). */
    private static final Set<String> OF_THE_SERVICE = Set.of("INVOCATION_ID", "JOURNAL_STREAM", "NOTIFY_SOCKET",
            "WATCHDOG_PID", "WATCHDOG_USEC", "LISTEN_PID", "LISTEN_PIDFDID", "LISTEN_FDS", "LISTEN_FDNAMES",
            "SYSTEMD_EXEC_PID", "MANAGERPID", "MANAGERPIDFDID", "MAINPID", "PIDFILE", "FDSTORE", "REMOTE_ADDR",
            "REMOTE_PORT", "TRIGGER_UNIT", "TRIGGER_PATH", "MEMORY_PRESSURE_WATCH", "MEMORY_PRESSURE_WRITE",
            "RUNTIME_DIRECTORY", "STATE_DIRECTORY", "CACHE_DIRECTORY", "LOGS_DIRECTORY", "CONFIGURATION_DIRECTORY",
            "CREDENTIALS_DIRECTORY");

    /** What a shell notes of the command and the folder that it started us with. */
    private static final Set<String> OF_THE_SHELL = Set.of("_", "OLDPWD");

    /** Ours, by which hooks and applications are found again, and of the window toolkit that we are drawn with. */
    private static final Pattern OURS = Pattern.compile("FTRACKTRAY_.*|FTRACK_TRAY_.*|SWT_.*", Pattern.DOTALL);

    /** What a start script found before it changed it, for instance {@code FTRACKTRAY_ORIGINAL_LD_LIBRARY_PATH}. */
    private static final String ORIGINAL = "FTRACKTRAY_ORIGINAL_";

    private OwnVariables() {}

    /** A copy without these, and with the original values of those that a start script changed. */
    static Map<String, String> removedFrom(Map<String, String> environment) {
        Map<String, String> clean = new TreeMap<>(environment);
        clean.keySet().removeIf(OwnVariables::isOurs);
        environment.forEach((name, value) -> {
            String before = name.startsWith(ORIGINAL) ? name.substring(ORIGINAL.length()) : "";
            if (!before.isEmpty() && value.isEmpty()) {
                clean.remove(before);
            } else if (!before.isEmpty() && !OURS.matcher(before).matches()) {
                clean.put(before, value);
            }
        });
        return clean;
    }

    private static boolean isOurs(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        return OURS.matcher(upper).matches() || OF_OUR_JAVA.contains(upper) || OF_JAVA_ON_MACOS.matcher(name).matches()
                || OF_THE_DESKTOP.contains(upper) || OF_THE_SERVICE.contains(upper) || OF_THE_SHELL.contains(upper);
    }
}
