// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.query;

import java.util.List;

/**
 * The way from an entity through its relations to an attribute.
 *
 * @param position where it stands in the expression
 */
public record Path(List<String> names, int position) {

    String first() {
        return names.get(0);
    }

    boolean isSingle() {
        return names.size() == 1;
    }

    Path rest() {
        return new Path(names.subList(1, names.size()), position);
    }

    @Override
    public String toString() {
        return String.join(".", names);
    }
}
