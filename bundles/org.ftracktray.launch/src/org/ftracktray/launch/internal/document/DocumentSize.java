// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.document;

import org.ftracktray.launch.internal.document.Node.Position;

/**
 * Counts what a file holds while it is read, aliases as often as they are used. The limits lie far above any real file
 * and far below what would fill the memory or the stack of whoever walks through the values.
 */
final class DocumentSize {

    private static final int DEEPEST = 100;
    private static final int MOST_VALUES = 50_000;
    private static final long MOST_LETTERS = 2_000_000;

    private int depth;
    private long values;
    private long letters;

    /** A group or list begins. */
    void enter(Position position) throws SyntaxException {
        if (++depth > DEEPEST) {
            throw new SyntaxException(position,
                    "The values are nested more than " + DEEPEST + " levels deep, which no configuration needs.", null);
        }
    }

    /** A group or list ends. */
    void leave() {
        depth--;
    }

    /** A value with so many letters. */
    void add(Position position, long moreLetters) throws SyntaxException {
        add(position, 1, moreLetters);
    }

    /** Values that stood elsewhere before are used again. */
    void add(Position position, long moreValues, long moreLetters) throws SyntaxException {
        values += moreValues;
        letters += moreLetters;
        if (values > MOST_VALUES || letters > MOST_LETTERS) {
            throw new SyntaxException(position,
                    "The file holds more than %,d values or %,d letters, aliases (*) counted as often as they are used."
                            .formatted(MOST_VALUES, MOST_LETTERS),
                    null);
        }
    }

    long values() {
        return values;
    }

    long letters() {
        return letters;
    }
}
