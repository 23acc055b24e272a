// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.testing.desktop;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A D-Bus session of its own that offers accessibility and nothing else: no key ring, no status notifier host. */
final class SessionBus {
    private static final String CONFIGURATION = """
            <!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
             "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
            <busconfig>
              <type>session</type>
              <listen>unix:path=%1$s/bus</listen>
              <servicedir>%1$s/services</servicedir>
              <policy context="default">
                <allow send_destination="*" eavesdrop="true"/>
                <allow eavesdrop="true"/>
                <allow own="*"/>
              </policy>
            </busconfig>
            """;
    private static final Path ACCESSIBILITY = Path.of("/usr/share/dbus-1/services/org.a11y.Bus.service");
    private static final Path KEY_RING = Path.of("/usr/bin/gnome-keyring-daemon");

    private final String address;

    /** Starts the bus below {@code home}; {@code environment} is what services on it see. */
    SessionBus(Processes processes, Home home, Map<String, String> environment) {
        Path folder = home.folder().resolve("run");
        try {
            Path services = Files.createDirectories(folder.resolve("services"));
            if (Files.exists(ACCESSIBILITY)) {
                Files.copy(ACCESSIBILITY, services.resolve(ACCESSIBILITY.getFileName()));
            }
            Path configuration = Files.writeString(folder.resolve("bus.conf"), CONFIGURATION.formatted(folder));
            processes.start(environment, home.log("dbus"),
                    List.of("dbus-daemon", "--nofork", "--config-file=" + configuration));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        await("D-Bus session").atMost(Waiting.LIMIT).until(() -> Files.exists(folder.resolve("bus")));
        address = "unix:path=" + folder.resolve("bus");
    }

    String address() {
        return address;
    }

    /** Starts an unlocked key ring on this bus. */
    static void keyRing(Processes processes, Home home, Map<String, String> environment) {
        Process process = processes.start(environment, home.log("keyring"),
                List.of(KEY_RING.toString(), "--unlock", "--foreground", "--components=secrets"));
        try (var password = process.getOutputStream()) {
            password.write("\n".getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        await("key ring").atMost(Waiting.LIMIT)
                .until(() -> Processes.run(environment, "dbus-send", "--session", "--print-reply",
                        "--dest=org.freedesktop.DBus", "/", "org.freedesktop.DBus.GetNameOwner",
                        "string:org.freedesktop.secrets").contains("string"));
    }
}
