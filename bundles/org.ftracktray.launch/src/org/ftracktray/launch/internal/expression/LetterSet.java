// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.expression;

/**
 * A set of characters in brackets. Python has no sets in sets: {@code [[a]}, {@code [a&&b]} and {@code [+--]} hold just
 * these characters.
 */
final class LetterSet {

    private final Source source;
    private final boolean ascii;
    private final StringBuilder members = new StringBuilder();

    /** One character, or a category in brackets. */
    private record Member(int character, String category) {
        String java() {
            return category == null ? Letters.literal(character) : category;
        }
    }

    private LetterSet(Source source, boolean ascii) {
        this.source = source;
        this.ascii = ascii;
    }

    /** The set whose opening bracket was just taken. */
    static Part read(Source source, boolean ascii) {
        boolean negated = source.take('^');
        LetterSet set = new LetterSet(source, ascii);
        set.read();
        return Part.character((negated ? "[^" : "[") + set.members + "]");
    }

    private void read() {
        for (boolean first = true;; first = false) {
            if (!first && source.take(']')) {
                return;
            }
            Member from = member();
            if (!source.take('-')) {
                members.append(from.java());
            } else if (source.take(']')) {
                members.append(from.java()).append("\\-");
                return;
            } else {
                range(from, member());
            }
        }
    }

    private void range(Member from, Member to) {
        if (from.category != null || to.category != null) {
            throw source.wrong("a set has a range that begins or ends with a category such as \\d",
                    "Put the minus sign at the end of the set.");
        }
        if (from.character > to.character) {
            throw source.wrong(
                    "the range " + Character.toString(from.character) + "-" + Character.toString(to.character)
                            + " in a set goes backwards",
                    to.character == '-' || from.character == '-'
                            ? "Python cannot take one set away from another; name the characters that are left."
                            : "Swap its ends, or put the minus sign at the end of the set.");
        }
        members.append(from.java()).append('-').append(to.java());
    }

    private Member member() {
        int c = source.take();
        if (c == Source.END) {
            throw source.wrong("a set is not closed with \"]\"", "Close it, or write \\[ for the bracket itself.");
        }
        return c == '\\' ? escaped() : new Member(c, null);
    }

    private Member escaped() {
        int c = source.take();
        if (Letters.isCategory(c)) {
            return new Member(0, Letters.category(c, ascii));
        }
        if (c == 'b') {
            return new Member(8, null);
        }
        if (Source.isOctal(c)) {
            return new Member(Escape.octal(source, c, 2), null);
        }
        if (Source.isDigit(c)) {
            throw source.wrong("a set cannot refer to a group", "Write the characters themselves.");
        }
        return new Member(Escape.character(source, c), null);
    }
}
