// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A process as the kernel of Linux lists it (proc(5)); what ended meanwhile, or is another user's, has no properties.
 *
 * @param entry
 *            its folder
 */
public record ListedProcess(Path entry) {

    private static final Path KERNEL = Path.of("/proc");
    private static final int PARENT = 1;
    private static final int SESSION = 3;
    private static final int BEGAN = 19;

    /** Whether this system lists its processes so. */
    public static boolean areThere() {
        return Files.exists(KERNEL.resolve("self/stat"));
    }

    /** The process with an id, which need not be there. */
    public static ListedProcess of(long pid) {
        return new ListedProcess(KERNEL.resolve(Long.toString(pid)));
    }

    /** All but this one; none on other systems. */
    public static Stream<ListedProcess> all() {
        if (!areThere()) {
            return Stream.empty();
        }
        try (Stream<Path> entries = Files.list(KERNEL)) {
            String self = Long.toString(ProcessHandle.current().pid());
            return entries.filter(entry -> entry.getFileName().toString().matches("\\d+"))
                    .filter(entry -> !entry.getFileName().toString().equals(self)).map(ListedProcess::new).toList()
                    .stream();
        } catch (IOException | UncheckedIOException e) {
            return Stream.empty();
        }
    }

    public long pid() {
        return Long.parseLong(entry.getFileName().toString());
    }

    public Optional<ProcessHandle> handle() {
        return ProcessHandle.of(pid());
    }

    /** The fields behind the name, which may contain anything: state, parent, group, session and more. */
    private Optional<String[]> stat() {
        try {
            String stat = Files.readString(entry.resolve("stat"), StandardCharsets.ISO_8859_1);
            return Optional.of(stat.substring(stat.lastIndexOf(')') + 2).split(" "));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** When it began, in the kernel's ticks since it booted. */
    public Optional<Long> began() {
        return stat().map(fields -> Long.parseLong(fields[BEGAN]));
    }

    public Optional<Long> parent() {
        return stat().map(fields -> Long.parseLong(fields[PARENT]));
    }

    public boolean isInSession(long leader) {
        return stat().filter(fields -> fields[SESSION].equals(Long.toString(leader))).isPresent();
    }

    /** Whether it has ended and nobody has asked how; Java takes it for alive. */
    public boolean hasEnded() {
        return stat().filter(fields -> fields[0].equals("Z") || fields[0].equals("X")).isPresent();
    }

    /** @param variable as NAME=value, as the process was started with it */
    public boolean has(String variable) {
        try {
            String environment = Files.readString(entry.resolve("environ"), StandardCharsets.ISO_8859_1);
            return ('\0' + environment).contains('\0' + variable + '\0');
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether it has a file open that lies in a folder. */
    public boolean holdsFileIn(Path folder) {
        try (Stream<Path> open = Files.list(entry.resolve("fd"))) {
            return open.anyMatch(file -> target(file).startsWith(folder));
        } catch (IOException | UncheckedIOException e) {
            return false;
        }
    }

    private static Path target(Path link) {
        try {
            return Files.readSymbolicLink(link);
        } catch (IOException e) {
            return link;
        }
    }
}
