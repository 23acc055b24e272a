// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.file;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** What a process that ended while it wrote has left beside a file. */
final class Leftovers {

    static final String ENDING = ".new";

    /** Nobody writes a file for that long; what is younger may be another process's. */
    private static final Duration ABANDONED = Duration.ofHours(1);

    private Leftovers() {}

    static String prefix(String fileName) {
        return "." + fileName + ".";
    }

    static void remove(Path folder, String fileName) throws IOException {
        Instant limit = Instant.now().minus(ABANDONED);
        String prefix = prefix(fileName);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, file -> {
            String name = file.getFileName().toString();
            return name.startsWith(prefix) && name.endsWith(ENDING);
        })) {
            for (Path file : files) {
                if (Files.exists(file) && Files.getLastModifiedTime(file).toInstant().isBefore(limit)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
