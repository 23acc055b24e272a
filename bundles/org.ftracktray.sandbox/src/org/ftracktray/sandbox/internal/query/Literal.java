// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.query;

import java.util.Set;

/** A value as it was written; what it means depends on the attribute it is compared with. */
public record Literal(String text, boolean quoted) {

    private static final Set<String> NULLS = Set.of("none", "null");

    boolean isNull() {
        return !quoted && NULLS.contains(text.toLowerCase(java.util.Locale.ROOT));
    }

    @Override
    public String toString() {
        return quoted ? '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"' : text;
    }
}
