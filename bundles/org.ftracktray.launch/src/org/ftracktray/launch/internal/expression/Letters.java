// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.expression;

/** Characters, and what Python calls digits, spaces and word characters, as parts of a set in Java's syntax. */
final class Letters {

    private static final String DIGITS = "\\p{Nd}";
    private static final String WORDS = "\\p{L}\\p{N}_";
    /** What str.isspace() says. */
    private static final String SPACES = "\\x{9}-\\x{d}\\x{1c}-\\x{20}\\x{85}\\x{a0}\\x{1680}\\x{2000}-\\x{200a}"
            + "\\x{2028}\\x{2029}\\x{202f}\\x{205f}\\x{3000}";
    private static final String ANY = "\\x{0}-\\x{10ffff}";

    private Letters() {}

    /** A character that means only itself, inside a set and outside. */
    static String literal(int c) {
        if (Source.isLetter(c) || Source.isDigit(c) || c == ' ' || c == '_' || c == '/') {
            return Character.toString(c);
        }
        if (c < ' ' || c >= 0x7f) {
            return "\\x{" + Integer.toHexString(c) + "}";
        }
        return "\\" + Character.toString(c);
    }

    static String any() {
        return "[" + ANY + "]";
    }

    /** What d, s or w stands for; the others for capital letters. */
    static String category(int letter, boolean ascii) {
        String members = switch (Character.toLowerCase(letter)) {
            case 'd' -> ascii ? "0-9" : DIGITS;
            case 's' -> ascii ? "\\x{9}-\\x{d} " : SPACES;
            default -> ascii ? "a-zA-Z0-9_" : WORDS;
        };
        return (Character.isUpperCase(letter) ? "[^" : "[") + members + "]";
    }

    static boolean isCategory(int letter) {
        return "dDsSwW".indexOf(letter) >= 0;
    }

    /** Where a word begins or ends, or where not. */
    static String wordBoundary(boolean there, boolean ascii) {
        String word = category('w', ascii);
        return there
                ? "(?:(?<=" + word + ")(?!" + word + ")|(?<!" + word + ")(?=" + word + "))"
                : "(?:(?<=" + word + ")(?=" + word + ")|(?<!" + word + ")(?!" + word + "))";
    }
}
