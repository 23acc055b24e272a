// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.expression;

import java.util.ArrayList;
import java.util.List;

/**
 * Translates regular expressions of Python 3.11 (as its modules re._parser and re._compiler read them) for
 * {@link java.util.regex.Pattern} with the flag UNIX_LINES. What Python refuses is refused; only the spellings
 * {@code (?<name>...)} and {@code \k<name>} of other programs are understood as well.
 */
public final class PythonExpression {

    private final Source source;
    private final Groups groups;
    private final GroupReader groupReader;

    private PythonExpression(String expression) {
        source = new Source(expression);
        groups = new Groups(source);
        groupReader = new GroupReader(this, source, groups, expression.contains("(?("));
    }

    /**
     * The expression in Java's syntax. A group called "version" keeps its name.
     *
     * @throws ExpressionSyntaxException
     *             when Python would refuse it
     */
    public static String inJava(String expression) {
        PythonExpression reading = new PythonExpression(expression);
        Part whole = reading.alternatives(Flags.NONE, true);
        if (reading.source.peek() != Source.END) {
            throw reading.source.wrong("it has a closing bracket without an opening one",
                    "Take it out, or write \\) for the bracket itself.");
        }
        return reading.groupReader.globalFlags() + whole.java();
    }

    Part alternatives(Flags flags, boolean outermost) {
        List<Part> all = new ArrayList<>();
        Flags current = flags;
        do {
            all.add(sequence(current, outermost && all.isEmpty()));
            current = outermost ? groupReader.globally(current) : current;
        } while (source.take('|'));
        return Part.alternatives(all);
    }

    /** Parts up to the end, a bar or a closing bracket. */
    Part sequence(Flags given, boolean canHoldGlobalFlags) {
        Flags flags = given;
        List<Part> parts = new ArrayList<>();
        for (int c = source.peek(); c != Source.END && c != '|' && c != ')'; c = source.peek()) {
            source.take();
            if (flags.spaced() && isPassedOver(c)) {
                continue;
            }
            if (c == '(' && source.takes("?#")) {
                source.until(')', "a comment");
                continue;
            }
            if (Quantifier.begins(source, c)) {
                Part last = parts.isEmpty() ? null : parts.removeLast();
                parts.add(Quantifier.read(source, c, last));
                continue;
            }
            if (c == '(' && groupReader.readsGlobalFlags(canHoldGlobalFlags && parts.isEmpty(), flags)) {
                flags = groupReader.globally(flags);
                continue;
            }
            parts.add(part(c, flags));
        }
        return Part.sequence(parts);
    }

    /** Blanks and comments of an expression that may be written over several lines. */
    private boolean isPassedOver(int c) {
        if (c == '#') {
            while (source.peek() != Source.END && source.take() != '\n') {
                continue;
            }
            return true;
        }
        return " \t\n\r\u000b\f".indexOf(c) >= 0;
    }

    private Part part(int c, Flags flags) {
        return switch (c) {
            case '.' -> Part.character(flags.dotIsAll() ? Letters.any() : "[^\\x{a}]");
            case '^' -> Part.place(flags.lines() ? "(?<![^\\x{a}])" : "^");
            case '$' -> Part.place(flags.lines() ? "(?![^\\x{a}])" : "$");
            case '[' -> LetterSet.read(source, flags.ascii());
            case '(' -> groupReader.read(flags);
            case '\\' -> escaped(flags);
            default -> Part.character(Letters.literal(c));
        };
    }

    private Part escaped(Flags flags) {
        int c = source.take();
        if (Letters.isCategory(c)) {
            return Part.character(Letters.category(c, flags.ascii()));
        }
        return switch (c) {
            case 'A' -> Part.place("\\A");
            case 'Z' -> Part.place("\\z");
            case 'b', 'B' -> Part.place(Letters.wordBoundary(c == 'b', flags.ascii()));
            case '0' -> Part.character(Letters.literal(Escape.octal(source, c, 2)));
            case 'k' -> {
                if (!source.take('<')) {
                    throw source.wrong("Python does not know \"\\k\"", "Write (?P=name) to refer to a group.");
                }
                yield groups.again(groups.numbered(source.until('>', "the name of a group")));
            }
            default -> Source.isDigit(c)
                    ? numbered(c)
                    : Part.character(Letters.literal(Escape.character(source, c)));
        };
    }

    /** Three octal digits are a character, one or two digits are a group. */
    private Part numbered(int first) {
        int begin = source.at();
        int second = source.peek();
        if (Source.isDigit(second)) {
            source.take();
            if (Source.isOctal(first) && Source.isOctal(second) && Source.isOctal(source.peek())) {
                source.back(begin);
                return Part.character(Letters.literal(Escape.octal(source, first, 2)));
            }
            return groups.again((first - '0') * 10 + second - '0');
        }
        return groups.again(first - '0');
    }
}
