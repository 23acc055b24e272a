// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.log;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

import org.ftracktray.client.file.AtomicFile;

/**
 * What the shell above an application notes beside its log: the process id in the first line and, when it has ended, the
 * exit code in the second and the shell's own id, which is that of the session, in the third. It is there also when this
 * client is not. On Windows nothing is noted.
 *
 * @param file
 *            the notes
 */
public record ExitCodeFile(Path file) {

    private static final String ENDING = ".run";
    /** Names the start to the processes that it brings about, and only to them. */
    private static final String MARK = "FTRACK_TRAY_LAUNCH";
    /** Three numbers. */
    private static final int MOST_BYTES = 100;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(5);

    /** The notes that belong to a log. */
    public static ExitCodeFile of(Path log) {
        String name = log.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return new ExitCodeFile(log.resolveSibling((dot > 0 ? name.substring(0, dot) : name) + ENDING));
    }

    /** The variable that only the application gets, and what it starts. */
    public Map.Entry<String, String> variable() {
        String name = file.getFileName().toString();
        return Map.entry(MARK, name.substring(0, name.length() - ENDING.length()));
    }

    /** {@link #variable()} as NAME=value. */
    public String mark() {
        return variable().getKey() + "=" + variable().getValue();
    }

    /** The id of the session, or group of processes, that the application was started in; known when its process has ended. */
    public Optional<Long> session() {
        return number(2);
    }

    /** The id of the application's process, with a moment for it to be noted. */
    public OptionalLong pidWithin(Duration limit) {
        return within(limit, this::pid).map(OptionalLong::of).orElseGet(OptionalLong::empty);
    }

    /** The id of the application's process. */
    public Optional<Long> pid() {
        return number(0);
    }

    /** Whether the parent of a process is the shell that notes here; its command line names the file. */
    public boolean isNotedFor(ProcessHandle process) {
        return process.parent().filter(parent -> words(parent).contains(file.toString())).isPresent();
    }

    /** Java gives up on a command line that is longer than a page; the kernel does not. */
    private static List<String> words(ProcessHandle process) {
        try {
            Path kernel = Path.of("/proc", Long.toString(process.pid()), "cmdline");
            return List.of(Files.readString(kernel, StandardCharsets.ISO_8859_1).split("\0"));
        } catch (IOException e) {
            return process.info().arguments().map(List::of).orElse(List.of());
        }
    }

    /** The exit code; empty while the application runs, and when it was not noted. */
    public Optional<Integer> exitCode() {
        return number(1).map(Long::intValue);
    }

    /** As {@link #exitCode()}, with a moment for it to be noted after the process has gone. */
    public Optional<Integer> exitCodeWithin(Duration limit) {
        return Files.exists(file) ? within(limit, this::exitCode) : Optional.empty();
    }

    /** An interruption does not shorten the moment: what was started would be taken for something else. It is kept. */
    private static <T> Optional<T> within(Duration limit, Supplier<Optional<T>> note) {
        long end = System.nanoTime() + limit.toNanos();
        boolean interrupted = false;
        Optional<T> found = note.get();
        while (found.isEmpty() && System.nanoTime() < end) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            interrupted |= Thread.interrupted();
            found = note.get();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return found;
    }

    /** When the last note was made. */
    public Optional<Instant> noted() {
        try {
            return Optional.of(Instant.ofEpochMilli(Files.getLastModifiedTime(file).to(TimeUnit.MILLISECONDS)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Optional<Long> number(int line) {
        try {
            List<String> lines = new AtomicFile(file).read(MOST_BYTES)
                    .map(content -> new String(content, StandardCharsets.US_ASCII).lines().toList()).orElse(List.of());
            return lines.size() > line && lines.get(line).matches("\\d{1,9}")
                    ? Optional.of(Long.parseLong(lines.get(line)))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
