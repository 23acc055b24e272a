// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.diagnostics.internal;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The last lines of the log. */
final class LogTail {
    private static final int LINES = 200;
    private static final int BYTES = 64 * 1024;

    private LogTail() {}

    static List<String> of(Path file) {
        if (!Files.exists(file)) {
            return List.of("(nothing was logged)");
        }
        try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "r")) {
            byte[] tail = new byte[(int) Math.min(BYTES, log.length())];
            log.seek(log.length() - tail.length);
            log.readFully(tail);
            List<String> lines = new String(tail, StandardCharsets.UTF_8).lines().toList();
            return lines.subList(Math.max(0, lines.size() - LINES), lines.size());
        } catch (IOException e) {
            return List.of("(the log cannot be read: " + e.getMessage() + ")");
        }
    }
}
