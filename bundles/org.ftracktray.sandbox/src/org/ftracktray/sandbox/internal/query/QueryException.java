// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.query;

/** A query expression that cannot be understood, with the place where. */
public final class QueryException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int position;

    /** @param position index of the offending character in the expression, from 0 */
    public QueryException(int position, String message) {
        super(message);
        this.position = position;
    }

    public int position() {
        return position;
    }
}
