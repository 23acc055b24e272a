// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.testing.desktop;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A real notification server on a desktop. What it shows is counted, answered and read as its own tool does. */
public final class Dunst {
    private static final String NAME = "org.freedesktop.Notifications";

    private final Desktop desktop;

    private Dunst(Desktop desktop) {
        this.desktop = desktop;
    }

    /** Starts it. What it shows stays, so that a busy machine finds it. */
    public static Dunst start(Desktop desktop) {
        Path configuration = desktop.home().folder().resolve("dunstrc");
        try {
            Files.writeString(configuration, """
                    [urgency_low]
                    timeout = 0
                    [urgency_normal]
                    timeout = 0
                    """);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Dunst dunst = new Dunst(desktop);
        desktop.processes().start(desktop.environment(), desktop.home().log("dunst"),
                List.of("dunst", "-conf", configuration.toString()));
        await("notification server").atMost(Waiting.LIMIT).until(() -> !dunst.property("displayedLength").isEmpty());
        return dunst;
    }

    /** How many are on the screen. */
    public int shown() {
        return Integer.parseInt(property("displayedLength").replaceAll(".*?(\\d+)\\D*$", "$1"));
    }

    private String property(String name) {
        return call("org.freedesktop.DBus.Properties.Get", "org.dunstproject.cmd0", name);
    }

    /** As a press on the one in front. */
    public void press() {
        call("org.dunstproject.cmd0.NotificationAction", "0");
    }

    public void closeAll() {
        call("org.dunstproject.cmd0.NotificationCloseAll");
    }

    /** All that was shown and is closed, with titles and texts. */
    public String history() {
        return call("org.dunstproject.cmd0.NotificationListHistory");
    }

    private String call(String method, String... arguments) {
        String[] command = new String[9 + arguments.length];
        List<String> fixed = List.of("gdbus", "call", "--session", "--dest", NAME, "--object-path",
                "/org/freedesktop/Notifications", "--method", method);
        for (int i = 0; i < command.length; i++) {
            command[i] = i < fixed.size() ? fixed.get(i) : arguments[i - fixed.size()];
        }
        return Processes.run(desktop.environment(), command);
    }
}
