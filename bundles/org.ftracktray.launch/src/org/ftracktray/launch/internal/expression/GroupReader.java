// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.expression;

import java.util.List;

/** Reads what begins with a bracket: groups, looks around, conditions and flags. */
final class GroupReader {

    private final PythonExpression expression;
    private final Source source;
    private final Groups groups;
    private final boolean marked;
    private String globalFlags = "";
    private Flags global;

    /** @param marked whether groups get an empty one inside, for conditions that ask whether they took part */
    GroupReader(PythonExpression expression, Source source, Groups groups, boolean marked) {
        this.expression = expression;
        this.source = source;
        this.groups = groups;
        this.marked = marked;
    }

    /** What Java is told at the very beginning. */
    String globalFlags() {
        return globalFlags;
    }

    Flags globally(Flags before) {
        return global == null ? before : global;
    }

    /** Reads flags for the whole expression; when something else begins here nothing is read. */
    boolean readsGlobalFlags(boolean first, Flags before) {
        int begin = source.at();
        if (!source.take('?') || !startsFlags(source.peek())) {
            source.back(begin);
            return false;
        }
        Flags.Change change = before.changed(source);
        if (!change.global()) {
            source.back(begin);
            return false;
        }
        if (!first) {
            throw source.wrong("flags for the whole expression stand in its middle",
                    "Move them to the very beginning.");
        }
        global = change.flags();
        globalFlags += change.java().isEmpty() ? "" : "(?" + change.java() + ")";
        return true;
    }

    private static boolean startsFlags(int c) {
        return c == '-' || Source.isLetter(c) && c != 'P';
    }

    /** The part whose opening bracket was just taken. */
    Part read(Flags flags) {
        if (!source.take('?')) {
            return capturing("", flags);
        }
        int c = source.peek();
        if (startsFlags(c)) {
            Flags.Change change = flags.changed(source);
            return closed(expression.alternatives(change.flags(), false)).within("(?" + change.java() + ":");
        }
        source.take();
        return switch (c) {
            case ':' -> closed(expression.alternatives(flags, false)).within("(?:");
            case '>' -> closed(expression.alternatives(flags, false)).within("(?>");
            case '=', '!' -> look("(?" + (char) c, flags);
            case '<' -> source.take('=')
                    ? behind("(?<=", flags)
                    : source.take('!') ? behind("(?<!", flags) : named(flags);
            case 'P' -> ofPython(flags);
            case '(' -> condition(flags);
            case Source.END -> throw source.wrong("it ends within \"(?\"");
            default -> throw source.wrong("Python does not know \"(?" + Character.toString(c) + "\"",
                    "Use (?:...) for a group without a name, (?P<name>...) for one with a name.");
        };
    }

    private Part closed(Part part) {
        if (!source.take(')')) {
            throw source.wrong("a bracket is not closed with \")\"", "Close it, or write \\( for the bracket itself.");
        }
        return part;
    }

    private Part capturing(String name, Flags flags) {
        int number = groups.open(name);
        Part inside = closed(expression.alternatives(flags, false));
        groups.close(number, inside);
        String opening = "(?<" + groups.javaName(number) + ">";
        return marked
                ? Part.sequence(List.of(inside.within("(?:"), Part.NOTHING.within("(?<" + groups.markerName(number)
                        + ">"))).within(opening)
                : inside.within(opening);
    }

    private Part named(Flags flags) {
        return capturing(Groups.checkedName(source, source.until('>', "the name of a group")), flags);
    }

    private Part look(String opening, Flags flags) {
        Part inside = closed(expression.alternatives(flags, false));
        return new Part(inside.within(opening).java(), Part.Kind.ORDINARY, 0, 0).within("(?:");
    }

    private Part behind(String opening, Flags flags) {
        Part inside = closed(expression.alternatives(flags, false));
        if (!inside.hasFixedWidth()) {
            throw source.wrong("what a look-behind looks for has no fixed length",
                    "Take out what may be repeated, or write one look-behind for each length.");
        }
        return new Part(inside.within(opening).java(), Part.Kind.ORDINARY, 0, 0).within("(?:");
    }

    private Part ofPython(Flags flags) {
        if (source.take('<')) {
            return named(flags);
        }
        if (source.take('=')) {
            return groups.again(groups.numbered(source.until(')', "the name of a group")));
        }
        throw source.wrong(source.peek() == '>'
                ? "Python cannot repeat the expression of a group"
                : "Python does not know \"(?P" + (source.peek() == Source.END ? "" : Character.toString(source.peek()))
                        + "\"",
                source.peek() == '>'
                        ? "Write what it stands for a second time."
                        : "Write (?P<name>...) for a group, (?P=name) to refer to it.");
    }

    /**
     * One of two parts, by whether a group took part. An empty group inside that group can be repeated at no cost if so,
     * and never if not.
     */
    private Part condition(Flags flags) {
        String which = source.until(')', "a condition");
        int number = which.matches("[0-9]{1,4}")
                ? Integer.parseInt(which)
                : groups.numbered(Groups.checkedName(source, which));
        groups.referred(number);
        Part yes = expression.sequence(flags, false);
        Part no = source.take('|') ? expression.sequence(flags, false) : Part.sequence(List.of());
        if (source.peek() == '|') {
            throw source.wrong("a condition has more than two branches",
                    "Put brackets around those that belong together.");
        }
        closed(no);
        String took = "\\k<" + groups.markerName(number) + ">";
        return Part.alternatives(List.of(
                new Part(took + yes.java(), Part.Kind.ORDINARY, yes.least(), yes.most()),
                new Part("(?!" + took + ")" + no.java(), Part.Kind.ORDINARY, no.least(), no.most()))).within("(?:");
    }
}
