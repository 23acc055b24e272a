// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch;

import java.util.List;
import java.util.Objects;

/**
 * Limits to whom, where and on what something applies. Immutable.
 *
 * @param subject
 *            what the patterns are compared with
 * @param patterns
 *            texts with {@code *} for any text and {@code ?} for one character; one of them must fit; case does not matter
 * @param source
 *            where it is set, for instance "maya.yaml:12"
 */
public record Restriction(Subject subject, List<String> patterns, String source) {
    public Restriction {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(source, "source");
        patterns = List.copyOf(patterns);
    }

    /** What can be limited, in the order in which it is asked for: what fits no selection at all comes first. */
    public enum Subject {
        /** Address of the site, or its host name. */
        SITE("sites"),
        /** windows, darwin or linux. */
        PLATFORM("platforms"),
        /** Name of this machine. */
        HOST("hosts"),
        /** Name of the user who is signed in. */
        USER("users"),
        /** Names of the user's groups. */
        GROUP("groups"),
        /** Names of the user's security roles. */
        ROLE("roles"),
        /** Type of the selected entity, for instance "Task" or "Shot". */
        ENTITY_TYPE("context"),
        /** Name of the project, short or full. */
        PROJECT("projects"),
        /** Name of the task's type, for instance "Animation". */
        TASK_TYPE("task_types");

        private final String field;

        Subject(String field) {
            this.field = field;
        }

        /** Whether it is about what is selected, not about the machine or the person. */
        public boolean ofTheSelection() {
            return this == PROJECT || this == ENTITY_TYPE || this == TASK_TYPE;
        }

        /** The field of configuration files that sets it. */
        public String field() {
            return field;
        }
    }
}
