// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.expression;

/** An expression that would cost too much to compile or to apply; the message says why, a sentence. */
public final class ExpressionLimitException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    public ExpressionLimitException(String message) {
        super(message);
    }

    public ExpressionLimitException(String message, Throwable cause) {
        super(message, cause);
    }
}
