// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.api;

import java.util.Locale;

/**
 * What the header {@code ftrack-api-options} asks for ({@code strict:1;denormalize:1}, also with {@code =} and
 * {@code true}).
 *
 * @param strict answer nothing but what was asked for
 * @param denormalize repeat entities instead of referring to them; needs strict
 */
record ApiOptions(boolean strict, boolean denormalize) {

    static ApiOptions parse(String header) {
        boolean strict = has(header, "strict");
        return new ApiOptions(strict, strict && has(header, "denormalize"));
    }

    private static boolean has(String header, String name) {
        return header != null
                && header.toLowerCase(Locale.ROOT).matches("(.*[;, ])?" + name + "\\s*[:=]\\s*(1|true)\\b.*");
    }
}
