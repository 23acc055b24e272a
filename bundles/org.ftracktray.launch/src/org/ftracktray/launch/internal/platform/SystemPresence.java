// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.platform;

import java.time.Duration;
import java.util.Optional;

import org.ftracktray.launch.internal.followup.Presence;

/** Asks the system when mouse and keyboard were used. */
public final class SystemPresence implements Presence {

    @Override
    public Optional<Duration> idle() {
        return Optional.empty();
    }
}
