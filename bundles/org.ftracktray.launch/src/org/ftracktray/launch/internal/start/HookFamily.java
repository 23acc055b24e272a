// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

import org.ftracktray.launch.internal.platform.ListedProcess;

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

    private static final int ROUNDS = 40;
    private static final long BETWEEN_ROUNDS = TimeUnit.MILLISECONDS.toNanos(5);

    static HookFamily of(Process hook, String mark, Path folder) {
        return new HookFamily(hook.toHandle(), mark, folder,
                ListedProcess.of(hook.pid()).began().orElse(0L));
    }

    /** Ends all of them by force, also what they start meanwhile. */
    void end() {
        endEach(process -> process.isInSession(root.pid()) || process.has(mark) || process.holdsFileIn(folder), true);
    }

    /** Ends what the hook left behind and what still writes where nobody reads any more; others may live on. */
    void endWritersLeftBehind() {
        if (ListedProcess.areThere()) {
            endEach(process -> process.holdsFileIn(folder), false);
        }
    }

    private void endEach(Predicate<ListedProcess> mine, boolean withDescendants) {
        Set<ProcessHandle> known = new LinkedHashSet<>();
        for (int round = 0; round < ROUNDS; round++) {
            if (withDescendants) {
                known.add(root);
                root.descendants().forEach(known::add);
                List.copyOf(known).forEach(process -> process.descendants().forEach(known::add));
            }
            ListedProcess.all().filter(process -> process.began().filter(began -> began >= since).isPresent())
                    .filter(mine)
                    .map(ListedProcess::handle).flatMap(Optional::stream).forEach(known::add);
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
        return process.isAlive() && !ListedProcess.of(process.pid()).hasEnded();
    }

    /** Where the kernel has no list as files, the group that the hook leads is ended as a whole. */
    private void endGroup() {
        Path kill = Path.of("/bin/kill");
        if (!ListedProcess.areThere() && Files.isExecutable(kill)) {
            try {
                new ProcessBuilder(kill.toString(), "-KILL", "-" + root.pid()).start();
            } catch (IOException e) {
                // Those that are known as descendants are ended in any case.
            }
        }
    }
}
