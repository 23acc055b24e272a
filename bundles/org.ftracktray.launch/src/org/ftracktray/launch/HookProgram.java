// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch;

import java.time.Duration;
import java.util.List;

/**
 * A program that a launch runs before or after it starts the application. It gets a description of the launch as JSON
 * on its standard input and the application's environment; before the start it may answer with JSON that changes the
 * launch or ends it.
 *
 * @param moment
 *            when it runs
 * @param program
 *            path of the program
 * @param arguments
 *            its arguments
 * @param limit
 *            how long it may take
 */
public record HookProgram(Moment moment, String program, List<String> arguments, Duration limit) {

    /** When a hook runs. */
    public enum Moment {
        /** Before the application is started; a failure ends the launch. */
        BEFORE,
        /** After the application was started; a failure is logged. */
        AFTER
    }

    public HookProgram {
        arguments = List.copyOf(arguments);
    }
}
