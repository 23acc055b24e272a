// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.expression;

import java.util.stream.Stream;

/**
 * Estimates, before an expression is compiled, what Java's engine does between two looks at the text, because only at
 * these looks a match can be ended. That is what it repeats by number, and the ways in which it can match nothing: where
 * the text ends, each of them is tried without a look.
 */
public final class ExpressionCost {

    private static final int MOST_LETTERS = 1_000;
    private static final int DEEPEST = 40;
    private static final int MOST_REPETITIONS = 1_000;
    private static final double MOST = 20_000;

    private final String expression;
    private int at;
    private int depth;

    private ExpressionCost(String expression) {
        this.expression = expression;
    }

    /**
     * The cost of a part.
     *
     * @param empty
     *            in how many ways it can match nothing
     * @param steps
     *            how many steps lie in all of these ways
     */
    private record Cost(double empty, double steps) {

        static final Cost LETTER = new Cost(0, 1);
        static final Cost NOTHING = new Cost(1, 0);

        Cost then(Cost next) {
            return new Cost(empty * next.empty, steps + Math.max(1, empty) * next.steps);
        }

        Cost or(Cost other) {
            return new Cost(empty + other.empty, steps + other.steps + 1);
        }

        Cost repeated(int least, int most) {
            double ways = least == 0 ? empty + 1 : empty;
            return new Cost(Math.pow(ways, Math.max(1, most)),
                    Math.max(1, steps) * most * Math.pow(Math.max(1, ways), Math.max(0, most - 1)));
        }
    }

    /** Refuses what is too long, as it was written. */
    public static void checkLength(String written) {
        if (written.length() > MOST_LETTERS) {
            throw new ExpressionLimitException("It has %,d letters, and at most %,d are possible.".formatted(
                    written.length(), MOST_LETTERS));
        }
    }

    /**
     * Refuses what is too deep or too costly in Java's syntax. What is no expression at all is left to the compiler.
     *
     * @throws ExpressionLimitException
     *             when it is
     */
    public static void check(String expression) {
        ExpressionCost cost = new ExpressionCost(expression);
        Cost whole = Cost.NOTHING;
        while (cost.at < expression.length()) {
            whole = whole.then(cost.alternatives());
            cost.at++; // a closing bracket too many
        }
        if (!(whole.steps <= MOST)) {
            throw new ExpressionLimitException("Its repeated parts can match the same text in too many ways.");
        }
    }

    private Cost alternatives() {
        Cost all = sequence();
        while (at < expression.length() && expression.charAt(at) == '|') {
            at++;
            all = all.or(sequence());
        }
        return all;
    }

    private Cost sequence() {
        Cost all = Cost.NOTHING;
        while (at < expression.length() && expression.charAt(at) != '|' && expression.charAt(at) != ')') {
            all = all.then(quantified(atom()));
        }
        return all;
    }

    private Cost atom() {
        char c = expression.charAt(at++);
        return switch (c) {
            case '(' -> group();
            case '[' -> {
                set();
                yield Cost.LETTER;
            }
            case '\\' -> escape();
            case '^', '$' -> new Cost(1, 1);
            default -> Cost.LETTER;
        };
    }

    private Cost group() {
        if (++depth > DEEPEST) {
            throw new ExpressionLimitException("Its brackets are nested more than " + DEEPEST + " levels deep.");
        }
        boolean looksAround = Stream.of("?=", "?!", "?<=", "?<!").anyMatch(kind -> expression.startsWith(kind, at));
        if (looksAround) {
            at += expression.charAt(at + 1) == '<' ? 3 : 2;
        } else if (expression.startsWith("?<", at)) {
            int end = expression.indexOf('>', at);
            at = end < 0 ? expression.length() : end + 1;
        } else if (expression.startsWith("?", at)) {
            flags();
        }
        Cost inside = alternatives();
        at++;
        depth--;
        return looksAround ? new Cost(1, 1 + inside.steps) : inside;
    }

    private void flags() {
        at++;
        while (at < expression.length() && "iu-".indexOf(expression.charAt(at)) >= 0) {
            at++;
        }
        if (at < expression.length() && ":>".indexOf(expression.charAt(at)) >= 0) {
            at++;
        }
    }

    /** A set of letters may hold sets. */
    private void set() {
        int open = 1;
        int first = expression.startsWith("^", at) ? at + 1 : at;
        for (; at < expression.length() && open > 0; at++) {
            char c = expression.charAt(at);
            if (c == '\\') {
                at++;
            } else if (c == '[') {
                open++;
            } else if (c == ']' && at > first) {
                open--;
            }
        }
    }

    private Cost escape() {
        if (at >= expression.length()) {
            return Cost.LETTER;
        }
        char c = expression.charAt(at++);
        if (c == 'Q') {
            int end = expression.indexOf("\\E", at);
            int letters = (end < 0 ? expression.length() : end) - at;
            at = end < 0 ? expression.length() : end + 2;
            return letters == 0 ? Cost.NOTHING : new Cost(0, letters);
        }
        if ("pPxNk".indexOf(c) >= 0 && (expression.startsWith("{", at) || expression.startsWith("<", at))) {
            int end = expression.indexOf(expression.charAt(at) == '{' ? '}' : '>', at);
            at = end < 0 ? expression.length() : end + 1;
        }
        return "bBAGzZkXR".indexOf(c) >= 0 || Character.isDigit(c) ? new Cost(1, 1) : Cost.LETTER;
    }

    private Cost quantified(Cost atom) {
        Cost cost = atom;
        while (at < expression.length() && "*+?{".indexOf(expression.charAt(at)) >= 0) {
            char c = expression.charAt(at++);
            if (c == '{') {
                cost = counted(cost);
            } else {
                cost = cost.repeated(c == '+' ? 1 : 0, c == '+' && cost.empty > 0 ? 2 : 1);
            }
            if (at < expression.length() && "+?".indexOf(expression.charAt(at)) >= 0) {
                at++; // possessive or reluctant
            }
        }
        return cost;
    }

    private Cost counted(Cost cost) {
        int end = expression.indexOf('}', at);
        String[] numbers = end < 0 ? new String[0] : expression.substring(at, end).split(",", -1);
        if (numbers.length == 0 || numbers.length > 2) {
            return cost;
        }
        at = end + 1;
        int least = number(numbers[0]);
        return cost.repeated(least, Math.max(least, number(numbers[numbers.length - 1])));
    }

    private static int number(String digits) {
        String number = digits.strip();
        if (number.isEmpty() || !number.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return 1;
        }
        if (number.length() > 4 || Integer.parseInt(number) > MOST_REPETITIONS) {
            throw new ExpressionLimitException(
                    "It repeats a part {" + (number.length() > 12 ? number.substring(0, 12) + "…" : number)
                            + "} times, and at most %,d are possible.".formatted(MOST_REPETITIONS));
        }
        return Integer.parseInt(number);
    }
}
