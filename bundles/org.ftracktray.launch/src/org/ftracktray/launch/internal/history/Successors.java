// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.history;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.ftracktray.launch.LaunchRecord;
import org.ftracktray.launch.LaunchState;
import org.ftracktray.launch.internal.log.ExitCodeFile;
import org.ftracktray.launch.internal.platform.ListedProcess;

/**
 * The processes that go on in place of one that handed over and ended: scripts that start a program in the background,
 * launchers, programs that put themselves there. They are known by the session that was made for the start, and, where one
 * has left it, by a variable that only this start was given. What has left it is taken only where nothing has stayed:
 * servers that live on beside an application leave, the application does mostly not.
 *
 * @param processes
 *            those that none of the others started
 * @param passedOver
 *            what lives on beside them
 */
record Successors(List<ProcessHandle> processes, Set<ProcessHandle> passedOver) {

    static final Successors NONE = new Successors(List.of(), Set.of());

    /** Later an application has been used; what lives on beside it is not the application. */
    private static final Duration SOON = Duration.ofMinutes(1);
    /** For what is just about to start another process, or to leave the session. */
    private static final Duration SETTLED = Duration.ofMillis(100);
    private static final Path PROCESS_STATUS = Path.of("/bin/ps");

    /**
     * What lives on of a start whose process ended soon and without a failure; none otherwise, or where the system does not
     * tell. Blocks for a moment.
     *
     * @param root
     *            the process that ended, if it is known: only Windows still knows the children of one
     * @param passedOver
     *            what lived on beside that process before
     */
    static Successors after(LaunchRecord record, LaunchState end, Optional<ProcessHandle> root,
            Set<ProcessHandle> passedOver) {
        Instant at = switch (end) {
            case LaunchState.Running running -> Instant.MAX;
            case LaunchState.Ended ended -> ended.failed() ? Instant.MAX : ended.at();
            case LaunchState.Gone gone -> gone.followed() ? gone.noticed() : Instant.MAX;
        };
        if (!at.isBefore(record.started().plus(SOON))) {
            return NONE;
        }
        LockSupport.parkNanos(SETTLED.toNanos());
        return of(ExitCodeFile.of(record.log()), root, passedOver);
    }

    /** What lives on of a start, whenever its process ended. */
    static Successors of(ExitCodeFile trace, Optional<ProcessHandle> root, Set<ProcessHandle> passedOver) {
        Optional<Long> session = trace.session();
        if (!ListedProcess.areThere()) {
            return of(session.map(Successors::inGroup).orElseGet(() -> root.stream()
                    .flatMap(ProcessHandle::descendants).toList()), List.of(), passedOver);
        }
        List<ListedProcess> all = ListedProcess.all().filter(process -> !process.hasEnded()).toList();
        List<ProcessHandle> stayed = handles(all.stream().filter(process -> session.isPresent()
                && process.isInSession(session.get()) && process.pid() != session.get()));
        List<ProcessHandle> left = handles(all.stream().filter(process -> process.has(trace.mark())
                && !session.equals(Optional.of(process.pid()))));
        return stayed.isEmpty() ? of(left, List.of(), passedOver) : of(stayed, left, passedOver);
    }

    private static List<ProcessHandle> handles(Stream<ListedProcess> processes) {
        return processes.map(ListedProcess::handle).flatMap(Optional::stream).toList();
    }

    private static Successors of(List<ProcessHandle> found, List<ProcessHandle> others,
            Set<ProcessHandle> passedOver) {
        List<ProcessHandle> all = found.stream().filter(Successors::isAlive)
                .filter(process -> !passedOver.contains(process)).toList();
        Predicate<ProcessHandle> startedByAnother = process -> process.parent().filter(all::contains).isPresent();
        Set<ProcessHandle> beside = new HashSet<>(passedOver);
        others.stream().filter(process -> !all.contains(process)).forEach(beside::add);
        return new Successors(all.stream().filter(startedByAnother.negate()).sorted().toList(), beside);
    }

    /** A process keeps the group that it was born into, which is that of the shell above the application. */
    static List<ProcessHandle> inGroup(long leader) {
        if (!Files.isExecutable(PROCESS_STATUS)) {
            return List.of();
        }
        try {
            Process status = new ProcessBuilder(PROCESS_STATUS.toString(), "-A", "-o", "pid=", "-o", "pgid=", "-o",
                    "stat=").redirectError(ProcessBuilder.Redirect.DISCARD).start();
            String lines = new String(status.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            return lines.lines().map(line -> line.strip().split("\\s+")).filter(words -> words.length > 2)
                    .filter(words -> words[1].equals(Long.toString(leader)) && !words[2].startsWith("Z"))
                    .filter(words -> !words[0].equals(words[1]))
                    .map(words -> ProcessHandle.of(Long.parseLong(words[0]))).flatMap(Optional::stream).toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /** Together with one that is known. */
    Successors with(ProcessHandle known) {
        return processes.contains(known)
                ? this
                : new Successors(Stream.concat(Stream.of(known), processes.stream()).toList(), passedOver);
    }

    boolean isEmpty() {
        return processes.isEmpty();
    }

    /** The one that stands for all. */
    ProcessHandle first() {
        return processes.getFirst();
    }

    /** Those that are there still: a server may have left the session since, and then counts only when nothing has stayed. */
    Successors still(ExitCodeFile trace) {
        List<ProcessHandle> live = processes.stream().filter(Successors::isAlive).toList();
        List<ProcessHandle> stayed = live.stream().filter(process -> trace.session()
                .filter(session -> ListedProcess.of(process.pid()).isInSession(session)).isPresent()).toList();
        Set<ProcessHandle> beside = new HashSet<>(passedOver);
        if (!stayed.isEmpty()) {
            live.stream().filter(process -> !stayed.contains(process)).forEach(beside::add);
        }
        return new Successors(stayed.isEmpty() ? live : stayed, beside);
    }

    /** What has ended and was not asked for by its parent has ended, although Java takes it for alive. */
    private static boolean isAlive(ProcessHandle process) {
        return process.isAlive() && !ListedProcess.of(process.pid()).hasEnded();
    }
}
