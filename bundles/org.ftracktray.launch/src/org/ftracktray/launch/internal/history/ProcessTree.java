// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.history;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Processes with all that they started, to be ended together. */
record ProcessTree(List<ProcessHandle> roots) {

    /** Asks all of them to end, and ends by force what is still there after the patience. Returns at once. */
    void stop(Duration patience) {
        List<ProcessHandle> all = all();
        all.forEach(ProcessHandle::destroy);
        CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS).execute(() -> force(all));
    }

    /** Asks all of them to end, and leaves it to them. */
    void askToEnd() {
        all().forEach(ProcessHandle::destroy);
    }

    /** Ends all of them by force. */
    void stopNow() {
        force(all());
    }

    private List<ProcessHandle> all() {
        List<ProcessHandle> all = new ArrayList<>(roots);
        roots.forEach(root -> all.addAll(root.descendants().toList()));
        return all;
    }

    /** Also what they started since; whose parent is gone already is found through the list alone. */
    private static void force(List<ProcessHandle> known) {
        Set<ProcessHandle> all = new LinkedHashSet<>(known);
        known.forEach(process -> process.descendants().forEach(all::add));
        all.stream().filter(ProcessHandle::isAlive).forEach(ProcessHandle::destroyForcibly);
    }
}
