// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.log;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Keeps the log of an application that runs within a size. The application goes on writing into the same file: what is
 * there is copied aside and cut off, and as the file is open for appending only, the next line becomes its first.
 */
public final class LogLimit {

    private final long mostBytes;
    private final WarningLog warnings;

    public LogLimit(long mostBytes, WarningLog warnings) {
        this.mostBytes = mostBytes;
        this.warnings = warnings;
    }

    /** Where the older half of a log is. */
    public static Path older(Path log) {
        return log.resolveSibling(log.getFileName() + ".1");
    }

    /** Cuts the log of an application that runs when it is too long; its last part is in {@link #older} then. */
    public void enforce(Path log) {
        try {
            if (Files.exists(log) && Files.size(log) > mostBytes) {
                cutOff(log);
            }
        } catch (IOException e) {
            warnings.warn("The log " + log + " has become long and could not be cut.", e);
        }
    }

    /** Leaves the last part of the log of an application that has ended where it is. */
    public void finish(Path log) {
        try {
            if (Files.exists(log) && Files.size(log) > mostBytes) {
                keepTheEnd(log);
            }
        } catch (IOException e) {
            warnings.warn("The log " + log + " is long and could not be shortened.", e);
        }
    }

    /** {@link #finish} for every log in the folder that is not in use: nobody may have been there when it became long. */
    public void finishAll(Path folder, Set<Path> inUse) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> file.getFileName().toString().matches(".*\\.log(\\.1)?"))
                    .filter(file -> !inUse.contains(file))
                    .forEach(this::finish);
        } catch (IOException e) {
            warnings.warn("The logs in " + folder + " could not be looked at.", e);
        }
    }

    /** What is written while the end is copied is copied, too, as far as that can be caught up with. */
    private void cutOff(Path log) throws IOException {
        try (FileChannel from = FileChannel.open(log, StandardOpenOption.READ, StandardOpenOption.WRITE);
                FileChannel to = FileChannel.open(older(log), StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                        StandardOpenOption.TRUNCATE_EXISTING)) {
            long end = from.size();
            long position = Math.max(0, end - mostBytes);
            long limit = end + mostBytes;
            while (position < end && position < limit) {
                position += from.transferTo(position, end - position, to);
                end = from.size();
            }
            from.truncate(0);
        }
    }

    private void keepTheEnd(Path log) throws IOException {
        byte[] tail = LaunchLog.tail(log, (int) Math.min(mostBytes, Integer.MAX_VALUE - 8));
        int line = 0;
        while (line < tail.length && tail[line] != '\n') {
            line++;
        }
        int from = line + 1 < tail.length ? line + 1 : 0;
        Files.write(log, Arrays.copyOfRange(tail, from, tail.length), StandardOpenOption.TRUNCATE_EXISTING);
    }
}
