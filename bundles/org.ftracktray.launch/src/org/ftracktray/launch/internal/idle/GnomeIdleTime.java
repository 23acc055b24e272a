// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.idle;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Wayland keeps input from other programs; of its desktops, GNOME tells how long there was none. */
public final class GnomeIdleTime implements IdleTimeSource {

    private static final Pattern MILLIS = Pattern.compile("\\(uint64 (\\d+),\\)\\s*");
    private static final int LIMIT_SECONDS = 5;

    @Override
    public Optional<Duration> idle() {
        try {
            Process asking = new ProcessBuilder("gdbus", "call", "--session", "--dest", "org.gnome.Mutter.IdleMonitor",
                    "--object-path", "/org/gnome/Mutter/IdleMonitor/Core", "--method",
                    "org.gnome.Mutter.IdleMonitor.GetIdletime").redirectErrorStream(true).start();
            asking.getOutputStream().close();
            if (!asking.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                asking.destroyForcibly();
                return Optional.empty();
            }
            return parse(new String(asking.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    public static Optional<Duration> parse(String answer) {
        Matcher matcher = MILLIS.matcher(answer);
        return matcher.matches() ? Optional.of(Duration.ofMillis(Long.parseLong(matcher.group(1)))) : Optional.empty();
    }
}
