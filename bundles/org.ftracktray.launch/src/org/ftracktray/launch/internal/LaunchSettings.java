// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal;

import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

import org.eclipse.core.runtime.preferences.IPreferencesService;
import org.ftracktray.launch.ConfigurationPlace;
import org.ftracktray.launch.ConfigurationPlace.Source;
import org.ftracktray.launch.internal.configuration.Problems;
import org.ftracktray.launch.internal.platform.Workstation;
import org.ftracktray.launch.internal.task.WorkFolders;
import org.osgi.framework.BundleContext;

/**
 * Where the settings of launching come from.
 *
 * @param preference
 *            the value of a preference of this bundle; null when it is not set
 * @param property
 *            the value of a framework property; null when it is not set
 * @param environment
 *            the environment of this process
 */
record LaunchSettings(UnaryOperator<String> preference, UnaryOperator<String> property,
        Map<String, String> environment) {

    /** The node of the preferences. */
    static final String NODE = "org.ftracktray.launch";
    /** Preference: folders with configurations, one a line or with the system's path separator between them. */
    static final String FOLDERS = "applicationFolders";
    /** Preference: the folder that work folders are created in. */
    static final String WORK_ROOT = "workFolder";
    /** Preference: the pattern of a task's folder below that one. */
    static final String WORK_PATTERN = "workFolderPattern";
    /** Preference: the minutes without mouse and keyboard after which a running timer is asked about; 0 for never. */
    static final String IDLE_MINUTES = "idleMinutes";

    private static final Duration IDLE = Duration.ofMinutes(15);
    private static final String CONNECT_VARIABLE = "FTRACK_CONNECT_EXTENSIONS_PATH";
    private static final String LAUNCHER_VARIABLE = "FTRACK_APPLICATION_LAUNCHER_CONFIG_PATHS";
    private static final String FOLDERS_PROPERTY = "ftracktray.applications";
    private static final String WORK_ROOT_PROPERTY = "ftracktray.workFolder";
    private static final Pattern SEPARATOR = Pattern.compile("[\\r\\n]+|" + Pattern.quote(File.pathSeparator));

    /** Those of this workstation. */
    static LaunchSettings of(BundleContext context, IPreferencesService preferences, Workstation workstation) {
        return new LaunchSettings(key -> preferences.getString(NODE, key, null, null), context::getProperty,
                workstation.environment());
    }

    /** The folders to read configurations from; later ones override earlier ones. */
    List<Path> folders(Problems problems) {
        return places(problems).stream().map(ConfigurationPlace::folder).toList();
    }

    /** The same folders, with who named each. */
    List<ConfigurationPlace> places(Problems problems) {
        List<ConfigurationPlace> folders = new ArrayList<>();
        add(folders, Source.CONNECT_VARIABLE, CONNECT_VARIABLE, environment.get(CONNECT_VARIABLE), problems);
        add(folders, Source.LAUNCHER_VARIABLE, LAUNCHER_VARIABLE, environment.get(LAUNCHER_VARIABLE), problems);
        add(folders, Source.PREFERENCE, "preference " + FOLDERS, preference.apply(FOLDERS), problems);
        add(folders, Source.COMMAND_LINE, "--applications", property.apply(FOLDERS_PROPERTY), problems);
        return folders;
    }

    private static void add(List<ConfigurationPlace> folders, Source origin, String source, String value,
            Problems problems) {
        if (value == null) {
            return;
        }
        for (String folder : SEPARATOR.split(value)) {
            if (!folder.isBlank()) {
                try {
                    folders.add(new ConfigurationPlace(Path.of(folder.strip()).toAbsolutePath(), origin));
                } catch (InvalidPathException e) {
                    problems.add(source, "\"" + folder + "\" cannot be a path here.", "Correct it.");
                }
            }
        }
    }

    /** Where work folders are. */
    WorkFolders workFolders(Path home) {
        String pattern = preference.apply(WORK_PATTERN);
        return new WorkFolders(workRoot(home),
                pattern == null || pattern.isBlank() ? WorkFolders.DEFAULT : pattern.strip());
    }

    private Path workRoot(Path home) {
        String configured = preference.apply(WORK_ROOT);
        return configured == null || configured.isBlank()
                ? workRootByDefault(home)
                : home.resolve(configured.strip());
    }

    /** Where work folders are created when the preference says nothing. */
    Path workRootByDefault(Path home) {
        String configured = property.apply(WORK_ROOT_PROPERTY);
        return configured == null || configured.isBlank()
                ? home.resolve("ftrack-tray/work")
                : home.resolve(configured.strip());
    }

    /** How long nobody has to be there before a running timer is asked about; zero for never. */
    Duration idleLimit() {
        String minutes = preference.apply(IDLE_MINUTES);
        return minutes == null || !minutes.strip().matches("\\d{1,4}")
                ? IDLE
                : Duration.ofMinutes(Long.parseLong(minutes.strip()));
    }
}
