// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.query;

import java.util.List;
import java.util.Locale;

/**
 * A pattern of {@code like}: {@code %} stands for any text, case does not matter. The pieces between are looked for from
 * left to right, so that a pattern with many of them costs no more than one with few.
 */
record LikePattern(List<String> pieces) {

    static LikePattern of(String text) {
        return new LikePattern(List.of(text.toLowerCase(Locale.ROOT).split("%", -1)));
    }

    boolean matches(String value) {
        String text = value.toLowerCase(Locale.ROOT);
        String first = pieces.getFirst();
        String last = pieces.getLast();
        if (pieces.size() == 1) {
            return text.equals(first);
        }
        int end = text.length() - last.length();
        if (end < first.length() || !text.startsWith(first) || !text.endsWith(last)) {
            return false;
        }
        int at = first.length();
        for (String piece : pieces.subList(1, pieces.size() - 1)) {
            int found = text.indexOf(piece, at);
            if (found < 0 || found + piece.length() > end) {
                return false;
            }
            at = found + piece.length();
        }
        return true;
    }
}
