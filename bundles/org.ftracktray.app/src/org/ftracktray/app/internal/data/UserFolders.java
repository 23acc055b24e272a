// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.app.internal.data;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Where the operating systems want a program to keep what belongs to its user: the XDG base directories of freedesktop.org,
 * Library on macOS, the folder for data that does not roam on Windows.
 */
record UserFolders(Map<String, String> environment, String system, Path home) {

    private static final String FORMER = ".ftracktray";
    private static final String NAME = "ftracktray";

    static UserFolders ofThisProcess() {
        return new UserFolders(System.getenv(), System.getProperty("os.name"),
                Path.of(System.getProperty("user.home")));
    }

    /**
     * The folder for data. One in the home folder that an earlier version has made is used as long as there is no other, so
     * that there are never two, and other machines and an earlier version find their user's data.
     */
    Path data() {
        return usesFormer() ? home.resolve(FORMER) : wanted();
    }

    /** The folder for what belongs to one machine: history, logs, lock; empty when it is to be within that for data. */
    Optional<Path> state() {
        return usesFormer() || isWindows() || isMac()
                ? Optional.empty()
                : Optional.of(folder("XDG_STATE_HOME", ".local/state").resolve(NAME));
    }

    private boolean usesFormer() {
        return Files.isDirectory(home.resolve(FORMER)) && !Files.exists(wanted().resolve(".metadata"));
    }

    private Path wanted() {
        if (isWindows()) {
            return folder("LOCALAPPDATA", "AppData/Local").resolve("Ftrack Tray");
        }
        return isMac()
                ? home.resolve("Library/Application Support/Ftrack Tray")
                : folder("XDG_DATA_HOME", ".local/share").resolve(NAME);
    }

    private boolean isWindows() {
        return system.toLowerCase(Locale.ROOT).startsWith("windows");
    }

    private boolean isMac() {
        return system.toLowerCase(Locale.ROOT).startsWith("mac");
    }

    private Path folder(String variable, String usual) {
        return Optional.ofNullable(environment.get(variable)).filter(path -> !path.isBlank()).map(Path::of)
                .filter(Path::isAbsolute).orElse(home.resolve(usual));
    }
}
