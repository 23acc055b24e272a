// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.followup;

import java.util.List;

import org.ftracktray.launch.LaunchState;
import org.ftracktray.launch.Launched;
import org.ftracktray.launch.internal.start.LaunchLog;

/** What the web user reads about an application that ended with a failure. */
record Crash(Launched launched, LaunchState.Ended end, String host) {

    private static final int LINES_TOLD = 5;

    String sentence() {
        List<String> lines = LaunchLog.lastLines(launched.log(), LINES_TOLD);
        String told = lines.isEmpty() ? "It printed nothing." : "The last it printed: " + String.join(" | ", lines);
        return launched.application().title() + " on " + host + " ended with exit code " + end.exitCode() + " ("
                + launched.task().path() + "). " + told;
    }
}
