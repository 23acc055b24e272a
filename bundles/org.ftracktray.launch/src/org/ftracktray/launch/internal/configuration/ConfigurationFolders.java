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
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

import org.ftracktray.launch.internal.document.Documents;
import org.ftracktray.launch.internal.limit.LimitedCalls;
import org.ftracktray.launch.internal.limit.NoAnswerException;

/** Lists the files of the folders that a studio keeps its configuration in. */
public final class ConfigurationFolders {

    /** Connect's extensions lie up to three folders below the one that is named. */
    private static final int DEEPEST = 4;
    private static final int MOST_FILES = 5_000;
    private static final int MOST_NAMES = 100_000;

    private final Path folder;
    private final Problems problems = new Problems();
    private final List<Path> found = new ArrayList<>();
    private int names;

    private ConfigurationFolders(Path folder) {
        this.folder = folder;
    }

    /** As {@link #files(List, Problems, LimitedCalls, BooleanSupplier)} with the usual limits. */
    public static List<ConfigurationFile> files(List<Path> folders, Problems problems) {
        return files(folders, problems, new LimitedCalls(), () -> false);
    }

    /**
     * The readable files of the folders, in the order of the folders and then of their names. A path that names a file
     * stands for that file. What is missing, or does not answer, becomes a problem and costs only itself.
     */
    public static List<ConfigurationFile> files(List<Path> folders, Problems problems, LimitedCalls calls,
            BooleanSupplier cancelled) {
        Set<Path> files = new LinkedHashSet<>();
        for (Path folder : folders) {
            try {
                ConfigurationFolders listed = calls.call(folder.toString(), cancelled,
                        () -> new ConfigurationFolders(folder).listed());
                files.addAll(listed.found);
                listed.problems.all().forEach(problems::add);
            } catch (CancellationException e) {
                return List.of();
            } catch (NoAnswerException e) {
                problems.add(e.place(), e.getMessage() + " The applications that are described there are missing.",
                        "Connect its drive again, or ask your administrator.");
            } catch (RuntimeException e) {
                problems.add(folder.toString(), "This folder cannot be read: " + e + ".", "Correct the settings.");
            }
        }
        return files.stream().map(file -> ConfigurationFile.of(file, folders.contains(file))).toList();
    }

    private ConfigurationFolders listed() {
        if (Files.isRegularFile(folder)) {
            found.add(folder);
        } else if (Files.isDirectory(folder)) {
            walk();
        } else if (Files.exists(folder)) {
            problems.add(folder.toString(), "It is neither a folder nor a file with applications.",
                    "Remove it from the settings.");
        } else {
            problems.add(folder.toString(), "This folder for applications does not exist.",
                    "Create it, connect its drive, or remove it from the settings.");
        }
        return this;
    }

    private void walk() {
        try {
            Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), DEEPEST, new Visitor());
        } catch (IOException e) {
            LimitedCalls.answered();
            problems.add(folder.toString(), "This folder cannot be read completely: " + e.getMessage() + ".",
                    "Correct its permissions.");
        }
        found.sort(null);
    }

    private final class Visitor extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            LimitedCalls.asks(directory.toString());
            return !directory.equals(folder) && ForeignNames.isFolder(directory)
                    ? FileVisitResult.SKIP_SUBTREE
                    : room();
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            LimitedCalls.asks(file.toString());
            boolean readable = Documents.canRead(file.getFileName().toString()) && !ForeignNames.isFile(file);
            if (readable && attributes.isRegularFile()) {
                found.add(file);
            } else if (readable && !attributes.isDirectory()) {
                problems.add(file.toString(), "It is not a file, but a pipe or a device.", "Remove it.");
            }
            return room();
        }

        private FileVisitResult room() {
            if (found.size() <= MOST_FILES && ++names <= MOST_NAMES) {
                return FileVisitResult.CONTINUE;
            }
            if (found.size() > MOST_FILES) {
                found.removeLast();
            }
            problems.add(folder.toString(), names > MOST_NAMES
                    ? "It holds more than %,d files; the rest was not looked at.".formatted(MOST_NAMES)
                    : "It holds more than %,d files with applications; the rest was not read.".formatted(MOST_FILES),
                    "Name a folder that holds nothing else.");
            return FileVisitResult.TERMINATE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            LimitedCalls.asks(file.toString());
            if (!(e instanceof FileSystemLoopException) && !ForeignNames.isFile(file) && !ForeignNames.isFolder(file)) {
                problems.add(file.toString(), "It cannot be read: " + e.getMessage() + ".", "Correct its permissions.");
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, IOException e) throws IOException {
            LimitedCalls.answered();
            return super.postVisitDirectory(directory, e);
        }
    }
}
