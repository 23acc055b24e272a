// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.query;

/** What the queries of a batch may cost: criteria within criteria multiply, and everybody waits for the studio meanwhile. */
final class Effort {

    private static final long MOST = 10_000_000;

    private long spent;

    /** @throws QueryException when it was too much */
    void spend(long steps) {
        spent += steps;
        if (spent > MOST) {
            throw new QueryException(0, "the query costs too much; ask for less at once");
        }
    }
}
