// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.task;

import java.util.Objects;
import java.util.Optional;

/**
 * A status that a task can have. Immutable.
 *
 * @param id entity id of the status
 * @param colour as {@code #rrggbb}
 */
public record TaskStatus(String id, String name, Optional<String> colour) {
    public TaskStatus {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(colour, "colour");
    }
}
