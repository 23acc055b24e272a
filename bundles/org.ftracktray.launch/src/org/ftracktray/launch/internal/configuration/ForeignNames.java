// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.configuration;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names of files and folders below a configuration folder that are nobody's configuration of applications: hidden ones,
 * what editors, version control, systems and file servers leave behind, templates, and folders of dependencies.
 */
final class ForeignNames {

    private static final Set<String> FOLDERS = Set.of("node_modules", "bower_components", "site-packages",
            "dist-packages", "__pycache__", "__macosx", "venv", "virtualenv", "dependencies", "vendor", "cvs",
            "$recycle.bin", "system volume information", "lost+found", "@eadir", "#recycle", "#snapshot");

    /** What a folder of Python packages of its own holds, whatever it is called. */
    private static final String VIRTUAL_ENVIRONMENT = "pyvenv.cfg";

    /** What git's merge tools and file synchronisers put beside a file: another state of it. */
    private static final Pattern OTHER_STATE = Pattern
            .compile("_(BACKUP|BASE|LOCAL|REMOTE)_\\d+\\.|\\.sync-conflict-|conflicted copy");

    private ForeignNames() {}

    /** Whether a folder is passed over with all that lies in it. */
    static boolean isFolder(Path folder) {
        String name = name(folder);
        String lower = name.toLowerCase(Locale.ROOT);
        return isHidden(name) || FOLDERS.contains(lower) || lower.endsWith(".egg-info") || lower.endsWith(".dist-info")
                || Files.exists(folder.resolve(VIRTUAL_ENVIRONMENT));
    }

    /** Whether a file is passed over without a look into it. */
    static boolean isFile(Path file) {
        String name = name(file);
        return isHidden(name) || name.startsWith("#") || name.startsWith("~") || OTHER_STATE.matcher(name).find();
    }

    private static boolean isHidden(String name) {
        return name.startsWith(".") || name.contains("{{");
    }

    private static String name(Path path) {
        return path.getFileName() == null ? "" : path.getFileName().toString();
    }
}
