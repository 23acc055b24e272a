// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.configuration;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.ftracktray.launch.EnvironmentChange;

/** Variables that are lists of parts, and what an empty part in them means. */
public final class ListParts {

    /** To these an empty part is the usual list (man, info, TeX, Lua), or the current folder on purpose (cd). */
    private static final Set<String> WITH_EMPTY_PARTS = Set.of("MANPATH", "INFOPATH", "CDPATH", "LUA_PATH",
            "LUA_CPATH");

    private ListParts() {}

    /** Whether an empty part means something in the variable; elsewhere it means the current folder by accident. */
    public static boolean mayBeEmpty(String name) {
        return WITH_EMPTY_PARTS.contains(name) || name.endsWith("INPUTS");
    }

    /** Whether the value is written as a list, adds to what was there, or belongs to a variable that is called a path. */
    public static boolean isList(EnvironmentChange change, String separator) {
        String name = change.name();
        return change.list() || name.endsWith("PATH") || name.endsWith("PATHS")
                || List.of(change.value().split(Pattern.quote(separator), -1)).stream()
                        .anyMatch(part -> part.equals("{" + name + "}") || part.equals("${" + name + "}"));
    }

    /** The parts with one separator between each two, also when a part begins or ends with one. */
    public static String join(String name, List<String> parts, String separator) {
        if (mayBeEmpty(name)) {
            return String.join(separator, parts);
        }
        return String.join(separator, parts.stream().map(part -> trimmed(part, separator))
                .filter(part -> !part.isEmpty()).toList());
    }

    private static String trimmed(String part, String separator) {
        int begin = 0;
        int end = part.length();
        while (begin < end && part.startsWith(separator, begin)) {
            begin += separator.length();
        }
        while (end > begin && part.substring(begin, end).endsWith(separator)) {
            end -= separator.length();
        }
        return part.substring(begin, end);
    }
}
