// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.idle;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Asks the system when mouse and keyboard were used. What it cannot tell once is not asked again. */
public final class SystemIdleTime implements IdleTimeSource {

    private final IdleTimeSource source;
    private final Consumer<Throwable> trouble;
    private boolean silent;

    public SystemIdleTime(Map<String, String> environment, Consumer<Throwable> trouble) {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        this.trouble = trouble;
        if (system.startsWith("windows")) {
            source = new WindowsIdleTime();
        } else if (system.startsWith("mac")) {
            source = new MacIdleTime();
        } else if (environment.containsKey("WAYLAND_DISPLAY")) {
            source = new GnomeIdleTime();
        } else {
            source = new X11IdleTime(environment.get("DISPLAY"));
        }
    }

    @Override
    public synchronized Optional<Duration> idle() {
        if (silent) {
            return Optional.empty();
        }
        try {
            Optional<Duration> idle = source.idle();
            silent = idle.isEmpty();
            return idle;
        } catch (LinkageError | RuntimeException e) {
            silent = true;
            trouble.accept(e);
            return Optional.empty();
        }
    }
}
