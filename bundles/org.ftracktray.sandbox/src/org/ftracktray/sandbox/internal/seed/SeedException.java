// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.seed;

/** A seed file that cannot be used; the message names file, line and field, and what is wrong there. */
public final class SeedException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    SeedException(String file, int line, String field, String problem, Throwable cause) {
        super(file + (line > 0 ? ", line " + line : "") + (field.isEmpty() ? "" : ", " + field) + ": " + problem,
                cause);
    }
}
