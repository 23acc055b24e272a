// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.widgets;

import java.util.function.ToIntFunction;

/** Shortens what does not fit, so that it is seen that something is missing. */
public final class Ellipsis {
    private static final String MARK = "\u2026";

    private Ellipsis() {}

    /**
     * The text, or as much of its beginning as fits with a mark behind it; never half a character.
     *
     * @param width of a text, in the unit of the room
     */
    public static String fit(String text, int room, ToIntFunction<String> width) {
        if (width.applyAsInt(text) <= room) {
            return text;
        }
        int characters = text.codePointCount(0, text.length());
        int fits = 0;
        int most = characters;
        while (fits < most) {
            int half = (fits + most + 1) / 2;
            if (width.applyAsInt(beginning(text, half)) <= room) {
                fits = half;
            } else {
                most = half - 1;
            }
        }
        return beginning(text, fits);
    }

    private static String beginning(String text, int characters) {
        return text.substring(0, text.offsetByCodePoints(0, characters)).stripTrailing() + MARK;
    }
}
