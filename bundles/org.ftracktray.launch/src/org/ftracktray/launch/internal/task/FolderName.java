// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.task;

import java.util.Locale;
import java.util.Set;

/** Makes names from ftrack usable as folder names on every system, because storage is shared between systems. */
final class FolderName {

    private static final Set<String> RESERVED = Set.of("con", "prn", "aux", "nul");
    private static final int LONGEST = 100;

    private FolderName() {}

    static String of(String name) {
        String clean = name.replaceAll("[\\x00-\\x1f\\x7f<>:\"/\\\\|?*]", "_").strip().replaceAll("[. ]+$", "");
        if (clean.length() > LONGEST) {
            clean = clean.substring(0, clean.offsetByCodePoints(0, clean.codePointCount(0, LONGEST))).strip();
        }
        String stem = clean.toLowerCase(Locale.ROOT).replaceAll("\\..*", "");
        if (clean.isEmpty() || clean.startsWith(".") || RESERVED.contains(stem) || stem.matches("(com|lpt)[0-9]")) {
            return "_" + clean;
        }
        return clean;
    }
}
