// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.configuration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills the variables in a path to a program: {@code {NAME}} as OpenPype and AYON do (ApplicationExecutable), and
 * {@code ~} at the beginning, {@code $NAME}, {@code ${NAME}} and {@code %NAME%} as shells do. What is not set stays.
 *
 * @param environment
 *            the artist's
 * @param home
 *            the artist's home folder
 * @param caseSensitive
 *            whether names of variables that differ in case are others
 */
record PathVariables(Map<String, String> environment, String home, boolean caseSensitive) {

    private static final String NAME = "([A-Za-z_][A-Za-z0-9_]*)";
    /** Windows has variables like ProgramFiles(x86). */
    private static final String ANY_NAME = "([A-Za-z_][A-Za-z0-9_.()]*)";
    private static final Pattern VARIABLE = Pattern
            .compile("\\$?\\{" + ANY_NAME + "\\}|\\$" + NAME + "|%" + ANY_NAME + "%");

    /** The path with what is set. */
    String fill(String path) {
        boolean atHome = path.equals("~") || path.startsWith("~/") || path.startsWith("~\\");
        String text = atHome ? home + path.substring(1) : path;
        return VARIABLE.matcher(text).replaceAll(match -> {
            String value = value(name(match));
            return Matcher.quoteReplacement(value == null ? match.group() : value);
        });
    }

    /** The names of the variables in a path, for instance of those that filling it has left. */
    static List<String> in(String path) {
        return new ArrayList<>(VARIABLE.matcher(path).results().map(PathVariables::name).distinct().toList());
    }

    private static String name(MatchResult match) {
        return match.group(1) != null ? match.group(1) : match.group(2) != null ? match.group(2) : match.group(3);
    }

    private String value(String name) {
        String value = environment.get(name);
        if (value == null && !caseSensitive) {
            value = environment.entrySet().stream().filter(each -> each.getKey().equalsIgnoreCase(name))
                    .map(Map.Entry::getValue).findFirst().orElse(null);
        }
        return value == null && name.equals("HOME") ? home : value;
    }
}
