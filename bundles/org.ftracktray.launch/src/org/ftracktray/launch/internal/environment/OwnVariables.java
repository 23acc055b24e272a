// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.environment;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Takes out of an environment what belongs to this client and would disturb the applications it starts. */
final class OwnVariables {

    /** Variables that a Java virtual machine reads, or that the packaged launcher sets for itself. */
    private static final Set<String> OF_OUR_JAVA = Set.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS",
            "JAVA_OPTIONS", "_JPACKAGE_LAUNCHER", "CLASSPATH", "MALLOC_ARENA_MAX", "SWT_GTK3", "GDK_CORE_DEVICE_EVENTS",
            "FTRACK_API_KEY", "FTRACK_APIKEY", "FTRACK_API_USER", "FTRACK_CONNECT_EVENT");

    private static final String OWN = "FTRACKTRAY_";

    /** What a start script found before it changed it, for instance {@code FTRACKTRAY_ORIGINAL_LD_LIBRARY_PATH}. */
    private static final String ORIGINAL = "FTRACKTRAY_ORIGINAL_";

    private OwnVariables() {}

    /** A copy without our own variables and with the original values of those that a start script changed. */
    static Map<String, String> removedFrom(Map<String, String> environment) {
        Map<String, String> clean = new TreeMap<>();
        environment.forEach((name, value) -> {
            String upper = name.toUpperCase(Locale.ROOT);
            if (!upper.startsWith(OWN) && !OF_OUR_JAVA.contains(upper)) {
                clean.put(name, value);
            }
        });
        environment.forEach((name, value) -> {
            if (name.startsWith(ORIGINAL) && value.isEmpty()) {
                clean.remove(name.substring(ORIGINAL.length()));
            } else if (name.startsWith(ORIGINAL)) {
                clean.put(name.substring(ORIGINAL.length()), value);
            }
        });
        return clean;
    }
}
