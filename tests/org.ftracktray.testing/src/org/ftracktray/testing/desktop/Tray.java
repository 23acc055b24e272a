// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.testing.desktop;

import static org.awaitility.Awaitility.await;

import java.awt.Rectangle;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The notification area: a real XEmbed host and the icons in it. */
public final class Tray {
    private static final Pattern ICON = Pattern
            .compile("(0x[0-9a-f]+) \"?[^\n]*?(\\d+)x(\\d+)\\+-?\\d+\\+-?\\d+ +\\+(-?\\d+)\\+(-?\\d+)");

    private final Desktop desktop;

    Tray(Desktop desktop) {
        this.desktop = desktop;
    }

    static void start(Processes processes, Home home, Map<String, String> environment) {
        if (owned(environment)) {
            return;
        }
        processes.start(environment, home.log("trayer"), List.of("trayer", "--edge", "bottom", "--align", "right",
                "--widthtype", "request", "--height", "32", "--SetDockType", "true", "--SetPartialStrut", "true"));
        await("tray host").atMost(Waiting.LIMIT).until(() -> host(environment).isPresent());
    }

    /** Where the icon of process {@code pid} is on the screen; empty when it has none. */
    public Optional<Rectangle> icon(long pid) {
        Map<String, String> environment = desktop.environment();
        return host(environment).flatMap(host -> {
            Matcher line = ICON.matcher(Processes.run(environment, "xwininfo", "-tree", "-id", host));
            while (line.find()) {
                Rectangle bounds = new Rectangle(Integer.parseInt(line.group(4)), Integer.parseInt(line.group(5)),
                        Integer.parseInt(line.group(2)), Integer.parseInt(line.group(3)));
                if (bounds.width > 8 && owner(environment, line.group(1)) == pid) {
                    return Optional.of(bounds);
                }
            }
            return Optional.empty();
        });
    }

    private static boolean owned(Map<String, String> environment) {
        return host(environment).isPresent();
    }

    private static Optional<String> host(Map<String, String> environment) {
        return Processes.run(environment, "xdotool", "search", "--class", "trayer").lines().reduce((a, b) -> b);
    }

    private static long owner(Map<String, String> environment, String window) {
        String pid = Processes.run(environment, "xdotool", "getwindowpid", window);
        return pid.matches("\\d+") ? Long.parseLong(pid) : 0;
    }
}
