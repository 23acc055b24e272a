// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.expression;

import java.util.regex.PatternSyntaxException;

/** Says why a text is no regular expression as Python knows them, and what to write instead. */
public final class ExpressionSyntaxException extends PatternSyntaxException {
    private static final long serialVersionUID = 1L;

    /** What to do when there is nothing better to say. */
    static final String CORRECT_IT = "Correct it.";

    private final String remedy;

    /**
     * @param description
     *            what is wrong, the end of a sentence without its point
     * @param remedy
     *            what to do, a sentence
     */
    ExpressionSyntaxException(String description, String remedy, String expression, int index) {
        super(description, expression, index);
        this.remedy = remedy;
    }

    /** What to do, a sentence. */
    public String remedy() {
        return remedy;
    }
}
