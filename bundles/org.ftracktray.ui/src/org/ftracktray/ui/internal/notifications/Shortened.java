// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.notifications;

/** Names and texts that are longer than a notification. */
public final class Shortened {
    private static final int LONGEST_NAME = 36;
    private static final int LONGEST_TEXT = 400;
    private static final String LEFT_OUT = "\u2026";

    private Shortened() {}

    /** A name for a title, so that the words after it are seen; its beginning and its end tell most. */
    public static String name(String name) {
        if (name.codePointCount(0, name.length()) <= LONGEST_NAME) {
            return name;
        }
        int tail = LONGEST_NAME / 3;
        int end = name.offsetByCodePoints(name.length(), -tail);
        return name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME - tail - 1)) + LEFT_OUT + name.substring(end);
    }

    /** The beginning of a text. */
    static String text(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_TEXT
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_TEXT)) + LEFT_OUT;
    }
}
