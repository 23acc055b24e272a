// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.followup;

import org.ftracktray.launch.LaunchRecord;
import org.ftracktray.launch.LaunchState;

/** What the web user reads about an application that ended with a failure: where its output is, and nothing of it. */
record Crash(LaunchRecord launched, LaunchState.Ended end, String host) {

    String sentence() {
        return launched.application().title() + " on " + host + " ended with exit code " + end.exitCode() + " ("
                + launched.task().path() + "). Its log there is " + launched.log() + ".";
    }
}
