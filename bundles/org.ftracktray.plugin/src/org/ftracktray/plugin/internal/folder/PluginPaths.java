// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.plugin.internal.folder;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Which folders have plug-ins, first ones first: the administrator's, the environment's as Connect and ftrack's Python
 * library read them, and the user's preference.
 *
 * @param managed a value of the managed settings; throws an {@link IllegalStateException} when they cannot be read
 * @param environment an environment variable, null when it is not set
 * @param preference a preference, null when it is not set
 */
public record PluginPaths(Function<String, Optional<String>> managed, Function<String, String> environment,
        Function<String, String> preference) {

    /** Managed setting and preference: folders of plug-ins, with the system's path separator or line ends between them. */
    public static final String FOLDERS = "plugins";
    /** Managed setting: {@code true} when only the folders of the managed settings count. */
    public static final String ONLY_MANAGED = "pluginsOnlyManaged";
    /** Managed setting: the interpreter for plug-ins that have none of their own. */
    public static final String PYTHON = "pluginsPython";

    private static final Pattern SEPARATOR = Pattern.compile("[\\r\\n]+|" + Pattern.quote(File.pathSeparator));

    /**
     * A folder that somebody has named.
     *
     * @param path as it was written
     * @param source who named it, in words
     * @param isPlugin whether it is one plug-in itself; else each folder in it is one
     */
    public record Named(String path, String source, boolean isPlugin) {}

    /** @throws IllegalStateException when the managed settings cannot be read */
    public List<Named> folders() {
        List<Named> folders = new ArrayList<>();
        add(folders, managed.apply(FOLDERS).orElse(null), "the managed settings", false);
        if (!managed.apply(ONLY_MANAGED).map(String::strip).map(Boolean::parseBoolean).orElse(false)) {
            add(folders, environment.apply("FTRACK_CONNECT_PLUGIN_PATH"), "FTRACK_CONNECT_PLUGIN_PATH", false);
            add(folders, environment.apply("FTRACK_EVENT_PLUGIN_PATH"), "FTRACK_EVENT_PLUGIN_PATH", true);
            add(folders, preference.apply(FOLDERS), "the preferences", false);
        }
        return folders;
    }

    private static void add(List<Named> folders, String value, String source, boolean isPlugin) {
        if (value != null) {
            SEPARATOR.splitAsStream(value).map(String::strip).filter(path -> !path.isEmpty())
                    .forEach(path -> folders.add(new Named(path, source, isPlugin)));
        }
    }
}
