// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.configuration;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

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
        try {
            Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), DEEPEST, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (attributes.isRegularFile() && Documents.canRead(file.getFileName().toString())) {
                        found.add(file);
                    }
                    return found.size() < MOST_FILES ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    if (!(e instanceof FileSystemLoopException)) {
                        problems.add(file.toString(), "It cannot be read: " + e.getMessage() + ".",
                                "Correct its permissions.");
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            problems.add(folder.toString(), "This folder cannot be read completely: " + e.getMessage() + ".",
                    "Correct its permissions.");
        }
        found.sort(null);
        return found;
    }
}
