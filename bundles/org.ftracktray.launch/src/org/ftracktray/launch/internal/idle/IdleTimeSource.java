// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.idle;

import java.time.Duration;
import java.util.Optional;

/** Whether somebody uses this workstation. */
@FunctionalInterface
public interface IdleTimeSource {

    /** For how long mouse and keyboard have not been used; empty when this machine does not tell. May take a while. */
    Optional<Duration> idle();
}
