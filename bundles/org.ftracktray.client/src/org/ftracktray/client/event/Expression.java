// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.event;

import java.util.Map;

import org.ftracktray.client.internal.expression.Parser;

import tools.jackson.databind.JsonNode;

/**
 * A subscription or a target, such as {@code topic=ftrack.action.launch and source.user.username="anna"}.
 *
 * <pre>
 * expression := condition | "not" expression | expression "and" expression | expression "or" expression | "(" expression ")"
 * condition  := field ("=" | "!=" | "&gt;=" | "&lt;=" | "&gt;" | "&lt;") value
 * field      := letters, digits, "_" and "."; a path into the JSON
 * value      := text in single or double quotes | letters, digits and - _ , . / * @ +
 * </pre>
 *
 * {@code not} binds tighter than {@code and}, that tighter than {@code or}; the three words are accepted in any case. The meaning
 * is that of ftrack-python's expression.py, taken literally: all values are text, so a number in the event never equals one
 * in the expression; a condition on a key that is missing is false, also with {@code !=}; {@code =} with a trailing {@code *} holds
 * when the rest occurs anywhere in the text. Instances are immutable and thread-safe.
 */
public interface Expression {
    /** @param eventAsJson the event, or for a target the subscriber's metadata */
    boolean matches(JsonNode eventAsJson);

    /**
     * Texts that everything has which this matches, by field; there may be more conditions than these. For indexes: an event
     * whose {@code topic} is another one than {@code required().get("topic")} need not be tested.
     */
    default Map<String, String> required() {
        return Map.of();
    }

    /** The expression in its shortest form; parsing that gives an equal expression. */
    @Override
    String toString();

    /** @throws ExpressionSyntaxException with the position of what does not fit; more than a million characters never do */
    static Expression parse(String text) throws ExpressionSyntaxException {
        return Parser.parse(text);
    }

    /**
     * The value in quotes unless it can stand without: for building expressions from foreign text.
     *
     * @throws IllegalArgumentException if it ends with a backslash or an asterisk: the grammar cannot say either of them, and
     *         what it says instead may match more
     */
    static String quoteIfNeeded(String value) {
        if (value.endsWith("*")) {
            throw new IllegalArgumentException("A value that ends with an asterisk matches more than itself: " + value);
        }
        return Parser.quoteIfNeeded(value);
    }

    /**
     * Whether {@link #quoteIfNeeded} gives a value that every implementation of the grammar takes for this text and nothing
     * else. They differ in quotes, backslashes and ends of lines, and an empty value may count as none.
     */
    static boolean isExact(String value) {
        return !value.isBlank() && !value.endsWith("*") && value.length() <= 200
                && value.chars().allMatch(c -> c >= ' ' && c != 0x7f && "\\\"'".indexOf(c) < 0);
    }
}
