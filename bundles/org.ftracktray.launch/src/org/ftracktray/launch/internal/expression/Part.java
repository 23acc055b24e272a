// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.expression;

import java.util.List;

/**
 * A part of an expression in Java's syntax, always something that a quantifier can follow.
 *
 * @param java
 *            the text
 * @param least
 *            how many characters it matches at least
 * @param most
 *            and at most
 */
record Part(String java, Kind kind, long least, long most) {

    static final long ENDLESS = 1L << 40;

    static final Part NOTHING = new Part("(?:)", Kind.ORDINARY, 0, 0);

    /** What a quantifier may not follow in Python is told apart. */
    enum Kind {
        ORDINARY, PLACE, REPEATED
    }

    static Part character(String java) {
        return new Part(java, Kind.ORDINARY, 1, 1);
    }

    /** Something between two characters. */
    static Part place(String java) {
        return new Part(java, Kind.PLACE, 0, 0);
    }

    /** One after the other; not yet an atom. */
    static Part sequence(List<Part> parts) {
        StringBuilder java = new StringBuilder();
        long least = 0;
        long most = 0;
        for (Part part : parts) {
            java.append(part.java);
            least = Math.min(ENDLESS, least + part.least);
            most = Math.min(ENDLESS, most + part.most);
        }
        return new Part(java.toString(), Kind.ORDINARY, least, most);
    }

    /** One of them; not yet an atom. */
    static Part alternatives(List<Part> parts) {
        return new Part(String.join("|", parts.stream().map(Part::java).toList()), Kind.ORDINARY,
                parts.stream().mapToLong(Part::least).min().orElse(0),
                parts.stream().mapToLong(Part::most).max().orElse(0));
    }

    /** The same between an opening text and a bracket. */
    Part within(String opening) {
        return new Part(opening + java + ")", Kind.ORDINARY, least, most);
    }

    Part repeated(long fewest, long highest, String quantifier) {
        return new Part(java + quantifier, Kind.REPEATED, Math.min(ENDLESS, least * fewest),
                highest >= ENDLESS ? most == 0 ? 0 : ENDLESS : Math.min(ENDLESS, most * highest));
    }

    boolean hasFixedWidth() {
        return least == most;
    }
}
