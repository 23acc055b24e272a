// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.internal.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

import org.ftracktray.client.event.Expression;
import org.ftracktray.client.event.ExpressionSyntaxException;

/** Recursive descent over the grammar of {@link Expression}; nesting is bounded so that hostile text cannot exhaust a stack. */
public final class Parser {
    private static final int MAX_DEPTH = 200;
    /** Each condition of a few letters costs some hundred bytes. */
    private static final int MAX_LENGTH = 1_000_000;

    private final String text;
    private int at;
    private int depth;

    private Parser(String text) {
        this.text = text;
    }

    public static Expression parse(String text) {
        if (text.length() > MAX_LENGTH) {
            throw new ExpressionSyntaxException("Longer than " + MAX_LENGTH + " characters", text, MAX_LENGTH);
        }
        Parser parser = new Parser(text);
        Expression expression = parser.disjunction();
        parser.skipSpace();
        if (parser.at < text.length()) {
            throw parser.expected("\"and\", \"or\" or the end");
        }
        return expression;
    }

    public static String quoteIfNeeded(String value) {
        if (!value.isEmpty() && value.chars().allMatch(Parser::inBareValue)) {
            return value;
        }
        if (value.endsWith("\\")) {
            throw new IllegalArgumentException("A value that ends with a backslash cannot be quoted: " + value);
        }
        return value.indexOf('"') < 0
                ? '"' + value + '"'
                : value.indexOf('\'') < 0 ? "'" + value + "'" : '"' + value.replace("\"", "\\\"") + '"';
    }

    private Expression disjunction() {
        if (++depth > MAX_DEPTH) {
            throw new ExpressionSyntaxException("Nested more than " + MAX_DEPTH + " deep", text, at);
        }
        Expression expression = joined("or", false);
        depth--;
        return expression;
    }

    private Expression joined(String word, boolean all) {
        List<Expression> parts = new ArrayList<>();
        do {
            parts.add(all ? negation() : joined("and", true));
        } while (takeWord(word));
        return parts.size() == 1 ? parts.getFirst() : new Junction(all, parts);
    }

    private Expression negation() {
        boolean negated = false;
        while (takeWord("not")) {
            negated = !negated;
        }
        Expression operand = operand();
        return negated ? new Negation(operand) : operand;
    }

    private Expression operand() {
        skipSpace();
        if (take("(")) {
            Expression inner = disjunction();
            skipSpace();
            if (!take(")")) {
                throw expected("\")\"");
            }
            return inner;
        }
        String field = run(Parser::inField);
        if (field.isEmpty()) {
            throw expected("a field such as topic or \"(\"");
        }
        return new Condition(List.of(field.split("\\.", -1)), operator(), value());
    }

    private Operator operator() {
        skipSpace();
        for (Operator operator : Operator.values()) {
            if (take(operator.sign)) {
                return operator;
            }
        }
        throw expected("one of = != >= <= > <");
    }

    private String value() {
        skipSpace();
        if (at < text.length() && (text.charAt(at) == '"' || text.charAt(at) == '\'')) {
            return quoted(text.charAt(at++));
        }
        String bare = run(Parser::inBareValue);
        if (bare.isEmpty()) {
            throw expected("a value; put it in quotes if it has other characters than letters, digits and -_,./*@+");
        }
        return bare;
    }

    private String quoted(char quote) {
        StringBuilder value = new StringBuilder();
        int start = at - 1;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == quote) {
                return value.toString();
            }
            if (c == '\\' && at < text.length() && text.charAt(at) == quote) {
                c = text.charAt(at++);
            }
            value.append(c);
        }
        throw new ExpressionSyntaxException("The quote that begins here has no end", text, start);
    }

    private boolean takeWord(String word) {
        int before = at;
        skipSpace();
        int end = at + word.length();
        if (text.regionMatches(true, at, word, 0, word.length())
                && (end == text.length() || !inField(text.charAt(end)))) {
            at = end;
            return true;
        }
        at = before;
        return false;
    }

    private boolean take(String sign) {
        if (text.startsWith(sign, at)) {
            at += sign.length();
            return true;
        }
        return false;
    }

    private String run(IntPredicate allowed) {
        int start = at;
        while (at < text.length() && allowed.test(text.charAt(at))) {
            at++;
        }
        return text.substring(start, at);
    }

    private void skipSpace() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private ExpressionSyntaxException expected(String what) {
        return new ExpressionSyntaxException("Expected " + what, text, at);
    }

    private static boolean alphanumeric(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }

    private static boolean inField(int c) {
        return alphanumeric(c) || c == '_' || c == '.';
    }

    private static boolean inBareValue(int c) {
        return alphanumeric(c) || "-_,./*@+".indexOf(c) >= 0;
    }
}
