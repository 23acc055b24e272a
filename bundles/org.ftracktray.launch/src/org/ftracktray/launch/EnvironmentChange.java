// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch;

import java.util.Objects;

/**
 * One change to an environment.
 *
 * @param operation
 *            what is done
 * @param name
 *            the variable
 * @param value
 *            the value, with references like {@code {OTHER}} that are replaced when the application is started; empty for
 *            {@link Operation#UNSET}
 * @param origin
 *            where the change is defined, for messages
 * @param list
 *            whether the value is a list of parts, so that a part whose references turn out empty leaves no separator
 */
public record EnvironmentChange(Operation operation, String name, String value, String origin, boolean list) {

    /** A change whose value is no list. */
    public EnvironmentChange(Operation operation, String name, String value, String origin) {
        this(operation, name, value, origin, false);
    }

    /** What is done to a variable; lists are joined with the platform's path separator. */
    public enum Operation {
        /** Replaces the value. */
        SET,
        /** Adds to the end of the list. */
        APPEND,
        /** Adds to the beginning of the list. */
        PREPEND,
        /** Removes the variable. */
        UNSET,
        /** Removes the value from the list. */
        POP
    }

    public EnvironmentChange {
        Objects.requireNonNull(operation, "operation");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(origin, "origin");
    }
}
