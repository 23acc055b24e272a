// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.applications;

import java.time.Duration;
import java.time.Instant;

import org.eclipse.osgi.util.NLS;
import org.ftracktray.launch.LaunchRecord;
import org.ftracktray.launch.LaunchState;
import org.ftracktray.ui.internal.Messages;
import org.ftracktray.ui.internal.Moment;

/** How the state of a start is written. */
final class LaunchLabels {
    private LaunchLabels() {}

    static String state(LaunchRecord record, Instant now) {
        String started = Moment.words(record.started(), now);
        String took = record.duration(now).map(LaunchLabels::duration).orElse("");
        return switch (record.state()) {
            case LaunchState.Running running -> NLS.bind(Messages.launched_running, started, took);
            case LaunchState.Ended ended when ended.stopped() ->
                NLS.bind(Messages.launched_stopped, Moment.words(ended.at(), now),
                        took);
            case LaunchState.Ended ended when ended.failed() -> NLS.bind(Messages.launched_failed,
                    new Object[]{ended.exitCode(), Moment.words(ended.at(), now), took});
            case LaunchState.Ended ended when record.endedAtOnce() -> NLS.bind(Messages.launched_atOnce, started);
            case LaunchState.Ended ended -> NLS.bind(Messages.launched_ended,
                    new Object[]{started, Moment.words(ended.at(), now), took});
            case LaunchState.Gone gone when gone.followed() -> NLS.bind(Messages.launched_followed,
                    new Object[]{started, Moment.words(gone.noticed(), now), took});
            case LaunchState.Gone gone -> NLS.bind(Messages.launched_gone, started);
        };
    }

    /** In the two largest units. */
    static String duration(Duration duration) {
        if (duration.toHours() > 0) {
            return NLS.bind(Messages.duration_hours, duration.toHours(), duration.toMinutesPart());
        }
        return duration.toMinutes() > 0
                ? NLS.bind(Messages.duration_minutes, duration.toMinutes())
                : NLS.bind(Messages.duration_seconds, Math.max(1, duration.toSeconds()));
    }
}
