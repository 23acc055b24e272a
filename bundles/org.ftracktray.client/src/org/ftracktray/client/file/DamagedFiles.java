// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.file;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;

/** Files that could not be understood, kept under another name: {@code NAME.damaged-TIME}, the time in UTC. */
final class DamagedFiles {

    private static final String MARK = ".damaged-";
    private static final int MAX_KEPT = 3;
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS")
            .withZone(ZoneOffset.UTC);

    private DamagedFiles() {}

    static Path setAside(Path file) throws IOException {
        String name = file.getFileName().toString();
        Path aside = free(file, name + MARK + STAMP.format(Instant.now()));
        Files.move(file, aside);
        removeOldest(file, name + MARK);
        return aside;
    }

    private static Path free(Path file, String name) {
        Path candidate = file.resolveSibling(name);
        for (int i = 1; Files.exists(candidate); i++) {
            candidate = file.resolveSibling(name + "-" + i);
        }
        return candidate;
    }

    /** The names end with the time, so their order is their age. */
    private static void removeOldest(Path file, String prefix) throws IOException {
        List<Path> all;
        try (Stream<Path> files = Files.list(file.toAbsolutePath().getParent())) {
            all = files.filter(each -> each.getFileName().toString().startsWith(prefix)).sorted().toList();
        }
        for (Path old : all.subList(0, Math.max(0, all.size() - MAX_KEPT))) {
            delete(old);
        }
    }

    private static void delete(Path fileOrFolder) throws IOException {
        Files.walkFileTree(fileOrFolder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.delete(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
