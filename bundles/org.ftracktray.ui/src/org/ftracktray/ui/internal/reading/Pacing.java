// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.reading;

import java.time.Duration;

/**
 * Does something when it is asked for, but not more often than once in a pause: what is asked for meanwhile is done once, when
 * the pause is over. UI thread only.
 */
final class Pacing {
    private final Duration pause;
    private final Threads threads;
    private final Runnable action;
    private boolean pausing;
    private boolean wanted;

    Pacing(Duration pause, Threads threads, Runnable action) {
        this.pause = pause;
        this.threads = threads;
        this.action = action;
    }

    void request() {
        if (pausing) {
            wanted = true;
            return;
        }
        pausing = true;
        threads.onUiAfter(pause, this::over);
        action.run();
    }

    private void over() {
        pausing = false;
        if (wanted) {
            wanted = false;
            request();
        }
    }
}
