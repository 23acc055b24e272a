// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.icons;

import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Icons of one colour in the installed theme, which the desktop paints as its panel wants. Only GNOME and Plasma do that in their
 * panel; elsewhere such an icon may be black on black.
 */
public final class SymbolicIcons {
    private static final List<String> PAINTING = List.of("GNOME", "KDE");
    private static final String PLACE = "icons/hicolor/symbolic/apps";

    private final Map<String, String> environment;

    public SymbolicIcons(Map<String, String> environment) {
        this.environment = environment;
    }

    /** Whether this desktop finds the icon and paints it. */
    public boolean isUsable(String name) {
        String desktops = environment.getOrDefault("XDG_CURRENT_DESKTOP", "");
        return Arrays.stream(desktops.split(":")).anyMatch(PAINTING::contains)
                && SharedDataFolders.of(environment).stream()
                        .anyMatch(folder -> Files.isRegularFile(folder.resolve(PLACE).resolve(name + ".svg")));
    }
}
