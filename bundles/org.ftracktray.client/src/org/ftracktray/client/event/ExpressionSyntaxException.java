// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.event;

/** A subscription or target that does not follow the grammar of {@link Expression}. */
public final class ExpressionSyntaxException extends IllegalArgumentException {
    private final String expression;
    private final int position;

    /** @param position index of the first character that does not fit */
    public ExpressionSyntaxException(String message, String expression, int position) {
        super(message + " at position " + (position + 1) + " of \"" + shorten(expression) + "\"");
        this.expression = expression;
        this.position = position;
    }

    /** The whole text that could not be read. */
    public String expression() {
        return expression;
    }

    /** Zero-based. */
    public int position() {
        return position;
    }

    private static String shorten(String text) {
        return text.length() <= 200 ? text : text.substring(0, 200) + "...";
    }
}
