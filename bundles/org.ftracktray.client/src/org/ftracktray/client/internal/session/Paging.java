// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.internal.session;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A query without its {@code offset} and {@code limit}, which clients add per page. Source: ftrack-python query.py, which does
 * the same by regular expression.
 *
 * @param limit the most rows wanted, empty for all
 */
record Paging(String expression, int offset, OptionalInt limit) {
    private static final Pattern TAIL = Pattern.compile("\\s+(offset|limit)\\s+(\\d{1,9})\\s*$",
            Pattern.CASE_INSENSITIVE);

    static Paging of(String query) {
        String rest = query.strip();
        int offset = 0;
        OptionalInt limit = OptionalInt.empty();
        for (Matcher tail = TAIL.matcher(rest); tail.find(); tail = TAIL.matcher(rest)) {
            int number = Integer.parseInt(tail.group(2));
            if (tail.group(1).equalsIgnoreCase("offset")) {
                offset = number;
            } else {
                limit = OptionalInt.of(number);
            }
            rest = rest.substring(0, tail.start());
        }
        return new Paging(rest, offset, limit);
    }

    String page(int from, int rows) {
        return expression + " offset " + from + " limit " + rows;
    }
}
