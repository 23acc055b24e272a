// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.statusbar;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.ftracktray.listener.Activity;
import org.ftracktray.listener.ConnectionState;
import org.ftracktray.ui.internal.Messages;
import org.ftracktray.ui.internal.Moment;

/** What the bottom of the window says while nothing is being done. */
final class ActivityWords {
    /** How long what was done is news. */
    static final Duration NEWS = Duration.ofMinutes(10);

    private ActivityWords() {}

    /** @param last what was done last */
    static String of(Optional<Activity> last, ConnectionState state, Instant now) {
        if (state instanceof ConnectionState.SignedOut) {
            return "";
        }
        return last.filter(activity -> Duration.between(activity.at(), now).compareTo(NEWS) < 0)
                .map(activity -> NLS.bind(Messages.activity_last, Moment.words(activity.at(), now), activity.summary()))
                .orElse(state instanceof ConnectionState.Connected ? Messages.activity_ready : "");
    }
}
