// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.configuration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.ftracktray.launch.internal.document.Documents;

/** Lists the files of the folders that a studio keeps its configuration in. */
public final class ConfigurationFolders {

    /** Connect's extensions lie up to three folders below the one that is named. */
    private static final int DEEPEST = 4;
    private static final int MOST_FILES = 5_000;

    private ConfigurationFolders() {}

    /**
     * The readable files of the folders, in the order of the folders and then of their names. A path that names a file
     * stands for that file. What is missing becomes a problem and costs only itself.
     */
    public static List<ConfigurationFile> files(List<Path> folders, Problems problems) {
        Set<Path> files = new LinkedHashSet<>();
        for (Path folder : folders) {
            if (Files.isRegularFile(folder)) {
                files.add(folder);
            } else if (Files.isDirectory(folder)) {
                files.addAll(below(folder, problems));
            } else {
                problems.add(folder.toString(), "This folder for applications does not exist.",
                        "Create it, connect its drive, or remove it from the settings.");
            }
        }
        return files.stream().map(ConfigurationFile::of).toList();
    }

    private static List<Path> below(Path folder, Problems problems) {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(folder, DEEPEST, FileVisitOption.FOLLOW_LINKS)) {
            walk.filter(path -> Documents.canRead(path.getFileName().toString())).filter(Files::isRegularFile)
                    .limit(MOST_FILES).forEach(found::add);
        } catch (IOException | UncheckedIOException e) {
            // A circle of links or a folder that may not be read ends the walk; what was found before it counts.
            problems.add(folder.toString(), "This folder cannot be read completely: " + e.getMessage() + ".",
                    "Correct its permissions or remove the link that leads back into it.");
        }
        found.sort(null);
        return found;
    }
}
