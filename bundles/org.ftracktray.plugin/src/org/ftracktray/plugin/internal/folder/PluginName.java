// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.plugin.internal.folder;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What Connect reads from the name of a plug-in's folder: {@code name-1.2.0} or {@code name-1.2.0-linux}, or a name alone.
 *
 * @param name without version and platform
 * @param version {@code ""} when there is none
 * @param platform the system that it is for; empty for all
 */
record PluginName(String name, String version, Optional<String> platform) {
    private static final Pattern PARTS = Pattern
            .compile("(.+?)-(\\d+(?:\\.\\w+)*?)(?:-(windows|linux|mac|macos|darwin))?", Pattern.CASE_INSENSITIVE);

    private static final Pattern NUMBER = Pattern.compile("(\\d{0,15})(.*)");

    static PluginName of(String folder) {
        Matcher parts = PARTS.matcher(folder);
        return parts.matches()
                ? new PluginName(parts.group(1), parts.group(2), Optional.ofNullable(parts.group(3)))
                : new PluginName(folder, "", Optional.empty());
    }

    /** @param system as Java's {@code os.name} says */
    boolean isFor(String system) {
        return platform.map(each -> switch (Character.toLowerCase(each.charAt(0))) {
            case 'w' -> system.startsWith("Windows");
            case 'l' -> system.startsWith("Linux");
            default -> system.startsWith("Mac");
        }).orElse(true);
    }

    /** Whether this version is the newer one; numbers count as numbers, a folder without a version is older than all. */
    boolean isNewerThan(PluginName other) {
        String[] mine = version.split("\\.");
        String[] theirs = other.version.split("\\.");
        for (int i = 0; i < Math.max(mine.length, theirs.length); i++) {
            int order = compare(i < mine.length ? mine[i] : "", i < theirs.length ? theirs[i] : "");
            if (order != 0) {
                return order > 0;
            }
        }
        return false;
    }

    private static int compare(String one, String other) {
        Matcher left = NUMBER.matcher(one);
        Matcher right = NUMBER.matcher(other);
        left.matches();
        right.matches();
        int numbers = Long.compare(number(left.group(1)), number(right.group(1)));
        if (numbers != 0) {
            return numbers;
        }
        // 1.0rc1 comes before 1.0
        int finished = Boolean.compare(left.group(2).isEmpty(), right.group(2).isEmpty());
        return finished != 0 ? finished : left.group(2).compareTo(right.group(2));
    }

    private static long number(String digits) {
        return digits.isEmpty() ? -1 : Long.parseLong(digits);
    }
}
