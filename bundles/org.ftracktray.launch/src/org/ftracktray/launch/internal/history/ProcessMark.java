// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.history;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.ftracktray.launch.internal.log.ExitCodeFile;

/**
 * Tells a process from a later one with the same id, also when the clock was corrected in between. Linux derives the start
 * time of a process from the clock as it is now, so there the ticks since the start of the machine count.
 *
 * @param start
 *            when the process began, as the system told
 * @param ticks
 *            the machine's start and the ticks from there to the process's; empty where the kernel does not tell
 */
record ProcessMark(Optional<Instant> start, Optional<String> ticks) {

    static final ProcessMark NONE = new ProcessMark(Optional.empty(), Optional.empty());

    /** Systems round the start time of a process; another process with the same id starts much later. */
    private static final Duration SAME_START = Duration.ofSeconds(3);
    private static final Path KERNEL = Path.of("/proc");
    private static final int BEGAN = 19;

    /** That of a process that is there now. */
    static ProcessMark of(long pid) {
        return pid <= 0
                ? NONE
                : new ProcessMark(ProcessHandle.of(pid).flatMap(handle -> handle.info().startInstant()), ticks(pid));
    }

    /**
     * Whether this is still the same process, and alive.
     *
     * @param trace
     *            what its shell notes; a process below that shell is the right one in any case
     */
    boolean fits(ProcessHandle handle, ExitCodeFile trace) {
        if (!handle.isAlive() || handle.equals(ProcessHandle.current())) {
            return false;
        }
        ProcessMark now = of(handle.pid());
        if (ticks.isPresent() && now.ticks.isPresent()) {
            return ticks.equals(now.ticks);
        }
        boolean sameTime = start.isPresent() && now.start.isPresent()
                && Duration.between(start.get(), now.start.get()).abs().compareTo(SAME_START) < 0;
        return sameTime || trace.isNotedFor(handle);
    }

    /** The field is counted behind the name, which may contain anything. */
    private static Optional<String> ticks(long pid) {
        try {
            String boot = Files.readString(KERNEL.resolve("sys/kernel/random/boot_id")).strip();
            String stat = Files.readString(KERNEL.resolve(pid + "/stat"), StandardCharsets.ISO_8859_1);
            return Optional.of(boot + "/" + stat.substring(stat.lastIndexOf(')') + 2).split(" ")[BEGAN]);
        } catch (IOException e) {
            return Optional.empty(); // another system, or gone
        }
    }
}
