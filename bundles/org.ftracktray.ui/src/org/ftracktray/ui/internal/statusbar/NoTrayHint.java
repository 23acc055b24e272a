// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.statusbar;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;

import org.eclipse.osgi.util.NLS;
import org.ftracktray.ui.internal.Messages;

/** What is said on a desktop without tray icons: what to install there, where something helps. */
public final class NoTrayHint {
    private static final List<Path> OS_RELEASE = List.of(Path.of("/etc/os-release"), Path.of("/usr/lib/os-release"));
    private static final String PACKAGE = "gnome-shell-extension-appindicator";

    private NoTrayHint() {}

    /** For this desktop and this distribution. */
    public static String here() {
        return of(System.getenv(), osRelease());
    }

    /** @param osRelease content of {@code os-release}, empty where there is none */
    static String of(Map<String, String> environment, String osRelease) {
        String desktops = environment.getOrDefault("XDG_CURRENT_DESKTOP", "");
        return Arrays.asList(desktops.split(":")).contains("GNOME")
                ? NLS.bind(Messages.noTray_gnome, command(osRelease))
                : Messages.noTray;
    }

    private static String command(String osRelease) {
        Properties lines = new Properties();
        try {
            lines.load(new StringReader(osRelease));
        } catch (IOException | IllegalArgumentException unreadable) {
            return PACKAGE;
        }
        String like = (lines.getProperty("ID", "") + " " + lines.getProperty("ID_LIKE", "")).replace("\"", "");
        List<String> names = Arrays.asList(like.split("\\s+"));
        if (names.contains("debian") || names.contains("ubuntu")) {
            return "sudo apt install " + PACKAGE;
        }
        if (names.contains("fedora") || names.contains("rhel")) {
            return "sudo dnf install " + PACKAGE;
        }
        if (names.contains("suse") || names.contains("opensuse")) {
            return "sudo zypper install " + PACKAGE;
        }
        return names.contains("arch") ? "sudo pacman -S " + PACKAGE : PACKAGE;
    }

    private static String osRelease() {
        for (Path file : OS_RELEASE) {
            try {
                return Files.readString(file);
            } catch (IOException notHere) {
                continue; // the next place; where there is none the package is named alone
            }
        }
        return "";
    }
}
