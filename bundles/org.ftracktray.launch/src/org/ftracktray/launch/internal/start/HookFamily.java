// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A hook with all that it started. Children whose parent has ended are found, where the kernel shows it, by the session
 * that the hook leads, by a variable that only they were given, and by the files that only they were given.
 *
 * @param root
 *            the hook
 * @param mark
 *            the variable, as NAME=value
 * @param folder
 *            holds the files of its input, answer and errors
 * @param since
 *            when the hook began, in the kernel's ticks since it booted; 0 when it does not tell
 */
record HookFamily(ProcessHandle root, String mark, Path folder, long since) {

    private static final Path KERNEL = Path.of("/proc");
    private static final int ROUNDS = 40;
    private static final int SESSION = 3;
    private static final int BEGAN = 19;
    private static final long BETWEEN_ROUNDS = TimeUnit.MILLISECONDS.toNanos(5);

    static HookFamily of(Process hook, String mark, Path folder) {
        return new HookFamily(hook.toHandle(), mark, folder,
                new Listed(KERNEL.resolve(Long.toString(hook.pid()))).began().orElse(0L));
    }

    /** Ends all of them by force, also what they start meanwhile. */
    void end() {
        endEach(process -> process.inSession(root.pid()) || process.has(mark) || process.holdsFileIn(folder), true);
    }

    /** Ends what the hook left behind and what still writes where nobody reads any more; others may live on. */
    void endWritersLeftBehind() {
        if (Files.isDirectory(KERNEL)) {
            endEach(process -> process.holdsFileIn(folder), false);
        }
    }

    private void endEach(Predicate<Listed> mine, boolean withDescendants) {
        Set<ProcessHandle> known = new LinkedHashSet<>();
        for (int round = 0; round < ROUNDS; round++) {
            if (withDescendants) {
                known.add(root);
                root.descendants().forEach(known::add);
                List.copyOf(known).forEach(process -> process.descendants().forEach(known::add));
            }
            listed().filter(process -> process.began().filter(began -> began >= since).isPresent()).filter(mine)
                    .map(Listed::handle).flatMap(Optional::stream).forEach(known::add);
            if (withDescendants) {
                endGroup();
            }
            List<ProcessHandle> alive = known.stream().filter(HookFamily::isAlive).toList();
            if (alive.isEmpty()) {
                return;
            }
            alive.forEach(ProcessHandle::destroyForcibly);
            LockSupport.parkNanos(BETWEEN_ROUNDS);
        }
    }

    /** What has ended but was not collected by its parent counts as alive for Java. */
    private static boolean isAlive(ProcessHandle process) {
        return process.isAlive() && new Listed(KERNEL.resolve(Long.toString(process.pid()))).stat()
                .map(fields -> !fields[0].equals("Z")).orElse(true);
    }

    /** Where the kernel has no list as files, the group that the hook leads is ended as a whole. */
    private void endGroup() {
        Path kill = Path.of("/bin/kill");
        if (!Files.isDirectory(KERNEL) && Files.isExecutable(kill)) {
            try {
                new ProcessBuilder(kill.toString(), "-KILL", "-" + root.pid()).start();
            } catch (IOException e) {
                // Those that are known as descendants are ended in any case.
            }
        }
    }

    private static Stream<Listed> listed() {
        if (!Files.isDirectory(KERNEL)) {
            return Stream.empty();
        }
        try (Stream<Path> entries = Files.list(KERNEL)) {
            String self = Long.toString(ProcessHandle.current().pid());
            return entries.filter(entry -> entry.getFileName().toString().matches("\\d+"))
                    .filter(entry -> !entry.getFileName().toString().equals(self)).map(Listed::new).toList().stream();
        } catch (IOException | UncheckedIOException e) {
            return Stream.empty();
        }
    }

    /** A process as the kernel lists it; what ended meanwhile, or is another user's, has no properties. */
    private record Listed(Path entry) {

        Optional<ProcessHandle> handle() {
            return ProcessHandle.of(Long.parseLong(entry.getFileName().toString()));
        }

        /** The fields behind the name, which may contain anything: state, parent, group, session and more. */
        Optional<String[]> stat() {
            try {
                String stat = Files.readString(entry.resolve("stat"), StandardCharsets.ISO_8859_1);
                return Optional.of(stat.substring(stat.lastIndexOf(')') + 2).split(" "));
            } catch (IOException e) {
                return Optional.empty();
            }
        }

        Optional<Long> began() {
            return stat().map(fields -> Long.parseLong(fields[BEGAN]));
        }

        boolean inSession(long leader) {
            return stat().filter(fields -> fields[SESSION].equals(Long.toString(leader))).isPresent();
        }

        boolean has(String variable) {
            try {
                String environment = Files.readString(entry.resolve("environ"), StandardCharsets.ISO_8859_1);
                return ('\0' + environment).contains('\0' + variable + '\0');
            } catch (IOException e) {
                return false;
            }
        }

        boolean holdsFileIn(Path folder) {
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
}
