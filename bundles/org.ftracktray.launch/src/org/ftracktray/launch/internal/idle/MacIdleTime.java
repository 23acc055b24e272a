// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.idle;

import java.time.Duration;
import java.util.Optional;

import com.sun.jna.NativeLibrary;

/** macOS: seconds since the last event of any kind in this login session. */
final class MacIdleTime implements IdleTimeSource {

    private static final int THIS_SESSION = 0;
    private static final int ANY_EVENT = -1;

    @Override
    public Optional<Duration> idle() {
        double seconds = NativeLibrary.getInstance("ApplicationServices")
                .getFunction("CGEventSourceSecondsSinceLastEventType")
                .invokeDouble(new Object[]{THIS_SESSION, ANY_EVENT});
        return Optional.of(Duration.ofMillis(Math.round(seconds * 1000)));
    }
}
