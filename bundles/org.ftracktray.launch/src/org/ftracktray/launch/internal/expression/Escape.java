// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.expression;

import java.util.Map;

/** What a backslash and what follows it means as a character, the same inside a set and outside. */
final class Escape {

    private static final Map<Integer, Integer> CONTROLS = Map.of((int) 'a', 7, (int) 'f', 12, (int) 'n', 10, (int) 'r',
            13, (int) 't', 9, (int) 'v', 11);

    private static final String BACKSLASH = "To mean a backslash write two; inside double quotes of YAML or JSON four.";

    /** What other programs know and Python does not. */
    private static final Map<Integer, String> OF_OTHERS = Map.of((int) 'p',
            "Write the letters themselves as a set, for instance [A-Z], or \\w for letters and digits.", (int) 'P',
            "Write a set of what is not meant, for instance [^A-Z].", (int) 'Q',
            "Put a backslash before each character that is not a letter or digit.", (int) 'E',
            "Put a backslash before each character that is not a letter or digit.", (int) 'h', "Write [ \\t].",
            (int) 'H', "Write [^ \\t].", (int) 'R', "Leave it out; names have no line breaks.", (int) 'X',
            "Write a point.", (int) 'G', "Leave it out, or write ^ for the beginning of the name.", (int) 'K',
            "Write a look-behind, for instance (?<=maya).");

    private Escape() {}

    /** The character, with everything behind the backslash that belongs to it; the letter itself was just taken. */
    static int character(Source source, int letter) {
        if (letter == Source.END) {
            throw source.wrong("its last backslash has nothing behind it", BACKSLASH);
        }
        if (CONTROLS.containsKey(letter)) {
            return CONTROLS.get(letter);
        }
        return switch (letter) {
            case 'x' -> source.hexadecimal('x', 2);
            case 'u' -> source.hexadecimal('u', 4);
            case 'U' -> source.hexadecimal('U', 8);
            case 'N' -> named(source);
            default -> {
                if (Source.isLetter(letter)) {
                    throw unknown(source, letter);
                }
                yield letter;
            }
        };
    }

    private static ExpressionSyntaxException unknown(Source source, int letter) {
        String escape = "\"\\" + Character.toString(letter) + "\"";
        String remedy = switch (letter) {
            case 'z' -> "Write \\Z for the end of the name.";
            default -> OF_OTHERS.getOrDefault(letter, BACKSLASH);
        };
        return source.wrong(
                (letter == 'z' || OF_OTHERS.containsKey(letter) ? "other programs know " : "Python does not know ")
                        + escape + (letter == 'z' || OF_OTHERS.containsKey(letter) ? ", Python does not" : ""),
                remedy);
    }

    private static int named(Source source) {
        if (!source.take('{')) {
            throw source.wrong("\"\\N\" needs the name of a character in braces", "Write for instance \\N{DASH}.");
        }
        String name = source.until('}', "the name of a character");
        try {
            return Character.codePointOf(name);
        } catch (IllegalArgumentException e) {
            throw source.wrong("there is no character called \"" + name + "\"", "Write the character itself.");
        }
    }

    /** Up to so many further octal digits. */
    static int octal(Source source, int first, int further) {
        int code = first - '0';
        for (int i = 0; i < further && Source.isOctal(source.peek()); i++) {
            code = code * 8 + source.take() - '0';
        }
        if (code > 0377) {
            throw source.wrong("its octal number is greater than 377", "Write \\x and two hexadecimal digits.");
        }
        return code;
    }
}
