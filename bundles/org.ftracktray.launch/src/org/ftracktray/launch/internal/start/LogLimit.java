// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.start;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

import org.ftracktray.launch.internal.history.History.Trouble;

/**
 * Keeps the log of an application that runs within a size. The application goes on writing into the same file: what is
 * there is copied aside and cut off, and as the file is open for appending only, the next line becomes its first.
 */
public final class LogLimit {

    private final long mostBytes;
    private final Trouble trouble;

    public LogLimit(long mostBytes, Trouble trouble) {
        this.mostBytes = mostBytes;
        this.trouble = trouble;
    }

    /** Where the older half of a log is. */
    public static Path older(Path log) {
        return log.resolveSibling(log.getFileName() + ".1");
    }

    /** Cuts the log when it is too long. */
    public void enforce(Path log) {
        try {
            if (Files.exists(log) && Files.size(log) > mostBytes) {
                Files.copy(log, older(log), StandardCopyOption.REPLACE_EXISTING);
                cutOff(log);
            }
        } catch (IOException e) {
            trouble.warn("The log " + log + " has become long and could not be cut.", e);
        }
    }

    private static void cutOff(Path log) throws IOException {
        try (FileChannel channel = FileChannel.open(log, StandardOpenOption.WRITE)) {
            channel.truncate(0);
        }
    }
}
