// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.expression;

import org.ftracktray.launch.internal.expression.Part.Kind;

/** How often a part may follow itself. Braces that hold no numbers are just braces. */
final class Quantifier {

    /** As much as is told apart; any limit of ours is far lower. */
    private static final long MANY = 999_999_999_999L;

    private Quantifier() {}

    /** Whether a quantifier begins with a character that was just taken; looks ahead without taking more. */
    static boolean begins(Source source, int c) {
        if (c != '{') {
            return c == '*' || c == '+' || c == '?';
        }
        int begin = source.at();
        boolean counts = source.peek() != '}';
        source.digits();
        if (source.take(',')) {
            source.digits();
        }
        counts &= source.peek() == '}';
        source.back(begin);
        return counts;
    }

    /** The part with the quantifier that begins with this character. */
    static Part read(Source source, int c, Part repeated) {
        String fewest = c == '+' ? "1" : "0";
        String highest = c == '?' ? "1" : "";
        if (c == '{') {
            fewest = source.digits();
            highest = source.take(',') ? source.digits() : fewest;
            source.take('}');
        }
        if (repeated == null || repeated.kind() == Kind.PLACE) {
            throw source.wrong("there is nothing before \"" + Character.toString(c) + "\" that can be repeated",
                    "To mean the character itself, write \\" + Character.toString(c) + "; for any text write .*");
        }
        if (repeated.kind() == Kind.REPEATED) {
            throw source.wrong("one repetition follows another", "Put brackets around the first, or leave one out.");
        }
        long least = number(fewest, 0);
        long most = number(highest, Part.ENDLESS);
        if (most < least) {
            throw source.wrong("{" + fewest + "," + highest + "} has its numbers in the wrong order", "Swap them.");
        }
        String java = c == '{' ? "{" + least + "," + (most == Part.ENDLESS ? "" : most) + "}" : Character.toString(c);
        return repeated.repeated(least, most, java + (source.take('?') ? "?" : source.take('+') ? "+" : ""));
    }

    private static long number(String digits, long otherwise) {
        if (digits.isEmpty()) {
            return otherwise;
        }
        return digits.length() > 11 ? MANY : Long.parseLong(digits);
    }
}
