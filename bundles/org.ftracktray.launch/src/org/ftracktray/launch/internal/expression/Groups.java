// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.expression;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The groups of an expression so far. In Java each has a name that cannot collide with another. */
final class Groups {

    /** The one name that is asked for afterwards. */
    static final String VERSION = "version";

    private static final Part OPEN = null;

    private final Source source;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> javaNames = new ArrayList<>(List.of(""));
    private final List<Part> parts = new ArrayList<>(List.of(Part.NOTHING));

    Groups(Source source) {
        this.source = source;
    }

    /** A new group; the name is empty when it has only a number. */
    int open(String name) {
        int number = javaNames.size();
        if (!name.isEmpty() && numbers.putIfAbsent(name, number) != null) {
            throw source.wrong("two groups are called \"" + name + "\"", "Rename one of them.");
        }
        javaNames.add(name.equals(VERSION) ? VERSION : "g" + number);
        parts.add(OPEN);
        return number;
    }

    void close(int number, Part part) {
        parts.set(number, part);
    }

    String javaName(int number) {
        return javaNames.get(number);
    }

    /** The name of an empty group inside, which tells whether the group took part. */
    String markerName(int number) {
        return "m" + number;
    }

    static String checkedName(Source source, String name) {
        boolean valid = !name.isEmpty() && isStart(name.codePointAt(0))
                && name.codePoints().allMatch(c -> c == '_' || Character.isUnicodeIdentifierPart(c)
                        && !Character.isIdentifierIgnorable(c));
        if (!valid) {
            throw source.wrong("\"" + name + "\" cannot be the name of a group",
                    "Begin with a letter, and use letters, digits and _ only.");
        }
        return name;
    }

    private static boolean isStart(int c) {
        return c == '_' || Character.isUnicodeIdentifierStart(c);
    }

    /** The number of a group by its name. */
    int numbered(String name) {
        Integer number = numbers.get(name);
        if (number == null) {
            throw source.wrong("there is no group called \"" + name + "\" before it", "Correct the name.");
        }
        return number;
    }

    /** What the group that is referred to looks like. */
    Part referred(int number) {
        if (number < 1 || number >= parts.size()) {
            throw source.wrong("there is no group " + number + " before it",
                    "Correct the number; a backslash and a digit refer to a group.");
        }
        Part part = parts.get(number);
        if (part == OPEN) {
            throw source.wrong("it refers to a group inside that group", "Refer to a group that is closed before.");
        }
        return part;
    }

    /** The text of the group once more. */
    Part again(int number) {
        Part part = referred(number);
        return new Part("\\k<" + javaName(number) + ">", Part.Kind.ORDINARY, part.least(), part.most());
    }
}
