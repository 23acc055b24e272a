// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.expression;

/**
 * How a stretch of an expression is meant.
 *
 * @param ascii
 *            whether digits, spaces and word characters are those of ASCII
 * @param lines
 *            whether ^ and $ are also about the lines within
 * @param dotIsAll
 *            whether a point also matches a line break
 * @param spaced
 *            whether blanks and comments in the expression count for nothing
 */
record Flags(boolean ascii, boolean lines, boolean dotIsAll, boolean spaced) {

    static final Flags NONE = new Flags(false, false, false, false);

    /**
     * Letters behind a question mark.
     *
     * @param flags
     *            the new meaning
     * @param java
     *            what of it Java has to be told, for instance "i" or "-i"
     * @param global
     *            whether it stands for the whole expression
     */
    record Change(Flags flags, String java, boolean global) {}

    /** Reads the letters; the first of them is the next character. */
    Change changed(Source source) {
        StringBuilder on = new StringBuilder();
        StringBuilder off = new StringBuilder();
        StringBuilder letters = on;
        int c = source.take();
        for (; c != ')' && c != ':'; c = source.take()) {
            if (c == '-' && letters == on) {
                letters = off;
                continue;
            }
            check(source, c, letters == off);
            letters.appendCodePoint(c);
        }
        if (letters == off && (off.isEmpty() || c == ')')) {
            throw source.wrong("its flags are not complete", "Write for instance (?-i:...).");
        }
        String both = on.toString();
        if (off.chars().anyMatch(flag -> both.indexOf(flag) >= 0)
                || both.contains("a") && both.contains("u")) {
            throw source.wrong("its flags contradict each other", "Leave one of them out.");
        }
        return new Change(new Flags(is(both, off, 'a', ascii && both.indexOf('u') < 0), is(both, off, 'm', lines),
                is(both, off, 's', dotIsAll), is(both, off, 'x', spaced)), java(both, off.toString()), c == ')');
    }

    private static boolean is(String on, StringBuilder off, char flag, boolean before) {
        return on.indexOf(flag) >= 0 || before && off.indexOf("" + flag) < 0;
    }

    /** Ignoring case is the one thing that Java has to do itself; within ASCII only when that was asked for. */
    private static String java(String on, String off) {
        String added = (on.contains("i") ? "i" : "") + (on.contains("u") ? "u" : "");
        String removed = (off.contains("i") ? "i" : "") + (on.contains("a") ? "u" : "");
        return added + (removed.isEmpty() ? "" : "-" + removed);
    }

    private static void check(Source source, int c, boolean off) {
        if (c == Source.END) {
            throw source.wrong("its flags are not closed with \")\"");
        }
        if (c == 'L') {
            throw source.wrong("the flag L is for bytes, and names are texts", "Leave the L out.");
        }
        if ("aimsux".indexOf(c) < 0) {
            throw source.wrong("Python does not know \"(?" + Character.toString(c) + "\"",
                    "Use (?:...) for a group without a name, (?P<name>...) for one with a name.");
        }
        if (off && "au".indexOf(c) >= 0) {
            throw source.wrong("the flags a and u cannot be taken away", "Write the other one of them instead.");
        }
    }
}
