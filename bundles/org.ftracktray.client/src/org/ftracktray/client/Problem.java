// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client;

import java.io.Serializable;
import java.util.Objects;

/**
 * A difficulty in sentences that a person reads.
 *
 * @param what what happened, never empty
 * @param cause the likely cause, {@code ""} when there is nothing to add
 * @param remedy what the reader can do, {@code ""} when there is nothing
 */
public record Problem(String what, String cause, String remedy) implements Serializable {
    public Problem {
        Objects.requireNonNull(what);
        Objects.requireNonNull(cause);
        Objects.requireNonNull(remedy);
    }

    /** All non-empty sentences in one line. */
    public String sentence() {
        return String.join(" ", what, cause, remedy).replaceAll("\\s+", " ").strip();
    }
}
