// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.idle;

import java.time.Duration;
import java.util.Optional;

import com.sun.jna.Memory;
import com.sun.jna.NativeLibrary;

/** Windows: the tick count of the last input (GetLastInputInfo), both counted in milliseconds that wrap round. */
final class WindowsIdleTime implements IdleTimeSource {

    private static final int SIZE = 8;

    @Override
    public Optional<Duration> idle() {
        try (Memory info = new Memory(SIZE)) {
            info.setInt(0, SIZE);
            int told = NativeLibrary.getInstance("user32").getFunction("GetLastInputInfo")
                    .invokeInt(new Object[]{info});
            int now = NativeLibrary.getInstance("kernel32").getFunction("GetTickCount").invokeInt(new Object[0]);
            return told == 0
                    ? Optional.empty()
                    : Optional.of(Duration.ofMillis(Integer.toUnsignedLong(now - info.getInt(4))));
        }
    }
}
