// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.log;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.ftracktray.client.file.PrivateFolder;
import org.ftracktray.launch.Application;

/** Files that take what started applications print: one for each start, the oldest ones are removed. */
public final class LaunchLog {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");
    private static final int MOST_FILES = 60;
    private static final int TAIL_BYTES = 16_384;

    private LaunchLog() {}

    /**
     * Creates the file for a start.
     *
     * @param inUse
     *            logs of applications that still run
     */
    public static Path create(Path folder, Application application, String id, Instant started, Set<Path> inUse)
            throws IOException {
        PrivateFolder.create(folder);
        removeOldest(folder, inUse);
        String name = STAMP.format(started.atZone(ZoneId.systemDefault())) + "_"
                + application.identifier().replaceAll("[^\\w.-]", "_") + "_" + id.substring(0, 8) + ".log";
        Path log = folder.resolve(name);
        Files.createFile(log, PrivateFolder.forFiles(log));
        return log;
    }

    /** The names begin with the time, so their order is their age. */
    private static void removeOldest(Path folder, Set<Path> inUse) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> logs = files.filter(file -> file.getFileName().toString().endsWith(".log"))
                    .sorted(Comparator.comparing(Path::getFileName).reversed()).toList();
            for (Path old : logs.subList(Math.min(logs.size(), MOST_FILES - 1), logs.size())) {
                if (!inUse.contains(old)) {
                    Files.deleteIfExists(old);
                    Files.deleteIfExists(LogLimit.older(old));
                    Files.deleteIfExists(ExitCodeFile.of(old).file());
                }
            }
        }
    }

    /** Removes the file of a start that did not come to printing anything. */
    public static void removeEmpty(Path log) {
        try {
            if (Files.size(log) == 0) {
                Files.delete(log);
            }
        } catch (IOException e) {
            // it goes with the oldest
        }
    }

    /** The last lines, without blank ones, also those from before the log was cut; empty when it cannot be read. */
    public static List<String> lastLines(Path log, int most) {
        try {
            byte[] tail = tail(log, TAIL_BYTES);
            String text = new String(tail, StandardCharsets.UTF_8);
            Path older = LogLimit.older(log);
            if (tail.length < TAIL_BYTES && Files.exists(older)) {
                text = new String(tail(older, TAIL_BYTES - tail.length), StandardCharsets.UTF_8) + text;
            }
            List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
            return lines.subList(Math.max(0, lines.size() - most), lines.size());
        } catch (IOException e) {
            return List.of();
        }
    }

    /** The last bytes of a file, which may be written meanwhile. */
    static byte[] tail(Path file, int most) throws IOException {
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "r")) {
            long length = open.length();
            byte[] tail = new byte[(int) Math.min(most, length)];
            open.seek(length - tail.length);
            int read = 0;
            for (int n = 0; n >= 0 && read < tail.length; read += Math.max(0, n)) {
                n = open.read(tail, read, tail.length - read);
            }
            return Arrays.copyOf(tail, read);
        }
    }
}
