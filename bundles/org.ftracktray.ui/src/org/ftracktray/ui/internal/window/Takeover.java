// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.window;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/**
 * Ends the process that has a folder: waits when it has agreed to, otherwise asks the system to end it, at last by force. A
 * process is touched only when it runs on this machine and is the one that wrote the note, not a later one with its id.
 *
 * @param patience
 *            for each of the three
 */
record Takeover(String host, Duration patience, BiConsumer<String, Throwable> log) {

    /**
     * Blocks for up to three times the patience.
     *
     * @param agreed
     *            whether it said that it ends
     * @return whether it does not run any more
     */
    boolean of(InstanceMessage note, boolean agreed) {
        Optional<ProcessHandle> process = note.process(host);
        return process.isEmpty()
                || agreed && isGone(process.get(), "It ends by itself", each -> true)
                || isGone(process.get(), "Asked the system to end process " + process.get().pid(),
                        ProcessHandle::destroy)
                || isGone(process.get(), "Ended process " + process.get().pid() + " by force",
                        ProcessHandle::destroyForcibly);
    }

    private boolean isGone(ProcessHandle process, String what, Predicate<ProcessHandle> end) {
        boolean allowed = end.test(process);
        if (!allowed && process.isAlive()) {
            return false;
        }
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            log.accept(what + ", but it still runs", e);
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
